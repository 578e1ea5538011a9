import { LINE_HEIGHT, type Pages } from './plan.ts';

/** What a page of A4 on its side holds within its margins, in points. */
const PAGE_WIDTH = 741;
const PAGE_HEIGHT = 487;
/** Programs differ in how wide a column is: one column too many would take as many pages again. Rows differ less. */
const SAFE = { width: 0.9, height: 0.95 };
/** A column on screen, from its width in characters. */
export const pixelsOf = (characters: number): number => 7 * characters + 5;
const POINTS_PER_PIXEL = 0.75;

/** More rows than this on one page cannot be read. */
const MOST_ROWS_ON_A_PAGE = 60;

/**
 * Where pages begin, so that no block is cut which fits on a page.
 * @param widths of the printed columns @param blocks rows at which each begins; none: the rows simply run on
 * @param rows of the sheet
 */
export function pagesOf(
  widths: readonly number[],
  blocks: readonly number[],
  rows: number,
  heights: ReadonlyMap<number, number>,
): Pages {
  if (blocks.length === 0) return { kind: rows < MOST_ROWS_ON_A_PAGE ? 'een' : 'doorlopend' };
  const width = widths.reduce((sum, characters) => sum + POINTS_PER_PIXEL * pixelsOf(characters), 0);
  const scale = Math.max(10, Math.min(100, Math.floor((100 * SAFE.width * PAGE_WIDTH) / width)));
  const fits = (100 * SAFE.height * PAGE_HEIGHT) / scale;
  const heightOf = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += heights.get(row) ?? LINE_HEIGHT;
    return sum;
  };
  const breaks: number[] = [];
  let filled = heightOf(0, blocks[0]!);
  for (const [at, first] of blocks.entries()) {
    const height = heightOf(first, blocks[at + 1] ?? rows);
    if (filled > 0 && filled + height > fits) {
      breaks.push(first);
      filled = 0;
    }
    // What is longer than a page runs on, and ends somewhere on the last of its pages.
    filled = (filled + height) % fits;
  }
  return { kind: 'vast', breaks, scale };
}
