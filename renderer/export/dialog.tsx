import { type ReactNode, useEffect, useState } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import { type ProjectFile, projectText } from '../../models/project/index.ts';
import { version as APP_VERSION } from '../../package.json';
import { Box } from '../frame/dialogs.tsx';
import type { ExportedFile, Outcome } from '../host/host.ts';
import { useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { notify, setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { useApplication } from '../ui/application-context.ts';
import { ProgressBar } from '../ui/progress.tsx';
import { type Choices, choicesOf, requestOf, type Taken, takenAtFirst, UNCERTAINTY } from './choices.ts';
import { ChoicesForm } from './choices-form.tsx';
import { Ending } from './ending.tsx';
import { exportName } from './name.ts';
import { hasDraws, useTold } from './uncertainty.ts';

const { export: text } = TEXT;

/** The workbook: what goes into it, how far it is, and what came of it. */
export function ExportDialog(): ReactNode {
  const isOpen = useSession((session) => session.isExportOpen);
  const file = useDocument((document) => document.file);
  const calculation = useResults((results) => results.calculation);
  const isShown = isOpen && file !== null && calculation !== null;
  const close = () => setSession({ isExportOpen: false });
  return (
    <Box isOpen={isShown} onClose={close} title={text.title} isWide>
      {isShown && <Contents file={file} calculation={calculation} onClose={close} />}
    </Box>
  );
}

interface Props {
  readonly file: ProjectFile;
  readonly calculation: Calculation;
  readonly onClose: () => void;
}

/** `null`: being chosen; a share while it is made; what came of it. */
type Stage = null | { readonly share: number } | { readonly outcome: Outcome<ExportedFile> };

function Contents({ file, calculation, onClose }: Props): ReactNode {
  const { host } = useApplication();
  const scenario = useSession((session) => session.scenario);
  const [choices] = useState<Choices>(() => choicesOf(calculation, file, scenario, hasDraws()));
  const [taken, setTaken] = useState<Taken>(() => takenAtFirst(choices));
  const [stage, setStage] = useState<Stage>(null);
  const told = useTold(taken.sheets.has(UNCERTAINTY), file, calculation);
  // Nothing goes on behind a box that was closed.
  useEffect(() => () => host.stopExport(), [host]);
  const scenarioName = calculation.project.scenario?.naam;
  const make = async () => {
    const day = new Date();
    const ask = host.exportFile(
      {
        kind: 'xlsx',
        name: exportName([file.naam, scenarioName ?? text.baseName], 'xlsx', day),
        project: projectText(file, APP_VERSION),
        request: requestOf(choices, taken, scenario, told.kind === 'ready' ? told.value : undefined, day),
      },
      (share) => setStage({ share }),
    );
    setStage({ share: 0 });
    const outcome = await ask;
    const isCancelled = !outcome.ok && outcome.reason === 'geannuleerd';
    if (isCancelled) notify(text.stopped);
    // What was chosen still stands.
    setStage(isCancelled ? null : { outcome });
  };
  if (stage === null)
    return (
      <ChoicesForm
        choices={choices}
        taken={taken}
        told={told}
        opensWith={scenarioName ?? TEXT.baseScenario}
        onTake={(group, ids) => setTaken({ ...taken, [group]: ids })}
        onMake={() => void make()}
        onClose={onClose}
      />
    );
  if ('share' in stage)
    return (
      <div className="export-stage">
        <ProgressBar label={text.making} share={stage.share} />
        <p aria-hidden="true">{text.makingShare(`${Math.floor(stage.share * 100)} %`)}</p>
        <div className="dialog-actions">
          <button type="button" className="button" ref={(button) => button?.focus()} onClick={() => host.stopExport()}>
            {text.stop}
          </button>
        </div>
      </div>
    );
  return <Ending outcome={stage.outcome} onAgain={() => setStage(null)} onClose={onClose} />;
}
