import type { Problem } from '../language/index.ts';
import { ACTOREN_EFFECT, type Grondslag, SOORTEN_EFFECT, ZEKERHEDEN } from '../lines/index.ts';
import { EFFECTEN } from './figures.ts';
import { own } from './structure.ts';
import { fault } from './value.ts';

/** What an effect may be, per attribute. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  actor: ACTOREN_EFFECT,
  soort: SOORTEN_EFFECT,
  zekerheid: ZEKERHEDEN,
};

interface EffectAttributes {
  readonly grondslagen: readonly Grondslag[];
  /** Per attribute one value per effect, in their order. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
}

/** Who each effect is for, of which kind and how sure it is, and what its size is multiplied by. */
export function effectAttributes(
  effects: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[],
): EffectAttributes {
  const attributes: Record<string, string[]> = Object.fromEntries(Object.keys(ALLOWED).map((name) => [name, []]));
  const grondslagen: Grondslag[] = [];
  const problems: Problem[] = [];
  for (const [index, item] of effects.entries()) {
    const path = `invoer.effecten[${index}]`;
    const standard = own(EFFECTEN, item.id) as unknown as Record<string, unknown> | undefined;
    for (const [attribute, values] of Object.entries(ALLOWED)) {
      const value = item[attribute] ?? standard?.[attribute];
      if (typeof value === 'string' && values.includes(value)) attributes[attribute]!.push(value);
      else
        problems.push(
          fault(
            'kenmerk-waarde',
            `${path}.${attribute}`,
            value === undefined
              ? `${attribute} ontbreekt.`
              : `${JSON.stringify(value).slice(0, 60)} is geen ${attribute}.`,
            `Kies uit ${values.join(', ')}.`,
          ),
        );
    }
    const formula = item.grondslag !== undefined ? item.grondslag : (standard?.grondslag ?? 'bereikte_leerlingen');
    if (typeof formula === 'string') grondslagen.push({ effect: item.id, formula, where: `${path}.grondslag` });
    else
      problems.push(
        fault(
          'vorm',
          `${path}.grondslag`,
          'de grondslag is geen tekst.',
          'Noem een regel van het model, of geef een formule als tekst.',
        ),
      );
  }
  return { grondslagen, attributes, problems };
}
