import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { MOST_VIEWS, STORY_TEXTS, type StoryView, storyOf } from '../../models/project/index.ts';
import { Box } from '../frame/dialogs.tsx';
import { useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { setSession, useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { RowActions } from '../ui/row-actions.tsx';
import { knobOf, valueText } from './knobs.ts';
import { addView, changeStory, isPage, tell } from './story.ts';

const { story: text } = TEXT.workshop;

/** The story is made here beforehand: its texts, its order. */
export function StoryDialog(): ReactNode {
  const isOpen = useSession(({ dialog }) => dialog === 'verhaal');
  return (
    <Box isOpen={isOpen} onClose={() => setSession({ dialog: null })} title={text.title} isWide>
      {isOpen && <Contents />}
    </Box>
  );
}

function Contents(): ReactNode {
  const file = useDocument((document) => document.file);
  const list = useRef<HTMLOListElement>(null);
  if (!file) return null;
  const views = storyOf(file);
  return (
    <>
      <p>{text.note(MOST_VIEWS)}</p>
      <div className="dialog-actions">
        <button type="button" className="button primary" disabled={views.length === 0} onClick={() => tell(0)}>
          {text.tell}
        </button>
        <button type="button" className="button" onClick={() => addView()}>
          {text.add}
        </button>
      </div>
      <ol className="story" ref={list} tabIndex={-1} aria-label={text.list}>
        {views.length === 0 && <li className="soft">{text.none}</li>}
        {views.map((view, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a view has no name of its own, and its place is what it is edited by
          <Row key={at} view={view} at={at} views={views} list={list} />
        ))}
      </ol>
    </>
  );
}

interface RowProps {
  readonly view: StoryView;
  readonly at: number;
  readonly views: readonly StoryView[];
  readonly list: RefObject<HTMLOListElement | null>;
}

function Row({ view, at, views, list }: RowProps): ReactNode {
  const id = useId();
  const name = view.titel || text.view(at + 1);
  const set = (key: keyof typeof STORY_TEXTS, value: string) =>
    changeStory(
      (all) =>
        all.map((one, index) => {
          if (index !== at) return one;
          const { [key]: _, ...rest } = one;
          return value === '' ? rest : { ...rest, [key]: value };
        }),
      `verhaal ${at} ${key}`,
    );
  return (
    <li>
      <p className="soft">{aboutView(view)}</p>
      <div className="field text">
        <label htmlFor={`${id}-titel`}>{text.titleOf(at + 1)}</label>
        <input
          id={`${id}-titel`}
          type="text"
          value={view.titel ?? ''}
          placeholder={text.titleNote}
          maxLength={STORY_TEXTS.titel}
          onChange={(event) => set('titel', event.target.value)}
        />
      </div>
      <div className="field text">
        <label htmlFor={`${id}-tekst`}>{text.textOf(at + 1)}</label>
        <textarea
          id={`${id}-tekst`}
          rows={2}
          value={view.tekst ?? ''}
          maxLength={STORY_TEXTS.tekst}
          onChange={(event) => set('tekst', event.target.value)}
        />
      </div>
      <span className="story-actions">
        <button type="button" className="button small" aria-label={text.tellFromOf(name)} onClick={() => tell(at)}>
          {text.tellFrom}
        </button>
        <RowActions list={views} at={at} label={name} onChange={(next) => changeStory(() => next)} box={list} />
      </span>
    </li>
  );
}

/** What it shows, in which state. */
function aboutView({ pagina, grafiek, scenario, variant, stand }: StoryView): string {
  const { file } = useDocument.getState();
  const { calculation } = useResults.getState();
  const names = calculation?.project.names.o;
  const knobs = Object.entries(stand ?? {}).flatMap(([key, value]) => {
    const knob = calculation && knobOf(calculation.project, key);
    return knob ? [`${knob.label} ${valueText(calculation, knob, value)}`] : [];
  });
  return [
    isPage(pagina) ? text.page(TEXT.page[pagina]) : text.chart(text.charts[grafiek ?? ''] ?? text.goneView),
    scenario === undefined ? TEXT.baseScenario : (file?.scenarios?.find(({ id }) => id === scenario)?.naam ?? scenario),
    ...(variant === undefined ? [] : [variantName(variant, names)]),
    ...knobs,
  ].join(' · ');
}
