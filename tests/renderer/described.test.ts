import { expect, it } from 'vitest';
import { describedShortage, describedYears } from '../../renderer/text/described.ts';

it('a chart says its figures per year', () => {
  const series = [
    { label: 'budget', value: [1_759_393, 1_706_611] },
    { label: 'behoefte', value: [1_080_000, 900] },
  ];
  expect(describedYears(['2018', '2019'], series)).toBe(
    '2018: budget € 1,76 mln, behoefte € 1,08 mln; 2019: budget € 1,71 mln, behoefte € 900',
  );
  expect(describedYears(['2018'], [{ label: 'leerlingen', value: [12.4] }], (value) => value.toFixed(0))).toBe(
    '2018: leerlingen 12',
  );
});

it('a variant says its shortage and who carries it, without who carries nothing', () => {
  const carried = [
    { label: 'gemeente', value: 600_000 },
    { label: 'reserve', value: 0.2 },
    { label: 'leerling', value: 400_000 },
  ];
  expect(describedShortage('functie · subsidie', 1_000_000, carried)).toBe(
    'functie · subsidie: € 1,00 mln tekort over de pilot; daarvan gemeente € 0,60 mln, leerling € 0,40 mln',
  );
  expect(describedShortage('functie · subsidie', 0, [])).toBe('functie · subsidie: € 0 tekort over de pilot');
});
