import { type ReactNode, useEffect, useRef } from 'react';
import {
  type Calculation,
  type Explanation,
  explain,
  SEARCHED_FIGURES,
  traceOf,
  type Variant,
} from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { showOrigin } from '../pages/formulas/view.ts';
import { useResults } from '../store/results.ts';
import { followTo, type Subject, setSession, useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { readingOf, unitText } from '../text/numbers.ts';
import { CellChoice, memberName } from './cell-choice.tsx';
import { EvidenceTable } from './evidence.tsx';
import { formulaInWords, formulaWithValues } from './formula.ts';
import { GradeBar } from './grade-bar.tsx';
import { NamedList } from './named-list.tsx';
import { valueText } from './value-text.ts';

/** Everything one wants to know of one figure: formula, values, what it is made from and used by, unit, source, grade. */
export function ExplanationPanel(): ReactNode {
  const explained = useSession((session) => session.explained);
  const calculation = useResults((results) => results.calculation);
  useResults((results) => results.version);
  const chosen = useSession((session) => session.variant);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const subject = explained.at(-1);
  const key = subject && `${subject.id} ${JSON.stringify(subject.at)} ${subject.footing} ${subject.variant}`;
  // The panel takes the keyboard when it opens, and gives it back to the figure it explains.
  useEffect(() => {
    if (!key) return;
    // While one turns through years or schools in a list, the keyboard stays on that list.
    if (document.activeElement instanceof HTMLSelectElement) return;
    opener.current ??= document.activeElement;
    heading.current?.focus();
  }, [key]);
  if (!subject || !calculation) {
    opener.current = null;
    return null;
  }
  const close = () => {
    const back = opener.current;
    setSession({ explained: [] });
    if (back instanceof HTMLElement) setTimeout(() => back.focus(), 0);
  };
  const variant = calculation.variants.find(({ id }) => id === (subject.variant ?? chosen)) ?? calculation.variants[0]!;
  const searched = SEARCHED_FIGURES.find(({ id }) => id === subject.id);
  const explanation = searched ? undefined : explain(calculation, subject.id, variant, subject.at, subject.footing);
  const label = searched?.label ?? explanation?.label ?? subject.id;
  return (
    <aside
      className="explanation"
      aria-label={TEXT.explain.of(label)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div className="explanation-head">
        {explained.length > 1 && (
          <button
            type="button"
            className="button quiet"
            onClick={() => setSession({ explained: explained.slice(0, -1) })}
          >
            ← {TEXT.explain.history}
          </button>
        )}
        <button type="button" className="button quiet close" onClick={close}>
          {TEXT.close}
        </button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {label}
      </h2>
      {searched && (
        <>
          <p>{searched.note}</p>
          <p className="soft">{TEXT.explain.isSearched}</p>
        </>
      )}
      {explanation && <Body calculation={calculation} explanation={explanation} subject={subject} variant={variant} />}
    </aside>
  );
}

interface BodyProps {
  readonly calculation: Calculation;
  readonly explanation: Explanation;
  readonly subject: Subject;
  readonly variant: Variant;
}

function Body({ calculation, explanation, subject, variant }: BodyProps): ReactNode {
  const { id, kind, note, unit, value, formula, expression, madeFrom, usedBy, source, cells } = explanation;
  const reading = readingOf(id, unit);
  const { explain: text } = TEXT;
  const figure = KEY_FIGURES.find(({ line }) => line === id);
  const trace = traceOf(calculation, variant, subject.footing);
  const usedHere = new Set(trace.usedBy(id));
  // The whole cell: what a figure is made from has its value in the same school and year, also where that is the first.
  const here = { ...subject, at: { ...Object.fromEntries(explanation.dimensions.map((d) => [d, 0])), ...subject.at } };
  const follow = (next: string) => followTo({ ...here, id: next });
  return (
    <>
      <p>{note}</p>
      {value !== null && <p className="explained-value">{valueText(value, reading)}</p>}
      <dl className="facts">
        <dt>{text.basis}</dt>
        <dd>
          {placeText(calculation, explanation, subject)}
          {kind === 'regel' &&
            ` · ${variantName(variant.id, calculation.project.names.o)} · ${calculation.effective(subject.footing) === 'gelijk' ? text.equal : text.contract}`}
          {figure && ` · ${figure.basis}`}
        </dd>
        <dt>{text.unit}</dt>
        <dd>{unitText(unit, reading) || text.noUnit}</dd>
        <dt>{TEXT.formulas.key}</dt>
        <dd className="code">{id}</dd>
        {kind === 'regel' && (
          <>
            <dt>{text.source}</dt>
            <dd>{source}</dd>
            <dt>{text.evidence}</dt>
            <dd>
              <GradeBar count={explanation.restsOn} />
            </dd>
          </>
        )}
      </dl>
      <CellChoice calculation={calculation} explanation={explanation} subject={subject} />
      {expression && (
        <>
          <h3>{text.formula}</h3>
          <p className="formula">{formulaInWords(expression, new Map(madeFrom.map((one) => [one.id, one.label])))}</p>
          <h3>{text.values}</h3>
          <p className="formula">
            {formulaWithValues(explanation)} {value !== null && <strong>= {valueText(value, 'getal')}</strong>}
          </p>
          <details>
            <summary>{text.notation}</summary>
            <p className="formula code">
              {id} = {formula}
            </p>
          </details>
          <h3>{text.madeFrom}</h3>
          <NamedList calculation={calculation} named={madeFrom} subject={here} onFollow={follow} />
        </>
      )}
      {kind === 'invoer' && (
        <EvidenceTable cells={cells} reading={reading} calculation={calculation} variant={variant} at={here.at} />
      )}
      <h3>{text.usedBy}</h3>
      <NamedList
        calculation={calculation}
        named={usedBy}
        subject={here}
        onFollow={follow}
        remarkOn={({ id: user }) => (usedHere.has(user) ? '' : TEXT.formulas.unused)}
      />
      <p className="explanation-more">
        <button type="button" className="button small" onClick={() => showOrigin(id)}>
          {TEXT.formulas.showTrace}
        </button>
      </p>
    </>
  );
}

/** Which cell: `2022 · School 1`, or that all variants share it. */
function placeText(calculation: Calculation, { dimensions }: Explanation, { at }: Subject): string {
  const parts = dimensions.map((d) => {
    const id = calculation.project.space[d]!.members[at[d] ?? 0] ?? '';
    return memberName(calculation, d, id);
  });
  return parts.join(' · ') || TEXT.table.all;
}
