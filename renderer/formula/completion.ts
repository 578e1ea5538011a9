/** A name that can stand in a formula. */
export interface Completion {
  readonly id: string;
  readonly label: string;
}

export interface Suggestions {
  /** The part of the text that a chosen name takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

const MOST = 8;
const LETTER = /[a-z0-9_]/i;

/**
 * Names that may be meant by what stands before the caret: those that begin with it first, then those that have it in
 * their key or label.
 */
export function suggestionsFor(text: string, caret: number, names: readonly Completion[]): Suggestions {
  let from = caret;
  while (from > 0 && LETTER.test(text[from - 1]!)) from -= 1;
  let to = caret;
  while (to < text.length && LETTER.test(text[to]!)) to += 1;
  const typed = text.slice(from, caret).toLowerCase();
  // A number is no beginning of a name, and nothing typed asks for nothing.
  if (!/^[a-z]/.test(typed)) return { from, to, options: [] };
  const rank = ({ id, label }: Completion): number => {
    if (id === typed) return 0;
    if (id.startsWith(typed)) return 1;
    if (label.toLowerCase().startsWith(typed)) return 2;
    return id.includes(typed) || label.toLowerCase().includes(typed) ? 3 : 4;
  };
  const found = names
    .map((name) => [rank(name), name] as const)
    .filter(([place]) => place < 4)
    .sort(([a, one], [b, other]) => a - b || one.id.length - other.id.length || one.id.localeCompare(other.id));
  // The list lies over what stands below the field: it goes away once a name is whole.
  const isWhole = found[0]?.[0] === 0;
  return { from, to, options: isWhole ? [] : found.slice(0, MOST).map(([, name]) => name) };
}
