import { z } from 'zod';
import { FIELDS, LAYOUTS, type Role } from './fields.ts';
import { type Grid, MOST_COLUMNS, plainly, textOf } from './grid.ts';
import type { Matching } from './guess.ts';

// Before any schema: zod's probe for code generation would break a strict Content-Security-Policy.
z.config({ jitless: true });

export const MOST_REMEMBERED = 20;
const MOST_SIGNATURE = 2000;

const ROLES = ['herkomst', 'negeer', ...FIELDS.map(({ id }) => id)] as const;

/** How a person matched the columns of one kind of file; stands in the settings of the host, not in the project. */
export const rememberedMatching = z.strictObject({
  /** The names of its columns. */
  kop: z.string().max(MOST_SIGNATURE),
  indeling: z.enum(LAYOUTS as readonly [(typeof LAYOUTS)[number], ...(typeof LAYOUTS)[number][]]),
  rollen: z.array(z.enum(ROLES as readonly [Role, ...Role[]])).max(MOST_COLUMNS),
  telOp: z.boolean(),
});
export const rememberedMatchings = z.array(rememberedMatching).max(MOST_REMEMBERED);
export type RememberedMatching = z.infer<typeof rememberedMatching>;

/**
 * The matching of a file with the same columns, in the place of a guess.
 * @param top the first rows: whichever of them names the columns
 */
export function recalled(guessed: Matching, top: Grid, remembered: readonly RememberedMatching[]): Matching {
  for (const headerRow of top.keys()) {
    const signature = signatureOf(top, headerRow);
    const found = remembered.find(({ kop, rollen }) => kop === signature && rollen.length === guessed.roles.length);
    if (found) return { layout: found.indeling, headerRow, roles: found.rollen, addsUp: found.telOp };
  }
  return guessed;
}

/** The latest first; the oldest goes when there are too many. A sheet without names can't be known again. */
export function withRemembered(
  remembered: readonly RememberedMatching[],
  top: Grid,
  { layout, roles, addsUp, headerRow }: Matching,
): readonly RememberedMatching[] {
  if (headerRow === null || headerRow >= top.length || roles.length > MOST_COLUMNS) return remembered;
  const signature = signatureOf(top, headerRow);
  const one: RememberedMatching = { kop: signature, indeling: layout, rollen: [...roles], telOp: addsUp };
  return [one, ...remembered.filter(({ kop }) => kop !== signature)].slice(0, MOST_REMEMBERED);
}

/** The names of the columns in one text: tells one kind of file from another. */
function signatureOf(top: Grid, row: number): string {
  return top[row]!.map((content) => plainly(textOf(content)))
    .join('|')
    .replace(/\|+$/, '')
    .slice(0, MOST_SIGNATURE);
}
