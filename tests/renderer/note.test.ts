import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, linesOf, shortened } from '../../renderer/note/cut.ts';
import { TEXT } from '../../renderer/text/nl.ts';

const { more } = TEXT.note;

describe('a text of the stuurgroepnotitie', () => {
  it('that fits stays as it is, its own lines too, without white space at its ends', () => {
    expect(cut('Wij gaan door.', 2, 40)).toBe('Wij gaan door.');
    expect(cut(' eerst \n\n\t dan  ook ', 2, 40)).toBe('eerst\ndan ook');
    expect(cut('', 2, 40)).toBe('');
  });

  it('gives up its own lines before its words', () => {
    expect(cut('a\nb\nc', 2, 40)).toBe('a b c');
  });

  it('that is too long is cut at a word, and says where the rest stands', () => {
    const text = 'Het budget wordt elk jaar kleiner en de vraag groeit. '.repeat(9);
    const short = cut(text, 3, 40);
    expect(short.endsWith(`. ${more}`) || /[a-z] … \(zie Besluit\)$/.test(short)).toBe(true);
    expect(text.startsWith(short.slice(0, -more.length).trim())).toBe(true);
  });

  it('never takes more lines than it may, whatever is typed', () => {
    const letters = fc.constantFrom('W', 'i', ' ', '\n', '€', '学', '😀', 'é', '-', 'a', 'M');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 900 }), fc.integer({ min: 1, max: 8 }), (typed, lines) => {
        const short = cut(typed.join(''), lines, 30);
        expect(linesOf(short, 30)).toBeLessThanOrEqual(lines);
        // No half of a letter.
        expect(/\p{Surrogate}/u.test(short)).toBe(false);
      }),
    );
  });

  it('a name stays on its line', () => {
    expect(shortened('Basis', 10)).toBe('Basis');
    expect(shortened('W'.repeat(200), 10)).toMatch(/^W{5,10} …$/);
  });
});
