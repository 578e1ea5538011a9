import { type Expression, expressionText } from './expression.ts';
import { DIMENSIONLESS, multiplyUnits, raiseUnit, sameUnit, type UnitOrAny, unitWords } from './units.ts';

export type Refuse = (code: string, what: string, remedy: string) => void;

/**
 * The unit an expression gives. Adding, comparing or choosing between different units is refused; what is refused counts
 * as fitting everything from there on, so that one mistake gives one message.
 * @param units of every input and line
 */
export function inferUnit(expression: Expression, units: ReadonlyMap<string, UnitOrAny>, refuse: Refuse): UnitOrAny {
  const of = (part: Expression): UnitOrAny => inferUnit(part, units, refuse);

  const alike = (parts: readonly Expression[], doing: string): UnitOrAny => {
    let agreed: { unit: UnitOrAny; part: Expression } | undefined;
    for (const part of parts) {
      const unit = of(part);
      if (agreed && !sameUnit(agreed.unit, unit)) {
        const first = `${unitWords(agreed.unit)} (\`${expressionText(agreed.part)}\`)`;
        const second = `${unitWords(unit)} (\`${expressionText(part)}\`)`;
        refuse(
          'eenheid-verschil',
          `\`${expressionText(expression)}\` ${doing} ${first} en ${second}.`,
          part.kind === 'number' || agreed.part.kind === 'number'
            ? 'Een los getal heeft geen eenheid. Reken met een deel van de regel, bijvoorbeeld `bereikte_leerlingen * 0.9`.'
            : 'Breng beide eerst op dezelfde eenheid, bijvoorbeeld uren maal een tarief in euro/uur.',
        );
        return null;
      }
      if (!agreed || agreed.unit === null) agreed = { unit, part };
    }
    return agreed?.unit ?? null;
  };

  const dimensionless = (part: Expression, role: string): void => {
    const unit = of(part);
    if (sameUnit(unit, DIMENSIONLESS)) return;
    refuse(
      'eenheid-getal',
      `${role} \`${expressionText(part)}\` in \`${expressionText(expression)}\` is in ${unitWords(unit)}, maar moet een getal zonder eenheid zijn.`,
      'Deel eerst door iets in dezelfde eenheid.',
    );
  };

  switch (expression.kind) {
    case 'number':
      return expression.value === 0 ? null : DIMENSIONLESS;
    case 'yearIndex':
    case 'empty':
      return DIMENSIONLESS;
    case 'name':
    case 'sum':
    case 'first':
      return units.get(expression.name) ?? null;
    case 'previous':
      return alike([{ kind: 'name', name: expression.name }, expression.start], 'begint anders dan het verdergaat:');
    case 'negate':
      return of(expression.operand);
    case 'compare':
      alike([expression.left, expression.right], 'vergelijkt');
      return DIMENSIONLESS;
    case 'choose':
      dimensionless(expression.condition, 'de voorwaarde');
      return alike([expression.yes, expression.no], 'kiest tussen');
    case 'call': {
      const [first, second] = expression.operands as [Expression, Expression];
      if (expression.function === 'deel') return multiplyUnits(of(first), of(second), -1);
      return alike(expression.operands, expression.function === 'mod' ? 'deelt ongelijke eenheden:' : 'vergelijkt');
    }
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator === '+') return alike([left, right], 'telt ongelijke eenheden op:');
      if (operator === '-') return alike([left, right], 'trekt ongelijke eenheden af:');
      if (operator === '*') return multiplyUnits(of(left), of(right));
      if (operator === '/') return multiplyUnits(of(left), of(right), -1);
      dimensionless(right, 'de macht');
      const base = of(left);
      if (sameUnit(base, DIMENSIONLESS)) return base;
      if (right.kind === 'number' && Number.isInteger(right.value)) return raiseUnit(base, right.value);
      refuse(
        'eenheid-macht',
        `\`${expressionText(expression)}\` verheft ${unitWords(base)} tot een macht die geen vast geheel getal is.`,
        'Deel eerst door iets in dezelfde eenheid.',
      );
      return null;
    }
  }
}
