import { type Flip, SIGNALS, type Signal, sensitivity, signalsOf, weigh } from '../../models/decision/index.ts';
import { valueText } from '../explain/value-text.ts';
import { figureOf, inputNames } from '../pages/uncertainty/data.ts';
import { criteriaOf } from '../store/decision.ts';
import { listed } from '../text/findings.ts';
import { signalReason, weighingFinding } from '../text/findings-decision.ts';
import { shownFigure } from '../text/findings-uncertainty.ts';
import { TEXT } from '../text/nl.ts';
import { readingOf, rounded, unitText } from '../text/numbers.ts';
import { cut, shortened } from './cut.ts';
import { plain, type Section, soft } from './note.ts';
import { type Calculated, isCalculated, type NoteSource, optionName } from './source.ts';

const { note: text, decision } = TEXT;

/** What the assumptions are held against: the same as on Besluit. */
export const WEIGHED_ON = figureOf('ncw_gelijke_voet');
export const MOST_ASSUMPTIONS = 10;
const MOST_FLIPS = 3;

/** The order by the present weights, and how near another one is. */
export function weighingSection({ file, options, variants, nameOf }: NoteSource): Section {
  const criteria = criteriaOf(file);
  const weighed = weigh(criteria, variants);
  const ranked = weighed.filter(({ rank }) => rank !== null).length;
  return {
    id: 'weging',
    label: text.weighing,
    finding: cut(weighingFinding(weighed, nameOf), 2, 46, '…'),
    blocks: [
      {
        kind: 'table',
        label: text.weighed,
        corner: text.optionColumn,
        columns: [{ title: decision.total }, { title: decision.place }],
        rows: options.map(({ variant, name }, at) => {
          const found = weighed.find((one) => one.variant === variant);
          return {
            label: `${at + 1}. ${shortened(name, 20)}`,
            cells: [
              { text: found?.total == null ? '–' : rounded(found.total, 'verhouding') },
              { text: found?.rank == null ? '–' : text.placeOf(found.rank, ranked) },
            ],
          };
        }),
      },
      plain([ranked > 0 && cut(flipsText(criteria, variants, nameOf), 5, 29), text.opinion].filter(Boolean).join(' ')),
    ],
  };
}

function flipsText(
  criteria: ReturnType<typeof criteriaOf>,
  variants: readonly string[],
  nameOf: NoteSource['nameOf'],
): string {
  const found = sensitivity(criteria, variants).flatMap(({ criterion: id, below, above }) => {
    const { naam, gewicht } = criteria.find((one) => one.id === id)!;
    const flip = ({ weight, first }: Flip, bound: typeof decision.below) => ({
      distance: Math.abs(weight - gewicht),
      said: text.flip(
        shortened(naam, 16),
        rounded(gewicht, 'getal'),
        bound(rounded(weight, 'verhouding'), listed(first.map(nameOf))),
      ),
    });
    return [...(below ? [flip(below, decision.below)] : []), ...(above ? [flip(above, decision.above)] : [])];
  });
  if (found.length === 0) return text.noFlip;
  const nearest = [...found].sort((one, other) => one.distance - other.distance).slice(0, MOST_FLIPS);
  const more = found.length - nearest.length;
  return `${text.flips(found.length)}${nearest.map(({ said }) => said).join('; ')}${more > 0 ? `; ${text.moreFlips(more)}` : ''}.`;
}

/** The signals that are on for any of the options, each with the reason of the first of them. */
export function signalsSection({ file, options, preferred }: NoteSource): Section {
  // The advised one first: its reason is the one to read.
  const order = [preferred, ...options.keys()].filter((at, index, all) => all.indexOf(at) === index);
  const on = order.flatMap((at) => {
    const option = options[at]!;
    if (!isCalculated(option)) return [];
    const { calculation, variant } = option.at;
    const years = calculation.project.space.t!.members;
    return signalsOf(calculation, variant, file.besluit)
      .filter(({ isOn }) => isOn)
      .map((signal) => ({ at, id: signal.id, reason: signalReason(signal, years) }));
  });
  const items = SIGNALS.flatMap((id: Signal['id']) => {
    const [first, ...others] = on.filter((signal) => signal.id === id);
    if (!first) return [];
    const also = listed(
      others
        .map(({ at }) => at + 1)
        .sort((a, b) => a - b)
        .map(String),
    );
    const said = text.signalAlso(
      optionName(first.at),
      first.reason,
      also === '' ? '' : `${TEXT.note.optionWord} ${also}`,
    );
    return [{ label: decision.signal[id], text: cut(said, 2, 39) }];
  });
  return {
    id: 'signalen',
    label: text.signals,
    finding: text.signalsTitle(items.length, SIGNALS.length),
    blocks: [soft(text.signalsNote), ...(items.length > 0 ? [{ kind: 'labelled', items } as const] : [])],
  };
}

/** What the outcome hangs on most of what nobody has measured. */
export function assumptionsSection({ weak, preferred }: NoteSource, { at: { calculation } }: Calculated): Section {
  const nameOf = inputNames(calculation.project);
  const shown = weak.slice(0, MOST_ASSUMPTIONS);
  return {
    id: 'aannamen',
    label: text.assumptions,
    finding: text.assumptionsTitle(shown.length),
    blocks:
      shown.length === 0
        ? []
        : [
            soft(text.assumptionsNote(WEIGHED_ON.label, optionName(preferred))),
            {
              kind: 'table',
              label: text.assumptions,
              corner: text.assumption,
              columns: [
                { title: text.grade, isText: true },
                { title: text.now },
                { title: text.atLow },
                { title: text.atHigh },
              ],
              rows: shown.map(({ key, cell, row: { figures } }) => {
                const reading = readingOf(cell.input.id, cell.input.unit);
                const unit =
                  reading === 'euro' || cell.input.unit.startsWith('eenheid') ? '' : unitText(cell.input.unit, reading);
                const now = valueText(cell.waarde, reading);
                const bound = (value: number) => ({ text: shownFigure(WEIGHED_ON, value), isLoss: value < -0.5 });
                return {
                  label: shortened(nameOf.get(key) ?? key, 30),
                  cells: [
                    { text: cell.graad },
                    { text: shortened(now.endsWith(unit) ? now : `${now} ${unit}`, 14) },
                    bound(figures.laag[0]!),
                    bound(figures.hoog[0]!),
                  ],
                };
              }),
            },
          ],
  };
}
