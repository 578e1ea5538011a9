import type { ReactNode } from 'react';

interface Props {
  /** What the rows are, and what the two numbers of each are. */
  readonly heads: readonly [string, string, string];
  readonly rows: readonly (readonly [label: string, one: string | number, other: string | number])[];
}

/** Two numbers beside each other, a row per total: to compare before one takes something over. */
export function TotalsTable({ heads: [label, one, other], rows }: Props): ReactNode {
  return (
    <table className="figures paste-totals">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" className="number">
            {one}
          </th>
          <th scope="col" className="number">
            {other}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, first, second]) => (
          <tr key={name}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td className="number">{first}</td>
            <td className="number">{second}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
