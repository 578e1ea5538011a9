import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../renderer/formula/completion.ts';

const NAMES = [
  { id: 'tekort', label: 'Tekort' },
  { id: 'tekort_leerling', label: 'Zorg die de leerling mist' },
  { id: 'leerlingen_totaal', label: 'Leerlingen, alle scholen' },
  { id: 'max', label: 'de grootste van' },
];
const ids = (text: string, caret = text.length) => suggestionsFor(text, caret, NAMES).options.map(({ id }) => id);

describe('names that are offered', () => {
  it('begin with what was typed first, then have it in their key or label', () => {
    expect(ids('tek')).toEqual(['tekort', 'tekort_leerling']);
    expect(ids('leerling')).toEqual(['leerlingen_totaal', 'tekort_leerling']);
    expect(ids('groot')).toEqual(['max']);
  });

  it('are for the word at the caret, whatever stands around it', () => {
    expect(suggestionsFor('max(0, tek - 3)', 10, NAMES)).toMatchObject({ from: 7, to: 10 });
    expect(suggestionsFor('tekort_lee', 5, NAMES)).toMatchObject({ from: 0, to: 10, options: [{ id: 'tekort' }, {}] });
  });

  it('are none for a number, for nothing, and for what is whole already', () => {
    expect(ids('12')).toEqual([]);
    expect(ids('max(')).toEqual([]);
    expect(ids('leerlingen_totaal')).toEqual([]);
    expect(ids('tekort')).toEqual([]);
  });
});
