import { type ReactNode, useState } from 'react';
import { INPUTS, LINES } from '../../../models/lines/index.ts';
import { explainFigure } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { readingOf, unitText } from '../../text/numbers.ts';
import { useShown } from '../../ui/shown.tsx';
import { TableBox } from '../../ui/table-box.tsx';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly note: string;
  readonly source: string;
}

/** Every input and line, to be searched; each opens its explanation. */
export function FormulasPage(): ReactNode {
  const { calculation } = useShown();
  const [query, setQuery] = useState('');
  const { formulas: text, table } = TEXT;
  const sources = new Map<string, Set<string>>();
  for (const { input, bron, graad } of calculation.project.cells)
    sources.set(input.id, (sources.get(input.id) ?? new Set()).add(`${bron} (${graad})`));
  const inputs: Row[] = INPUTS.map((input) => ({
    ...input,
    source: [...(sources.get(input.id) ?? [])].slice(0, 2).join('; '),
  }));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = ({ id, label, note, source }: Row) => {
    const all = `${id} ${label} ${note} ${source}`.toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const found = [inputs.filter(isFound), LINES.filter(isFound)] as const;
  const count = found[0].length + found[1].length;
  return (
    <div className="page plain">
      <h1>{TEXT.page.formules}</h1>
      <p className="lead">{text.note}</p>
      <label className="search">
        <span>{table.search}</span>
        <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <p className="soft" role="status">
        {count === 0 ? table.nothingFound : table.found(count)}
      </p>
      <Rows caption={table.inputs} rows={found[0]} />
      <Rows caption={table.lines} rows={found[1]} />
    </div>
  );
}

function Rows({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <TableBox label={caption}>
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[TEXT.table.name, TEXT.table.id, TEXT.table.unit, TEXT.formulas.meaning, TEXT.table.source].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, unit, note, source }) => (
            <tr key={id} data-line={id}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => explainFigure({ id, at: {}, footing: 'contract' })}
                >
                  {label}
                </button>
              </th>
              <td className="code soft">{id}</td>
              <td>{unitText(unit, readingOf(id, unit))}</td>
              <td>{note}</td>
              <td className="soft">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
