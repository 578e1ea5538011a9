import type { ReactNode } from 'react';
import type { SimulationResult } from '../../store/simulation.ts';
import { publishedFinding, shownFigure } from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { Bounds } from '../../ui/bounds.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { figureOf, publishedOf } from './data.ts';
import { basisOf, Chance } from './drawn.tsx';

const { uncertainty: text, societal } = TEXT;

interface Props {
  readonly result: SimulationResult;
  readonly variant: string;
}

/** The share of the draws that come out where a study did; nothing where nothing was published. */
export function PublishedShares({ result, variant }: Props): ReactNode {
  const rows = publishedOf(result, variant);
  const [first] = rows;
  if (!first) return null;
  return (
    <section className="chart" id="gepubliceerd-onzeker">
      <h2>{publishedFinding(figureOf(first.published.kerncijfer), first.within.value)}</h2>
      <p className="soft">
        {text.publishedNote} {basisOf(result)}
      </p>
      <TableBox label={text.published}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{societal.figure}</th>
              <th scope="col">{TEXT.variant}</th>
              <th scope="col">{text.publishedBand}</th>
              {[text.below, text.within, text.above].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              <th scope="col">{societal.source}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ published, variant: of, within, below, above }) => {
              const figure = figureOf(published.kerncijfer);
              const show = (value: number) => shownFigure(figure, value);
              return (
                <tr key={`${published.kerncijfer} ${of} ${published.bron}`}>
                  <th scope="row">{figure.label}</th>
                  <td>{variantName(of, result.project.names.o)}</td>
                  <td>
                    <Bounds low={published.laag} high={published.hoog} show={show} />
                  </td>
                  {[below, within, above].map((share, at) => (
                    <td key={['below', 'within', 'above'][at]} className="number">
                      <Chance of={share} />
                    </td>
                  ))}
                  <td className="soft source">{published.bron}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
