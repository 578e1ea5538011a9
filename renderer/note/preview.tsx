import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { dataQuality } from '../../models/uncertainty/index.ts';
import { version as APP_VERSION } from '../../package.json';
import type { Host } from '../host/host.ts';
import { optionsOf, placesOf } from '../pages/decision/options.ts';
import { type FigureSpread, spreadsOf, tornadoOf } from '../pages/uncertainty/data.ts';
import { basisOf } from '../pages/uncertainty/drawn.tsx';
import { shownVariants } from '../store/results.ts';
import { isSameInput } from '../store/same-input.ts';
import { setSession, useSession } from '../store/session.ts';
import { type SimulationResult, useSimulation } from '../store/simulation.ts';
import type { Steps } from '../store/steps.ts';
import { boundOfFigure } from '../text/findings-uncertainty.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { percent } from '../text/numbers.ts';
import { useApplication } from '../ui/application-context.ts';
import { useCover } from '../ui/cover.ts';
import { useShown, WithProject } from '../ui/shown.tsx';
import { useStepwise } from '../ui/stepwise.ts';
import { noteOf } from './content.ts';
import { MOST_ASSUMPTIONS, WEIGHED_ON } from './judgement.ts';
import type { Note } from './note.ts';
import { DRAWN } from './outcomes.ts';
import { savePdf, saveWord } from './save.ts';
import { Sheets } from './sheets.tsx';
import type { NoteSource } from './source.ts';

const { note: text } = TEXT;

/** The note on the whole screen, as it comes on paper, with what can be done with it. */
export function NotePreview(): ReactNode {
  return (
    <WithProject>
      <Preview />
    </WithProject>
  );
}

const close = () => setSession({ isNoteOpen: false });

function Preview(): ReactNode {
  const box = useRef<HTMLElement>(null);
  const source = useSource();
  useCover(box);
  return (
    <section
      ref={box}
      className="note-view"
      aria-label={text.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, with the keyboard too
      tabIndex={0}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Tools {...source} />
      {source.note ? <Sheets note={source.note} /> : <p className="note-busy">{text.busy(percent(source.share))}</p>}
    </section>
  );
}

interface Source {
  /** null until what takes longer is worked out. */
  readonly note: Note | null;
  /** How far that is, 0 … 1. */
  readonly share: number;
  /** Of the advised option, by its present input. */
  readonly hasDraws: boolean;
  /** Of the advised option. */
  readonly scenario: string | undefined;
}

const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' });

function useSource(): Source {
  const { calculation, variant, version } = useShown();
  const shownScenario = useSession((session) => session.scenario);
  const result = useSimulation((simulation) => simulation.result);
  const { file } = calculation.project;
  const options = optionsOf(file, calculation, shownScenario, variant);
  const { reference, preferred } = placesOf(file, options.length);
  const advised = options[preferred]!;
  const drawn = options.map(
    ({ scenario, at }) =>
      at !== null && result !== null && isSameInput(result, { file, scenario: scenario ?? undefined }),
  );
  const { value, share } = useStepwise(
    () => gathered(options, preferred, result, drawn),
    [version, result, drawn.join(), preferred, file.besluit?.opties, shownScenario, variant.id],
  );
  const nameOf = (id: string) => variantName(id, calculation.project.names.o);
  const scenario = advised.scenario ?? undefined;
  if (!value) return { note: null, share, hasDraws: drawn[preferred]!, scenario };
  const note = noteOf({
    file,
    options,
    reference,
    preferred,
    variants: shownVariants(calculation).map(({ id }) => id),
    nameOf,
    ...value,
    basis: result === null ? '' : basisOf(result),
    appVersion: APP_VERSION,
    day: DAY.format(new Date()),
  });
  return { note, share: 1, hasDraws: drawn[preferred]!, scenario };
}

/** What takes longer than a frame: what the advised outcome hangs on, and how far the draws go apart. */
function* gathered(
  options: NoteSource['options'],
  preferred: number,
  result: SimulationResult | null,
  drawn: readonly boolean[],
): Steps<Pick<NoteSource, 'weak' | 'spreads'>> {
  const spreads: (FigureSpread | null)[] = [];
  for (const [at, { variant }] of options.entries()) {
    const found = drawn[at] && result ? yield* spreadsOf(result, [variant], DRAWN, boundOfFigure(DRAWN)) : [];
    spreads.push(found[0] ?? null);
  }
  const { at } = options[preferred]!;
  if (!at) return { weak: [], spreads };
  const rows = yield* tornadoOf(at.calculation, at.variant, WEIGHED_ON);
  const { weak } = dataQuality(at.calculation.project, rows, 0, () => true);
  return { weak: weak.filter(({ span }) => span > 0).slice(0, MOST_ASSUMPTIONS), spreads };
}

function Tools({ note, hasDraws, scenario }: Source): ReactNode {
  const { host } = useApplication();
  return (
    <header className="note-tools">
      <h1>{text.title}</h1>
      {!host.abilities.makesPdf && <span className="soft">{text.noPdf}</span>}
      {!hasDraws && <Calculate scenario={scenario} />}
      <button type="button" className="button primary" disabled={note === null} onClick={() => window.print()}>
        {text.print}
      </button>
      {host.abilities.makesPdf && <Save note={note} label={text.pdf} save={savePdf} />}
      <Save note={note} label={text.word} save={saveWord} />
      <button type="button" className="button" onClick={close}>
        {TEXT.close}
      </button>
    </header>
  );
}

interface SaveProps {
  readonly note: Note | null;
  readonly label: string;
  readonly save: (host: Host, note: Note, view: HTMLElement) => Promise<void>;
}

function Save({ note, label, save }: SaveProps): ReactNode {
  const { host } = useApplication();
  return (
    <button
      type="button"
      className="button"
      disabled={note === null}
      onClick={({ currentTarget }) => note && void save(host, note, currentTarget.closest<HTMLElement>('.note-view')!)}
    >
      {label}
    </button>
  );
}

/** Draws of the advised option's scenario, which is then the one that is shown. */
function Calculate({ scenario }: { readonly scenario: string | undefined }): ReactNode {
  const { simulations } = useApplication();
  const status = useSimulation((simulation) => simulation.status);
  const share = useSimulation((simulation) => simulation.share);
  const start = () => {
    setSession({ scenario });
    simulations.start();
  };
  const isRunning = status === 'running';
  const button = useRef<HTMLButtonElement>(null);
  useKeyboardAfter(button);
  return (
    <>
      {isRunning && <span role="status">{text.calculating(percent(share))}</span>}
      {status === 'failed' && <span role="alert">{text.failed}</span>}
      <button ref={button} type="button" className="button" onClick={isRunning ? () => simulations.stop() : start}>
        {isRunning ? text.stop : text.calculate}
      </button>
    </>
  );
}

/** A button that goes once its work is done leaves the keyboard with the note, not with nothing. */
function useKeyboardAfter(button: RefObject<HTMLButtonElement | null>): void {
  useLayoutEffect(() => {
    const { current } = button;
    return () => {
      if (current === document.activeElement) current?.closest<HTMLElement>('.note-view')?.focus();
    };
  }, [button]);
}
