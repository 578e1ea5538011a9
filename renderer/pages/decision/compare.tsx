import { type ReactNode, useState } from 'react';
import { TEXT } from '../../text/nl.ts';
import { difference, percent } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { FigureOf } from '../../ui/figure.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { pilotYearsOf } from '../uncertainty/data.ts';
import { OptionHeads } from './option-heads.tsx';
import type { Option } from './options.ts';
import { amountOf, CONTRACT, EQUAL, type Row, readingIn, YEARLY } from './rows.ts';

const { decision: text } = TEXT;

interface Props {
  readonly options: readonly Option[];
  readonly reference: number;
  readonly preferred: number;
}

/** Two to four options side by side, each figure with its difference from the reference. */
export function Compare({ options, reference, preferred }: Props): ReactNode {
  const [isShort, setShort] = useState(false);
  const some = options.find(({ at }) => at !== null)?.at;
  const years = some ? pilotYearsOf(some.calculation.project) : [];
  const yearly = [...new Set([0, years.length - 1])].flatMap((t) =>
    YEARLY.map((line): Row => {
      const label = some?.calculation.definition(line)?.label ?? line;
      return { line, label: `${label} ${text.start(years[t]!)}`, footing: 'contract', at: { t } };
    }),
  );
  const groups = [
    { title: text.equal, rows: EQUAL },
    { title: text.contract, rows: CONTRACT },
    // Start beside end: the two years of one line follow each other.
    { title: text.years, rows: YEARLY.flatMap((line) => yearly.filter((one) => one.line === line)) },
  ].map(({ title, rows }) => ({ title, rows: rows.filter((one) => !isShort || differs(one, options)) }));
  const isEmpty = groups.every(({ rows }) => rows.length === 0);
  return (
    <section className="chart" id="opties" aria-labelledby="opties-titel">
      <h2 id="opties-titel">{text.compare}</h2>
      <p className="soft">{text.compareNote}</p>
      <label className="check">
        <input type="checkbox" checked={isShort} onChange={(event) => setShort(event.target.checked)} />{' '}
        {text.onlyDifferences}
      </label>
      <TableBox label={text.compareNote}>
        <table className="figures options">
          <thead>
            <OptionHeads options={options} reference={reference} preferred={preferred} />
          </thead>
          {groups.map(
            ({ title, rows }) =>
              rows.length > 0 && (
                <tbody key={title}>
                  <tr className="group">
                    <th scope="rowgroup" colSpan={options.length + 1}>
                      {title}
                    </th>
                  </tr>
                  {rows.map((one) => (
                    <tr key={`${one.line} ${one.at?.t}`} data-row={`${one.line} ${one.footing} ${one.at?.t ?? ''}`}>
                      <th scope="row">{one.label}</th>
                      {options.map((option, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the same option may stand there twice
                        <td key={at} className="number">
                          <Cell row={one} option={option} against={at === reference ? null : options[reference]!} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              ),
          )}
        </table>
      </TableBox>
      {isEmpty && <p className="soft">{text.allSame}</p>}
    </section>
  );
}

function differs(one: Row, options: readonly Option[]): boolean {
  const values = options.map((option) => amountOf(one, option)).filter((value) => value !== null);
  const reading = readingIn(one, options);
  return values.some((value) => difference(value - values[0]!, reading) !== 'gelijk');
}

interface CellProps {
  readonly row: Row;
  readonly option: Option;
  /** null: it is itself the reference. */
  readonly against: Option | null;
}

function Cell({ row: one, option, against }: CellProps): ReactNode {
  const value = amountOf(one, option);
  if (value === null || !option.at) return '–';
  const { calculation, variant } = option.at;
  const before = against && amountOf(one, against);
  const reading = readingIn(one, [option]);
  const change = before === null ? null : difference(value - before, reading);
  const share = before && reading === 'euro' && change !== 'gelijk' ? (value - before) / Math.abs(before) : null;
  return (
    <>
      <FigureOf
        calculation={calculation}
        variant={variant}
        id={one.line}
        footing={one.footing}
        {...(one.at && { at: one.at })}
        label={`${one.label}, ${option.name}, ${option.scenarioName}`}
        {...(!option.isShown && { scenario: option.scenario })}
      />
      {change !== null && (
        <span className="change">
          <Exact value={value - before!} part={TEXT.save.parts.difference}>
            {change}
          </Exact>
          {share !== null && (
            <Exact value={share} part={TEXT.save.parts.share}>
              {` (${share < 0 ? '−' : '+'} ${percent(Math.abs(share))})`}
            </Exact>
          )}
        </span>
      )}
    </>
  );
}
