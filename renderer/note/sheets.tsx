import type { ReactNode } from 'react';
import { BudgetChart } from '../charts/budget-chart.tsx';
import { TEXT } from '../text/nl.ts';
import { GradeChip } from '../ui/grade.tsx';
import type { Block, Figure, Note, Section, Table, TableCell } from './note.ts';

const { note: text } = TEXT;

/** The two pages as they come on paper: always light, always A4. */
export function Sheets({ note }: { readonly note: Note }): ReactNode {
  return note.pages.map((sections, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: there are two, always
    <article key={index} className={`sheet${note.isFull ? ' is-full' : ''}`} aria-label={text.page(index + 1)}>
      {index === 0 ? (
        <header className="sheet-head">
          <p className="sheet-kind">
            {text.title} <span>{note.day}</span>
          </p>
          <h1>{note.name}</h1>
        </header>
      ) : (
        <p className="sheet-head running">
          {text.title} <span>{note.name}</span>
        </p>
      )}
      {sections.map((section) => (
        <Part key={section.id} section={section} {...(section.id === 'advies' && { lead: note.about })} />
      ))}
      <footer className="sheet-foot">
        <span>{note.colophon}</span>
        <span>{index + 1} / 2</span>
      </footer>
    </article>
  ));
}

function Part({ section, lead }: { readonly section: Section; readonly lead?: string }): ReactNode {
  const { id, label, finding, blocks } = section;
  return (
    <section className={`part-of-note note-${id}`}>
      <h2>
        <span className="part-label">{label}</span>
        {finding !== undefined && <span className="part-finding">{finding}</span>}
      </h2>
      {lead !== undefined && <p className="note-lead">{lead}</p>}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: their order is what they are
        <BlockView key={index} block={block} />
      ))}
    </section>
  );
}

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p className={`note-text${block.tone ? ` is-${block.tone}` : ''}`}>{block.text}</p>;
    case 'labelled':
      return (
        <dl className="note-labelled">
          {block.items.map(({ label, text: said }) => (
            <div key={label}>
              <dt>{label}</dt> <dd>{said}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableView table={block} />;
    case 'figure':
      return <FigureView figure={block} />;
  }
}

function TableView({ table: { label, corner, columns, rows } }: { readonly table: Table }): ReactNode {
  return (
    <table className="note-table" aria-label={label}>
      <thead>
        <tr>
          {corner === '' ? <td /> : <th scope="col">{corner}</th>}
          {columns.map(({ title, notes, isText }) => (
            <th key={title} scope="col" className={isText ? '' : 'is-number'}>
              {title}
              {notes?.map((said, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one heading
                <span key={at}>{said}</span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label: name, cells, isPart }, at) =>
          cells.length === 0 ? (
            <tr key={name} className="is-group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {name}
              </th>
            </tr>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: two members may have one name
            <tr key={at} className={isPart ? 'is-part' : ''}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <CellView key={column} cell={cell} isText={columns[column]!.isText ?? false} />
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function CellView({
  cell: { text: said, isLoss },
  isText,
}: {
  readonly cell: TableCell;
  readonly isText: boolean;
}): ReactNode {
  return (
    <td className={`${isText ? '' : 'is-number'}${isLoss ? ' is-loss' : ''}`}>
      {isGrade(said) ? <GradeChip grade={said} /> : said}
    </td>
  );
}

const isGrade = (said: string): said is 'A' | 'B' | 'C' | 'D' => /^[A-D]$/.test(said);

const [WIDTH, HEIGHT] = [500, 200];

function FigureView({ figure: { description, ...series } }: { readonly figure: Figure }): ReactNode {
  return (
    <div className="chart note-figure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
        <BudgetChart width={WIDTH} height={HEIGHT} {...series} ghost={null} />
      </svg>
    </div>
  );
}
