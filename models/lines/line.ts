import type { Formula, LineDefinition } from '../language/index.ts';

/** A line of the model with the section of model.md that it stands in. */
export interface ModelLine extends LineDefinition {
  readonly section: string;
  readonly note: string;
  readonly source: string;
}

type Bare = Omit<ModelLine, 'section' | 'source'> & { readonly source?: string };

/**
 * @param dimensions space-separated, in the order s z g e a k t; empty for one number
 * @param source only where it is another than the calculation model itself
 */
export function line(
  id: string,
  dimensions: string,
  unit: string,
  label: string,
  formula: Formula,
  note: string,
  source?: string,
): Bare {
  const bare = { id, dimensions: dimensions.split(' ').filter(Boolean), unit, label, formula, note };
  return source === undefined ? bare : { ...bare, source };
}

export function section(name: string, lines: readonly Bare[]): readonly ModelLine[] {
  return lines.map((bare) => ({ ...bare, section: name, source: bare.source ?? `Rekenmodel, ${name}` }));
}

/** A line that only some funding models name: 0 (or `otherwise`) for the rest. */
export function perBekostiging(formulas: Record<string, Formula>, otherwise: string = '0'): Formula {
  return { per: 'b', formulas, otherwise };
}

/** A line with another formula on equal footing than as contracted. */
export function perVoet(contract: string, gelijk: string): Formula {
  return { per: 'voet', formulas: { contract, gelijk } };
}

/**
 * The present value of a line, the discounting visible year by year: `<of>_contant[t]` and its sum `id`.
 * @param keep the dimensions that remain in the sum
 */
export function contanteWaarde(id: string, of: string, label: string, note: string, keep = ''): Bare[] {
  return [
    line(
      `${of}_contant`,
      `${keep} t`.trim(),
      'euro',
      `${label} per jaar, contant`,
      `${of} * disconto`,
      `${of} teruggerekend naar het startjaar.`,
    ),
    line(id, keep, 'euro', label, `som(${of}_contant, t)`, note),
  ];
}

/** The sum of a line over the years of the pilot: `<of>_in_pilot[t]` and `<of>_pilot`. */
export function overPilot(of: string, label: string): Bare[] {
  return [
    line(
      `${of}_in_pilot`,
      't',
      'euro',
      `${label}, alleen in de pilot`,
      `${of} * in_pilot`,
      `${of} in de jaren van de pilot, 0 daarna.`,
    ),
    line(
      `${of}_pilot`,
      '',
      'euro',
      `${label}, som over de pilot`,
      `som(${of}_in_pilot, t)`,
      `${of} opgeteld over de jaren van de pilot, nominaal.`,
    ),
  ];
}
