import { Fragment, type ReactNode } from 'react';
import { TEXT } from '../../text/nl.ts';
import { VariantMark } from '../../ui/mark.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { OptionFigure } from './option-figure.tsx';
import type { Option } from './options.ts';
import { type Row, yearOf } from './rows.ts';

const { decision: text } = TEXT;

interface Props {
  /** Per line its first and its last year of the pilot; one and the same year once. */
  readonly rows: readonly (readonly Row[])[];
  readonly options: readonly Option[];
  readonly reference: number;
}

/** Of every option the first year of the pilot beside the last. */
export function StartEnd({ rows, options, reference }: Props): ReactNode {
  const years = rows[0]!;
  return (
    <>
      <h3>{text.years}</h3>
      <TableBox label={text.years}>
        <table className="figures options ends">
          <thead>
            <tr>
              <td />
              {options.map(({ variant, name, scenarioName }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same option may stand there twice
                <th key={at} scope="colgroup" colSpan={years.length}>
                  <VariantMark variant={variant} /> {text.option(at + 1)}: {name}
                  <span className="change">{scenarioName}</span>
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {options.map((option, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same option may stand there twice
                <Fragment key={at}>
                  {years.map((one) => (
                    <th key={one.at?.t} scope="col" className="number">
                      {yearOf(one, option)}
                    </th>
                  ))}
                </Fragment>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((both) => (
              <tr key={both[0]!.line} data-row={`${both[0]!.line} per jaar`}>
                <th scope="row">{both[0]!.label}</th>
                {options.map((option, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same option may stand there twice
                  <Fragment key={at}>
                    {both.map((one) => (
                      <td key={one.at?.t} className="number">
                        <OptionFigure
                          row={one}
                          option={option}
                          against={at === reference ? null : options[reference]!}
                        />
                      </td>
                    ))}
                  </Fragment>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}
