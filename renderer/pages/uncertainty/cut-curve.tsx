import type { ReactNode } from 'react';
import { CUTS, cutAt, type ReadCut } from '../../../models/uncertainty/index.ts';
import { CutCurveChart } from '../../charts/cut-curve-chart.tsx';
import { ChartFrame } from '../../charts/frame.tsx';
import { ProblemList } from '../../frame/notices.tsx';
import { CURVE_DRAWS, useSimulation } from '../../store/simulation.ts';
import { describedYears } from '../../text/described.ts';
import { cutFinding } from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { percent } from '../../text/numbers.ts';
import { useApplication } from '../../ui/application-context.ts';
import { ProgressBar } from '../../ui/progress.tsx';
import { count } from './drawn.tsx';

const { uncertainty: text } = TEXT;

interface Props {
  readonly variant: string;
  readonly organisationNames: Readonly<Record<string, string>> | undefined;
}

/** Of how many draws the cut may fail: read off at these shares. */
const SHARES = [0.5, 0.8, 0.95];

/** How often the norm is met against the yearly cut; calculated only when asked. */
export function CutCurveSection({ variant, organisationNames }: Props): ReactNode {
  const { simulations } = useApplication();
  const curves = useSimulation((simulation) => simulation.curves);
  const curveStatus = useSimulation((simulation) => simulation.curveStatus);
  const curveShare = useSimulation((simulation) => simulation.curveShare);
  const curveProblems = useSimulation((simulation) => simulation.curveProblems);
  const isBusy = useSimulation(({ status }) => status === 'running');
  const curve = curves?.byVariant.get(variant);
  const isRunning = curveStatus === 'running';
  return (
    <section className="chart" id="houdbare-krimp">
      {curves && curve ? (
        <>
          <ChartFrame
            id="krimpkromme"
            title={cutFinding(cutAt(curve, 0.8), curve[0]!.value)}
            subtitle={`${variantName(variant, organisationNames)}. ${text.curveNote(count(curves.draws), String(curves.seed))}; ${text.curveAxis}`}
            description={describedYears(
              curve.map(({ cut }) => percent(cut)),
              [{ label: text.chance, value: curve.map(({ value }) => value) }],
              percent,
            )}
            height={220}
          >
            {(width, height) => <CutCurveChart width={width} height={height} curve={curve} />}
          </ChartFrame>
          <h3>{text.curveTable}</h3>
          <dl className="chances">
            {SHARES.map((share) => (
              <div key={share}>
                <dt>{text.inShare(percent(share).replace(',0', ''))}</dt>
                <dd>{cutText(cutAt(curve, share))}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <>
          <h2>{text.curve}</h2>
          <p className="soft">{text.curveEmpty(CUTS.length, count(CURVE_DRAWS))}</p>
        </>
      )}
      <div className="run">
        {isRunning ? (
          <button type="button" className="button" onClick={() => simulations.stopCurve()}>
            {text.stop}
          </button>
        ) : (
          <button type="button" className="button" disabled={isBusy} onClick={() => void simulations.startCurve()}>
            {curves ? text.curveAgain : text.curveRun}
          </button>
        )}
        {isRunning && <ProgressBar label={text.curveProgress} share={curveShare} />}
        {curveStatus === 'stopped' && <p role="status">{text.curveStopped}</p>}
        {curveStatus === 'failed' && (
          <div role="alert" className="run-failed">
            <p>{text.failed}</p>
            <ProblemList problems={curveProblems} />
          </div>
        )}
      </div>
    </section>
  );
}

function cutText(cut: ReadCut): string {
  if (cut.kind === 'te-krap') return text.tooTight;
  return cut.kind === 'krimp' ? percent(cut.cut) : text.atLeast(percent(cut.cut));
}
