import { memo, type ReactNode } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import { type Tried, triedIn } from '../../models/project/index.ts';
import { useDocument } from '../store/document.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { rounded } from '../text/numbers.ts';
import { knobOf, valueText } from './knobs.ts';
import { goBackTo } from './record.ts';
import { addView } from './story.ts';

const { workshop: text } = TEXT;

/** What was tried, the latest first; each goes back to how the knobs stood. */
export function Log({ calculation }: { readonly calculation: Calculation }): ReactNode {
  const file = useDocument((document) => document.file);
  const log = file ? triedIn(file) : [];
  return (
    <ol className="tried" aria-label={text.tried} reversed>
      {log.length === 0 && <li className="nothing">{text.nothingTried}</li>}
      {[...log.entries()].reverse().map(([index, move]) => (
        <Entry key={index} move={move} {...wordsOf(calculation, move)} />
      ))}
    </ol>
  );
}

/** A file may name inputs that are gone since: then by their id, and without a way back. */
function wordsOf(calculation: Calculation, { invoer, van, naar, variant, voet }: Tried) {
  const { project } = calculation;
  const knob = knobOf(project, invoer);
  const footing = voet === 'gelijk' ? TEXT.explain.equal : TEXT.explain.contract;
  return {
    label: knob?.label ?? invoer,
    change: knob ? text.fromTo(valueText(calculation, knob, van), valueText(calculation, knob, naar)) : null,
    of: variant === undefined ? '' : `${variantName(variant, project.names.o)}, ${footing}`,
  };
}

interface EntryProps extends ReturnType<typeof wordsOf> {
  readonly move: Tried;
}

/** Of hundreds of them only the latest changes while a knob is moved. */
const Entry = memo(({ move, label, change, of }: EntryProps): ReactNode => {
  const [before, after] = move.kerncijfers.tekort ?? [null, null];
  const figure = before !== null && after !== null && text.fromTo(rounded(before, 'euro'), rounded(after, 'euro'));
  return (
    <li>
      {change === null ? (
        text.goneInput(label)
      ) : (
        <button
          type="button"
          title={text.backTo(label, change, of)}
          onClick={() => goBackTo(move)}
          onKeyDown={(event) => {
            // Elsewhere V takes what is shown; here what was tried.
            if (event.key.toLowerCase() !== 'v' || event.ctrlKey || event.metaKey || event.altKey) return;
            event.stopPropagation();
            addView(move);
          }}
        >
          {label} {change}
          {figure && ` · ${figure}`}
        </button>
      )}
    </li>
  );
});
