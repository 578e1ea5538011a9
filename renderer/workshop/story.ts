import {
  MOST_VIEWS,
  type ProjectFile,
  type StoryView,
  storyOf,
  type Tried,
  withStory,
} from '../../models/project/index.ts';
import { changeDocument, useDocument } from '../store/document.ts';
import { recalculate, shownVariants, useResults } from '../store/results.ts';
import { notify, PAGES, type PageId, type Session, setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { knobsOf } from './knobs.ts';
import { standOf, withStand } from './record.ts';

const { story: text } = TEXT.workshop;

/** Changes the story; each change is one step back. */
export const changeStory = (change: (views: readonly StoryView[]) => readonly StoryView[], gestureOf?: string): void =>
  changeDocument((file) => withStory(file, change(storyOf(file))), gestureOf);

/**
 * Adds what is shown to the end of the story: the page, or while projecting the chart.
 * @param move the state after a move that was tried, in the place of today's
 */
export function addView(move?: Tried): void {
  const { file } = useDocument.getState();
  const { calculation } = useResults.getState();
  const { page, projected, isProjecting, scenario, variant } = useSession.getState();
  if (!file || !calculation) return;
  const count = storyOf(file).length;
  if (count >= MOST_VIEWS) {
    notify(text.full(MOST_VIEWS));
    return;
  }
  const of = move ? move.scenario : scenario;
  const view: StoryView = {
    ...(isProjecting ? { grafiek: projected } : { pagina: page }),
    ...(of !== undefined && { scenario: of }),
    variant: move?.variant ?? variant,
    stand: move?.stand ?? standOf(knobsOf(calculation)),
  };
  changeStory((views) => [...views, view]);
  notify(text.added(count + 1));
}

/** What is shown while the story isn't told, to go back to. */
let before: Pick<Session, 'page' | 'scenario' | 'variant'> | null = null;

/** Begins to tell, or goes to another view. The project stays as it is: what is shown is calculated beside it. */
export function tell(at: number): void {
  const { file } = useDocument.getState();
  if (!file) return;
  const views = storyOf(file);
  if (views.length === 0) {
    notify(text.empty);
    return;
  }
  const { page, scenario, variant } = useSession.getState();
  before ??= { page, scenario, variant };
  show(file, before, views, Math.min(Math.max(0, at), views.length - 1));
}

/** Everything is shown again as it was before. */
export function stopTelling(): void {
  const { file } = useDocument.getState();
  setSession({ ...before, telling: null });
  before = null;
  recalculate(file, useSession.getState().scenario);
}

function show(file: ProjectFile, start: NonNullable<typeof before>, views: readonly StoryView[], at: number): void {
  const { pagina, scenario, variant, stand } = views[at]!;
  const { calculation } = useResults.getState();
  const isThere = file.scenarios?.some(({ id }) => id === scenario);
  const shown = calculation ? shownVariants(calculation) : [];
  setSession({
    telling: at,
    explained: [],
    dialog: null,
    notice: null,
    page: isPage(pagina) ? pagina : start.page,
    scenario: isThere ? scenario : undefined,
    variant: shown.some(({ id }) => id === variant) ? variant! : start.variant,
  });
  const { scenario: now } = useSession.getState();
  if (calculation && stand) recalculate(withStand(file, now, calculation, stand), now);
}

export const isPage = (id: string | undefined): id is PageId => PAGES.some((page) => page === id);

/** What can't be shown of a view as it was meant; empty when everything can. */
export function lacksOf(file: ProjectFile, { pagina, grafiek, scenario, variant }: StoryView): readonly string[] {
  const { faults } = useResults.getState();
  const isGone = scenario !== undefined && !file.scenarios?.some(({ id }) => id === scenario);
  const isChart = grafiek !== undefined && Object.hasOwn(text.charts, grafiek);
  return [
    ...(!isPage(pagina) && !isChart ? [text.goneView] : []),
    ...(isGone ? [text.goneScenario] : []),
    ...(variant !== undefined && variant !== useSession.getState().variant ? [text.goneVariant] : []),
    ...(faults[0] ? [text.wrong(faults[0].what)] : []),
  ];
}
