import { describe, expect, it } from 'vitest';
import { keptDraws, publishedShares, Samples, Simulation } from '../../models/uncertainty/index.ts';
import { sample } from './support.ts';

const DRAWS = 10_000;
const { format } = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = (share: number) => `${format(share * 100)} %`;

/** The shares within what was published, in the order of the file, with its own seed. */
function sharesOf(name: string, scenario?: string): string[] {
  const file = sample(name);
  const made = Simulation.create({ file, scenario, draws: DRAWS });
  if (!made.ok) throw new Error('simulation');
  const { project, outputs } = made.value;
  const samples = new Samples(outputs, DRAWS);
  samples.take(0, made.value.run(0, DRAWS));
  const kept = keptDraws(samples.data);
  return publishedShares(project, ['populatie/subsidie'], (figure, variant) => {
    const found = samples.keyFigure(figure, variant);
    return found && { sample: found, kept };
  }).map(({ within }) => percent(within.value));
}

describe('the share of draws within what was published', () => {
  it.each<[string, readonly (string | undefined)[]]>([
    ['enschede', [undefined]],
    ['almere', [undefined, 'sbo', 'pro-opdc']],
  ])('%s: the note says what its own draws give', (name, scenarios) => {
    const { toelichting } = sample(name);
    const said = [...toelichting!.matchAll(/\d+,\d %(?= uit)/g)].map(([text]) => text);
    expect(said).toEqual(scenarios.flatMap((scenario) => sharesOf(name, scenario)));
    expect(toelichting).toContain('10.000 berekeningen');
  });
});
