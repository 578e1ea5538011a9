import { describe, expect, it } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import { type ProjectFile, withRaw } from '../../models/project/index.ts';
import { keptDraws, publishedShares, Samples, Simulation } from '../../models/uncertainty/index.ts';
import { SAMPLES } from '../../renderer/pages/samples.ts';
import { resolved, sample, unwrap } from '../uncertainty/support.ts';

/**
 * Every number in the note of a sample, in the order in which it stands there: a text for what a source says or what is a
 * name or a year, and for what the model gives a function that works it out again. A number that is added to a note, or a
 * figure that the model no longer gives, fails.
 */
type Said = string | (() => string);

const notation = (least: number, most = least) => {
  const { format } = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: least, maximumFractionDigits: most });
  return format;
};
const whole = notation(0);
const oneDecimal = notation(1);
const twoDecimals = notation(2);
const percent = (share: number) => `${notation(0, 1)(share * 100)} %`;
const shareOf = (share: number) => `${oneDecimal(share * 100)} %`;
const millions = (amount: number) => oneDecimal(amount / 1e6);

const calculations = new Map<string, Calculation>();
function calculated(id: string, scenario?: string, file: ProjectFile = sample(id)): Calculation {
  const key = `${id} ${scenario}`;
  const made = calculations.get(key) ?? unwrap(Calculation.create(resolved(file, scenario)));
  calculations.set(key, made);
  return made;
}

/** A line of one number, or in the first year. */
const value =
  (id: string, line: string, variant = 'populatie/subsidie', scenario?: string) =>
  () => {
    const calculation = calculated(id, scenario);
    return calculation.valueAt(line, calculation.variants.find((one) => one.id === variant)!, 'contract', { t: 0 });
  };
const pupils = (id: string, scenario?: string) => () => whole(value(id, 'leerlingen_totaal', undefined, scenario)());
const count = (id: string, dimension: string, scenario?: string) => () => {
  const { space } = calculated(id, scenario).project;
  return String(space[dimension]!.members.length);
};
const schoolsWithPupils = (id: string, scenario: string) => () =>
  String(
    calculated(id, scenario)
      .inputValues('leerlingen_basis')
      .filter((one) => one > 0).length,
  );
const input = (id: string, name: string, at = 0) => calculated(id).inputValues(name)[at]!;

const DRAWS = 10_000;

/** The shares of draws within what was published, in the order of the file, with its own seed. */
function sharesOf(name: string, scenario?: string): string[] {
  const simulation = unwrap(Simulation.create({ file: sample(name), scenario, draws: DRAWS }));
  const { project, outputs } = simulation;
  const samples = new Samples(outputs, DRAWS);
  samples.take(0, simulation.run(0, DRAWS));
  const kept = keptDraws(samples.data);
  return publishedShares(project, ['populatie/subsidie'], (figure, variant) => {
    const found = samples.keyFigure(figure, variant);
    return found && { sample: found, kept };
  }).map(({ within }) => shareOf(within.value));
}

const simulated = new Map<string, readonly string[]>();
const share = (id: string, at: number, scenario?: string) => () => {
  const key = `${id} ${scenario}`;
  const shares = simulated.get(key) ?? sharesOf(id, scenario);
  simulated.set(key, shares);
  return shares[at]!;
};
const seed = (id: string) => () => String(sample(id).seed);
/** A bound of what was published. */
const bound = (id: string, at: number, side: 'laag' | 'hoog') => () => {
  const found = sample(id).gepubliceerd![at]![side]!;
  return Number.isInteger(found) ? whole(found) : twoDecimals(found);
};

const NOTES: Readonly<Record<string, readonly Said[]>> = {
  almelo: ['3', '4', '55', '80 %', '2021', '2022'],
  almere: [
    ...['2015', '2016', '2018', '2019', '2020', '2016'],
    ...[pupils('almere'), '1.300', pupils('almere', 'leerlingen-1400')],
    () => whole(input('almere', 'bijdrage_swv')),
    ...['6,6 %', '2020', whole(DRAWS), seed('almere')],
    ...[share('almere', 0), bound('almere', 2, 'laag'), share('almere', 1), bound('almere', 3, 'hoog')],
    ...[share('almere', 0, 'sbo'), bound('almere', 0, 'laag'), share('almere', 1, 'sbo')],
    ...[share('almere', 0, 'pro-opdc'), bound('almere', 1, 'hoog'), share('almere', 1, 'pro-opdc')],
  ],
  amsterdam: [
    pupils('amsterdam'),
    () => whole(value('amsterdam', 'budget', 'functie/aanbesteding')() / 1e6),
    '2020',
    () => whole(value('amsterdam', 'budget_per_leerling_startjaar', 'functie/aanbesteding')()),
    () => whole(input('amsterdam', 'verrekenen')),
    ...['17', '2020'],
  ],
  enschede: [
    pupils('enschede'),
    ...['2018', '2016', '2018', '2021', '10 %', whole(DRAWS), seed('enschede')],
    ...[share('enschede', 0), bound('enschede', 0, 'laag'), bound('enschede', 0, 'hoog')],
  ],
  giz: [0, 1, 2, 3, 4].map((at) => () => whole(input('giz', 'bedrag', at))),
  hellendoorn: ['4', '12'],
  hengelo: [pupils('hengelo'), '2020', '2021', '8 %', '2021'],
  oldenzaal: [0, 1].map((at) => () => percent(input('oldenzaal', 'aandeel_jeugdhulp', at))),
  rotterdam: [
    '2018',
    () => {
      const all = (scenario?: string) => [...calculated('rotterdam', scenario).inputValues('collectief_deel')];
      const shares = all().map((one, at) => percent(one / all('ook-thuis')[at]!));
      return [...new Set(shares)].join();
    },
  ],
  twente: [
    count('twente', 's'),
    ...['30', '90 %', '2023', '2021', schoolsWithPupils('twente', 'scholen-34')],
    ...['2020', '3.500', pupils('twente'), '2020', '3.500', schoolsWithPupils('twente', 'scholen-34')],
  ],
  utrecht: [
    ...[pupils('utrecht'), '3', '2017', '2', '2', '2'],
    ...['2', () => whole(value('utrecht', 'fte', 'functie/subsidie', 'vier-fte')())],
    () => whole(value('utrecht', 'fte', 'functie/subsidie')()),
    () => whole(input('utrecht', 'fte_kosten_functie')),
    () => String(input('utrecht', 'prijspeil')),
  ],
  'zuid-limburg': [
    ...[pupils('zuid-limburg'), '2019'],
    () => String([...calculated('zuid-limburg').inputValues('deelnemend')].filter((one) => one === 1).length),
    count('zuid-limburg', 'g'),
    () => whole(Math.max(...calculated('zuid-limburg').inputValues('groepsaandeel'))),
  ],
  zwolle: [],
};

describe('every number in a note is the source’s, or what the model gives', () => {
  it.each(SAMPLES.map(({ id }) => id))('%s', (id) => {
    const said = [...sample(id).toelichting!.matchAll(/\d+(?:[.,]\d+)*(?: %)?/g)].map(([text]) => text);
    expect(said).toEqual(NOTES[id]!.map((one) => (typeof one === 'string' ? one : one())));
  });

  it('amsterdam: what its figures say of the calibration, and how much of the fte would be idle without it', () => {
    const file = sample('amsterdam');
    // With an amount of its own the budget holds the coordination already: without it, it is derived.
    const derived = withRaw(file, undefined, { input: 'budget_basis', members: {} }, null);
    const [withHours, standard] = [undefined, 'zonder-ijking'].map((scenario) => {
      const calculation = unwrap(Calculation.create(resolved(derived, scenario)));
      const of = (line: string) => calculation.valueAt(line, calculation.variants[0]!, 'contract');
      return { care: of('budget_basis_afgeleid'), all: of('budget_basis_afgeleid') + of('coordinatie_basis') };
    });
    const cells = resolved(file).cells.filter((cell) => cell.input.id === 'uitgaven_referentie');
    expect(cells).toHaveLength(5);
    for (const { bron, opmerking } of cells) {
      expect(bron).toContain(`(€ ${millions(withHours!.all)} mln)`);
      expect(opmerking).toContain(`€ ${millions(standard!.care)} mln zijn, en € ${millions(standard!.all)} mln met`);
    }
    const of = (line: string) => value('amsterdam', line, 'functie/aanbesteding', 'zonder-ijking')();
    const idle = of('leegloop_uren') / of('capaciteit_uren');
    expect(file.toelichting).toContain('bijna de helft van de fte leegloop');
    expect(idle).toBeGreaterThan(0.4);
    expect(idle).toBeLessThan(0.5);
  });

  it('utrecht: its budget is the fte at the price of then', () => {
    const price = input('utrecht', 'fte_kosten_functie') / 1.035 ** (2025 - 2017);
    for (const [scenario, fte] of [
      ['vier-fte', 4],
      ['twee-fte', 2],
    ] as const)
      expect(Math.round(calculated('utrecht', scenario).inputValues('budget_basis')[0]!)).toBe(Math.round(fte * price));
  });
});
