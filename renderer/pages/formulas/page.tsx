import type { ReactNode } from 'react';
import { OwnLines } from '../../own-lines/own-lines.tsx';
import { TEXT } from '../../text/nl.ts';
import { DefaultsTable } from './defaults-table.tsx';
import { FormulaList } from './list.tsx';
import { DataQuality } from './quality.tsx';
import { Toolbar, ViewSwitch } from './toolbar.tsx';
import { useFormulas } from './view.ts';

const { formulas: text } = TEXT;
const NOTES = { lijst: text.note, standaard: text.defaults.note, kwaliteit: text.quality.note };

/** Every input and line with its origin, every default with its source, how good the data are, and lines of one's own. */
export function FormulasPage(): ReactNode {
  const view = useFormulas((formulas) => formulas.view);
  return (
    <div className="page plain formulas-page">
      <header>
        <h1>{TEXT.page.formules}</h1>
        <p className="lead">{NOTES[view]}</p>
      </header>
      <ViewSwitch />
      {view !== 'kwaliteit' && <Toolbar />}
      {view === 'kwaliteit' && <DataQuality />}
      {view === 'standaard' && <DefaultsTable />}
      {view === 'lijst' && (
        <>
          <FormulaList />
          <OwnLines />
        </>
      )}
    </div>
  );
}
