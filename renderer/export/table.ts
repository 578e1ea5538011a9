import { TEXT } from '../text/nl.ts';
import type { CsvCell } from './csv.ts';

const { save: text } = TEXT;

/** What one works with, and what is drawn: no part of what a table says. */
const SKIPPED = '[aria-hidden="true"], [data-export="nee"], [hidden], svg, .button, input[type="range"]';
/** No word, number or unit: what is left over between figures. */
const SAYS_SOMETHING = /[\p{L}\p{N}€]/u;
const MAIN = '';

/** What one cell holds: a number or a text, and what stands beside it by its name. */
type Parts = ReadonlyMap<string, CsvCell>;

/**
 * A table as it stands on screen, in its order and with its filters, but with every figure as exact as it is known:
 * `data-value` is the number that an element shows rounded, `data-part` names one that stands beside the cell's own, and
 * `data-text` is a sentence with exact figures in it. A part gets a column of its own; a column of bars none.
 */
export function rowsOfTable(table: HTMLTableElement): CsvCell[][] {
  const rows = [...table.rows]
    .filter((row) => !row.matches('[data-export="nee"]'))
    .map((row) => ({ isHead: row.parentElement?.tagName === 'THEAD', places: placesOf(row) }));
  const width = Math.max(0, ...rows.flatMap(({ places }) => [...places.keys()].map((at) => at + 1)));
  const columns = Array.from({ length: width }, (_, at) => {
    const names = new Set([MAIN, ...rows.flatMap(({ places }) => [...(places.get(at)?.parts.keys() ?? [])])]);
    const isBars = rows.every(({ isHead, places }) => isHead || !says(places.get(at)?.parts));
    const isDrawn = rows.some(({ places }) => places.get(at)?.isDrawn);
    // What is said besides comes behind the figures.
    const ordered = [...names].sort((a, b) => Number(a === text.note) - Number(b === text.note));
    return { at, names: isBars && isDrawn ? [] : ordered };
  });
  return rows.map(({ isHead, places }) =>
    columns.flatMap(({ at, names }) => {
      const parts = places.get(at)?.parts;
      const head = parts?.get(MAIN) ?? null;
      return names.map((name) => (isHead && name !== MAIN ? text.part(head, name) : (parts?.get(name) ?? null)));
    }),
  );
}

const says = (parts: Parts | undefined): boolean => [...(parts?.values() ?? [])].some((part) => part !== null);

/** By the column that a cell begins in. */
function placesOf(row: HTMLTableRowElement): Map<number, { readonly parts: Parts; readonly isDrawn: boolean }> {
  const places = new Map<number, { readonly parts: Parts; readonly isDrawn: boolean }>();
  let at = 0;
  for (const cell of row.cells) {
    places.set(at, { parts: partsOf(cell), isDrawn: cell.querySelector('svg:not(.mark)') !== null });
    at += cell.colSpan;
  }
  return places;
}

function partsOf(cell: HTMLElement): Parts {
  const parts = new Map<string, CsvCell>();
  const said: string[] = [];
  read(cell, parts, said);
  const words = joined(said);
  if (SAYS_SOMETHING.test(words)) parts.set(parts.has(MAIN) ? text.note : MAIN, asNumber(words));
  return parts;
}

const SEPARATOR = '\n';

function read(node: Node, parts: Map<string, CsvCell>, said: string[]): void {
  if (node instanceof Text) said.push(node.data.trim() === '%' ? text.share : node.data.replace(/\s+/g, ' '));
  if (!(node instanceof HTMLElement) || node.matches(SKIPPED)) return;
  // What isn't chosen is no part of what is said.
  if (node instanceof HTMLLabelElement && node.querySelector('input[type="radio"]:not(:checked)')) return;
  const isBlock = !getComputedStyle(node).display.startsWith('inline');
  if (isBlock) said.push(SEPARATOR);
  const { value, part = MAIN, text: sentence } = node.dataset;
  if (value !== undefined && Number.isFinite(Number(value)) && !parts.has(part)) parts.set(part, Number(value));
  else if (sentence !== undefined) said.push(sentence);
  else if (node instanceof HTMLSelectElement) said.push(node.selectedOptions[0]?.label ?? '');
  else if (node instanceof HTMLInputElement) said.push(inputText(node));
  else for (const child of node.childNodes) read(child, parts, said);
  if (isBlock) said.push(SEPARATOR);
}

function inputText(input: HTMLInputElement): string {
  if (input.type === 'radio') return '';
  if (input.type === 'checkbox') return input.checked ? TEXT.field.yes : TEXT.field.no;
  return input.value;
}

function joined(said: readonly string[]): string {
  return said
    .join('')
    .split(SEPARATOR)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '')
    .join('; ');
}

/** A year, a count or a place. */
const asNumber = (words: string): CsvCell => (/^(?:0|[1-9]\d{0,14})$/.test(words) ? Number(words) : words);
