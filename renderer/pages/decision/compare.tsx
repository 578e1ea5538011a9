import { type ReactNode, useState } from 'react';
import { TEXT } from '../../text/nl.ts';
import { TableBox } from '../../ui/table-box.tsx';
import { OptionFigure } from './option-figure.tsx';
import { OptionHeads } from './option-heads.tsx';
import type { Option } from './options.ts';
import { CONTRACT, differs, EQUAL, endsOf } from './rows.ts';
import { StartEnd } from './start-end.tsx';

const { decision: text } = TEXT;

interface Props {
  readonly options: readonly Option[];
  readonly reference: number;
  readonly preferred: number;
}

/** Two to four options side by side, each figure with its difference from the reference. */
export function Compare({ options, reference, preferred }: Props): ReactNode {
  const [isShort, setShort] = useState(false);
  const groups = [
    { title: text.equal, rows: EQUAL },
    { title: text.contract, rows: CONTRACT },
  ].map(({ title, rows }) => ({ title, rows: rows.filter((one) => !isShort || differs(one, options)) }));
  const ends = endsOf(options).filter((rows) => !isShort || rows.some((one) => differs(one, options)));
  const isEmpty = ends.length === 0 && groups.every(({ rows }) => rows.length === 0);
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
                    <tr key={one.line} data-row={`${one.line} ${one.footing}`}>
                      <th scope="row">{one.label}</th>
                      {options.map((option, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the same option may stand there twice
                        <td key={at} className="number">
                          <OptionFigure
                            row={one}
                            option={option}
                            against={at === reference ? null : options[reference]!}
                          />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              ),
          )}
        </table>
      </TableBox>
      {ends.length > 0 && <StartEnd rows={ends} options={options} reference={reference} />}
      {isEmpty && <p className="soft">{text.allSame}</p>}
    </section>
  );
}
