/**
 * Units as a map from base unit to a whole exponent, `euro/uur` being { euro: 1, uur: -1 }.
 * mathjs' own Unit is not used: it refuses `max(0, 5 euro)` and cannot hold the name `cliënt`.
 * The literal 0 fits every unit, which is what `null` stands for.
 */
export type Unit = ReadonlyMap<string, number>;
export type UnitOrAny = Unit | null;

export const BASE_UNITS = [
  'leerling',
  'cliënt',
  'uur',
  'fte',
  'euro',
  'beschikking',
  'declaratie',
  'locatie',
  'eenheid',
  // What one unit of a societal effect's own base is; each effect chooses its base, so it stays opaque here.
  'grondslag',
] as const;

export const DIMENSIONLESS: Unit = new Map();

/** Reads `1`, `euro`, `euro/uur`, `eenheid/grondslag`. Throws on an unknown base unit: units come from definitions only. */
export function parseUnit(text: string): Unit {
  const exponents = new Map<string, number>();
  for (const [position, part] of text.split('/').entries()) {
    for (const name of part.split('*').map((piece) => piece.trim())) {
      if (name === '1') continue;
      if (!(BASE_UNITS as readonly string[]).includes(name))
        throw new RangeError(`unknown base unit "${name}" in "${text}"`);
      exponents.set(name, (exponents.get(name) ?? 0) + (position === 0 ? 1 : -1));
    }
  }
  return withoutZeros(exponents);
}

export function unitText(unit: UnitOrAny): string {
  if (unit === null) return '0';
  const above = [...unit].filter(([, exponent]) => exponent > 0).map(powerText);
  const below = [...unit]
    .filter(([, exponent]) => exponent < 0)
    .map(([name, exponent]) => powerText([name, -exponent]));
  return [above.join('*') || '1', ...below].join('/');
}

/** In a sentence: a bare 1 would read as the value 1. */
export function unitWords(unit: UnitOrAny): string {
  return unit !== null && unit.size === 0 ? 'een getal zonder eenheid' : unitText(unit);
}

export function sameUnit(a: UnitOrAny, b: UnitOrAny): boolean {
  if (a === null || b === null) return true;
  return a.size === b.size && [...a].every(([name, exponent]) => b.get(name) === exponent);
}

export function multiplyUnits(a: UnitOrAny, b: UnitOrAny, sign: 1 | -1 = 1): UnitOrAny {
  if (a === null || b === null) return null;
  const exponents = new Map(a);
  for (const [name, exponent] of b) exponents.set(name, (exponents.get(name) ?? 0) + sign * exponent);
  return withoutZeros(exponents);
}

export function raiseUnit(unit: UnitOrAny, power: number): UnitOrAny {
  return unit === null ? null : withoutZeros(new Map([...unit].map(([name, exponent]) => [name, exponent * power])));
}

function powerText([name, exponent]: readonly [string, number]): string {
  return exponent === 1 ? name : `${name}^${exponent}`;
}

function withoutZeros(exponents: Map<string, number>): Unit {
  for (const [name, exponent] of exponents) if (exponent === 0) exponents.delete(name);
  return exponents;
}
