import { type ReactNode, useMemo } from 'react';
import type { Calculation } from '../../../models/engine/index.ts';
import { correlatedGroups, uncertainInputs } from '../../../models/uncertainty/index.ts';
import { ProblemList } from '../../frame/notices.tsx';
import { changeDocument } from '../../store/document.ts';
import { MOST_SHOWN_DRAWS, useSimulation, withSeed } from '../../store/simulation.ts';
import { TEXT } from '../../text/nl.ts';
import { useApplication } from '../../ui/application-context.ts';
import { ProgressBar } from '../../ui/progress.tsx';
import { CountField } from './count-field.tsx';
import { count } from './drawn.tsx';

const { uncertainty: text } = TEXT;

const LEAST_DRAWS = 100;
const MOST_SEED = 4_294_967_295;

interface Props {
  readonly calculation: Calculation;
  /** Of the calculation: what varies hangs on it. */
  readonly version: number;
}

/** How the draws are made, the button that makes them, how far it is, and what varies. */
export function Controls({ calculation, version }: Props): ReactNode {
  const draws = useSimulation((simulation) => simulation.draws);
  const hasResult = useSimulation(({ result }) => result !== null);
  const isRunning = useSimulation(({ status }) => status === 'running');
  const { simulations } = useApplication();
  return (
    <section className="knobs" aria-label={text.knobs}>
      <p className="soft">{text.intro}</p>
      <CountField
        label={text.draws}
        note={text.drawsNote(count(LEAST_DRAWS), count(MOST_SHOWN_DRAWS))}
        value={draws}
        least={LEAST_DRAWS}
        most={MOST_SHOWN_DRAWS}
        onCommit={(value) => simulations.setDraws(value)}
      />
      <CountField
        label={text.seed}
        note={text.seedNote}
        value={calculation.project.seed}
        least={0}
        most={MOST_SEED}
        onCommit={(value) => changeDocument((file) => withSeed(file, value))}
      />
      <div className="run">
        {isRunning ? (
          <button type="button" className="button large" onClick={() => simulations.stop()}>
            {text.stop}
          </button>
        ) : (
          <button type="button" className="button primary large" onClick={() => simulations.start()}>
            {hasResult ? text.runAgain : text.run}
          </button>
        )}
        <RunState />
      </div>
      <Varies calculation={calculation} version={version} />
    </section>
  );
}

/** How far the run is, or how it ended. */
function RunState(): ReactNode {
  const { status, share, problems, result, isStale } = useSimulation();
  return (
    <>
      {status === 'running' && (
        <>
          <ProgressBar label={text.progress} share={share} />
          <p className="soft">{text.running(`${Math.floor(share * 100)} %`)}</p>
        </>
      )}
      {status === 'stopped' && <p role="status">{text.stopped}</p>}
      {status === 'failed' && (
        <div role="alert" className="run-failed">
          <p>{text.failed}</p>
          <ProblemList problems={problems} />
        </div>
      )}
      {result && status === 'done' && !isStale && (
        <p className="soft" role="status">
          {text.done(count(result.samples.draws), String(result.seed))}.{' '}
          {result.kept.failed === 0 ? text.noFailedDraws : text.failedDraws(count(result.kept.failed))}
        </p>
      )}
    </>
  );
}

/** What has a range, how much of that is an assumption, and what moves together; what is wrong with a range. */
function Varies({ calculation, version }: Props): ReactNode {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a calculation changes in place; its version says when
  const found = useMemo(() => {
    const { project } = calculation;
    const varying = uncertainInputs(project);
    if (!varying.ok) return { inputs: [], assumptions: 0, groups: 0, problems: varying.problems };
    const groups = correlatedGroups(project, varying.value);
    const paths = new Set(varying.value.inputs.map(({ path }) => path));
    return {
      inputs: varying.value.inputs,
      assumptions: project.cells.filter(({ path, graad }) => graad === 'D' && paths.has(path)).length,
      groups: groups.ok ? groups.value.length : 0,
      problems: [...varying.problems, ...groups.problems],
    };
  }, [calculation, version]);
  const { inputs, assumptions, groups, problems } = found;
  const faults = problems.filter(({ severity }) => severity === 'fout');
  const warnings = problems.filter(({ severity }) => severity !== 'fout');
  const hasFailed = useSimulation(({ status }) => status === 'failed');
  return (
    <div className="varies">
      <h2>{text.varies}</h2>
      {faults.length === 0 && (
        <p>{inputs.length === 0 ? text.variesNothing : text.variesCount(inputs.length, assumptions)}</p>
      )}
      {inputs.length > 0 && <p className="soft">{text.correlated(groups)}</p>}
      {faults.length > 0 && !hasFailed && <ProblemList problems={faults} />}
      {warnings.length > 0 && (
        <details>
          <summary>{text.warnings(warnings.length)}</summary>
          <ProblemList problems={warnings} />
        </details>
      )}
    </div>
  );
}
