import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { KEY_FIGURES } from '../../../models/lines/index.ts';
import { publishedFor } from '../../../models/project/index.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { rounded } from '../../text/numbers.ts';
import { Bounds } from '../../ui/bounds.tsx';
import { FigureOf } from '../../ui/figure.tsx';
import { TableBox } from '../../ui/table-box.tsx';

const { societal: text } = TEXT;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
}

/** What was published of the case, beside what the model says of the same variant: never hidden, never forced. */
export function Published({ calculation, variant }: Props): ReactNode {
  const rows = publishedFor(calculation.project).flatMap((published) => {
    const figure = KEY_FIGURES.find(({ id }) => id === published.kerncijfer);
    return figure ? [{ ...published, figure }] : [];
  });
  return (
    <section className="chart" id="gepubliceerd">
      <h2>{text.published}</h2>
      {rows.length === 0 ? (
        <p className="soft">{text.nonePublished}</p>
      ) : (
        <>
          <p className="soft">{text.publishedNote}</p>
          <TableBox label={text.published}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{text.figure}</th>
                  <th scope="col">{TEXT.variant}</th>
                  <th scope="col">{text.publishedValue}</th>
                  <th scope="col" className="number">
                    {text.thisModel}
                  </th>
                  <th scope="col">{text.source}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ figure, laag, hoog, bron, opmerking, variant: of }) => {
                  const about = calculation.variants.find(({ id }) => id === of) ?? variant;
                  const name = variantName(about.id, calculation.project.names.o);
                  return (
                    <tr key={`${figure.id} ${of} ${bron}`}>
                      <th scope="row">{figure.label}</th>
                      <td>{name}</td>
                      <td>
                        <Bounds
                          low={laag}
                          high={hoog}
                          show={(value) => rounded(value, figure.notation === 'jaar' ? 'jaartal' : figure.notation)}
                        />
                      </td>
                      <td className="number">
                        <FigureOf
                          calculation={calculation}
                          variant={about}
                          id={figure.line}
                          footing={figure.onEqualFooting ? 'gelijk' : 'contract'}
                          label={`${figure.label}, ${name}`}
                          {...(figure.notation === 'jaar' && { none: TEXT.table.never })}
                        />
                      </td>
                      <td className="soft source">
                        {bron}
                        {opmerking && ` · ${opmerking}`}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </TableBox>
        </>
      )}
    </section>
  );
}
