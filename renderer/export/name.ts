import type { ExportKind } from '../host/host.ts';

/** Of one part of a file's name: long names are cut, so that every system can hold the whole. */
const MOST_LETTERS = 60;

/**
 * The name that is offered for an exported file: `enschede-basis-20261125.xlsx`.
 * @param parts in words; what is empty or holds no letter or digit is left out
 */
export function exportName(parts: readonly string[], kind: ExportKind, day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}`;
  return `${[...parts.map(plain).filter(Boolean), date].join('-')}.${kind}`;
}

/** Lower-case letters, digits and hyphens: safe as a file name everywhere. */
function plain(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MOST_LETTERS)
    .replace(/-$/, '');
}
