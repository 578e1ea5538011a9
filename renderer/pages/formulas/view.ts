import { create } from 'zustand';
import type { Footing } from '../../../models/engine/index.ts';
import { setSession } from '../../store/session.ts';

export type View = 'lijst' | 'standaard' | 'kwaliteit';
export type Kind = 'alles' | 'invoer' | 'regels';

/** What one looks at on the page; it is still there when one comes back to it. */
export interface FormulasView {
  readonly view: View;
  readonly query: string;
  readonly kind: Kind;
  readonly onlyAssumptions: boolean;
  readonly onlyChanged: boolean;
  readonly onlyOwn: boolean;
  /** Names of the sections that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** The line or input whose origin is unfolded. */
  readonly chosen: string | null;
  /** Index of the year whose values the origin shows. */
  readonly year: number;
  /** Key figure and footing by which the quality of the data is judged. */
  readonly figure: string;
  readonly footing: Footing;
  /** The section or line that one was sent to: it comes into view and gets the keyboard, once. */
  readonly reveal: string | null;
}

const NO_FILTER = {
  query: '',
  kind: 'alles',
  onlyAssumptions: false,
  onlyChanged: false,
  onlyOwn: false,
} as const;

export const useFormulas = create<FormulasView>()(() => ({
  ...NO_FILTER,
  view: 'lijst',
  open: new Set<string>(),
  chosen: null,
  year: 0,
  figure: 'ncw',
  footing: 'gelijk',
  reveal: null,
}));

export const setFormulas = useFormulas.setState;

export function isFiltering(view: FormulasView): boolean {
  const { query, kind, onlyAssumptions, onlyChanged, onlyOwn } = view;
  return query.trim() !== '' || kind !== 'alles' || onlyAssumptions || onlyChanged || onlyOwn;
}

export function clearFilters(): void {
  setFormulas(NO_FILTER);
}

/** Unfolds the origin of a line; its section stays open when the search is taken away. */
export function chooseLine(id: string, section: string): void {
  setFormulas(({ open }) => ({ chosen: id, open: new Set([...open, section]) }));
}

/** Goes to the page, to one section of the model. */
export function showSection(section: string): void {
  setFormulas(({ open }) => ({
    ...NO_FILTER,
    view: 'lijst',
    open: new Set([...open, section]),
    chosen: null,
    reveal: section,
  }));
  setSession({ page: 'formules', explained: [] });
}

/** Goes to the page with the origin of one line or input unfolded; its explanation stays. */
export function showOrigin(id: string): void {
  setFormulas({ ...NO_FILTER, view: 'lijst', chosen: id, reveal: id });
  setSession({ page: 'formules' });
}

/** Goes to the page and searches there. */
export function searchFormulas(query: string): void {
  setFormulas({ ...NO_FILTER, view: 'lijst', query, chosen: null });
  setSession({ page: 'formules', explained: [] });
}

/** Goes to the page, to what is worth finding out first. */
export function showQuality(): void {
  setFormulas({ view: 'kwaliteit' });
  setSession({ page: 'formules', explained: [] });
}
