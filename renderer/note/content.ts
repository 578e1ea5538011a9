import { MODEL_VERSION } from '../../models/lines/index.ts';
import type { DecisionText } from '../../models/project/index.ts';
import { TEXT } from '../text/nl.ts';
import { cut, linesOf, shortened } from './cut.ts';
import { assumptionsSection, signalsSection, weighingSection } from './judgement.ts';
import { type Note, type Section, soft, warning } from './note.ts';
import { budgetSection, optionsSection, societalSection } from './outcomes.ts';
import { isCalculated, type NoteSource, optionName } from './source.ts';

const { note: text, decision } = TEXT;

/** Lines and width (in em) that each of a person's texts may take; at its longest an ordinary text stays whole. */
const ROOM = {
  vraag: [4, 47],
  advies: [8, 54],
  besluit: [6, 45],
  door: [2, 45],
  waarom: [6, 45],
  uitzoeken: [5, 45],
} as const satisfies Record<DecisionText, readonly [lines: number, width: number]>;

/** More lines of a person's own, or more options, ask for smaller type. */
const MOST_LINES = 14;
const MOST_COLUMNS = 3;

/** Names of projects, scenarios and members are anybody's; a name on a line must stay on it. */
const NAME = 34;

/** The stuurgroepnotitie: what is asked, what is advised and what that rests on, always within two pages. */
export function noteOf(source: NoteSource): Note {
  const { file, options, preferred, appVersion, day } = source;
  const advised = options[preferred]!;
  const said = (id: DecisionText) => {
    const [lines, width] = ROOM[id];
    return cut(file.besluit?.teksten?.[id] ?? '', lines, width);
  };
  const about = text.adviceIs(optionName(preferred), advised.name, shortened(advised.scenarioName, NAME));
  const own = (id: DecisionText, label: string): Section => ({
    id,
    label,
    blocks: [said(id) === '' ? soft(text.empty) : { kind: 'paragraph', text: said(id), tone: 'own' }],
  });
  const record: Section = {
    id: 'besluit',
    label: text.record,
    blocks: [
      {
        kind: 'labelled',
        items: (['besluit', 'door', 'waarom', 'uitzoeken'] as const).map((id) => ({
          label: decision.texts[id],
          text: said(id) || text.empty,
        })),
      },
    ],
  };
  const gone: Section = { id: 'geen-advies', label: text.budget, blocks: [warning(text.noAdvice)] };
  const lines = Object.entries(ROOM).reduce(
    (sum, [id, [, width]]) => sum + linesOf(said(id as DecisionText), width),
    0,
  );
  return {
    name: shortened(file.naam, NAME),
    about,
    day,
    isFull: lines > MOST_LINES || options.length > MOST_COLUMNS,
    pages: [
      [
        own('vraag', text.question),
        own('advies', text.advice),
        optionsSection(source),
        isCalculated(advised) ? budgetSection(advised) : gone,
      ],
      [
        ...(isCalculated(advised) ? [societalSection(source, advised)] : []),
        weighingSection(source),
        signalsSection(source),
        record,
        ...(isCalculated(advised) ? [assumptionsSection(source, advised)] : []),
      ],
    ],
    colophon: text.colophon(
      appVersion,
      MODEL_VERSION,
      String(file.seed ?? 1),
      shortened(advised.scenarioName, NAME),
      day,
    ),
  };
}
