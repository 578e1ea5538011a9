import type { ReactNode } from 'react';
import { OwnLines } from '../../own-lines/own-lines.tsx';
import { TEXT } from '../../text/nl.ts';
import { DefaultsTable } from './defaults-table.tsx';
import { FormulaList } from './list.tsx';
import { Toolbar, ViewSwitch } from './toolbar.tsx';
import { useFormulas } from './view.ts';

/** Every input and line with its origin, every default with its source, and lines of one's own. */
export function FormulasPage(): ReactNode {
  const view = useFormulas((formulas) => formulas.view);
  const { formulas: text } = TEXT;
  return (
    <div className="page plain formulas-page">
      <header>
        <h1>{TEXT.page.formules}</h1>
        <p className="lead">{view === 'standaard' ? text.defaults.note : text.note}</p>
      </header>
      <ViewSwitch />
      <Toolbar />
      {view === 'standaard' ? (
        <DefaultsTable />
      ) : (
        <>
          <FormulaList />
          <OwnLines />
        </>
      )}
    </div>
  );
}
