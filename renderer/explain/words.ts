import type { Named } from '../../models/engine/index.ts';

/** The formula with labels in the place of names: what the line says, for who doesn't read code. */
export function wordsOf(formula: string, names: readonly Named[]): string {
  const labels = new Map(names.map(({ id, label }) => [id, label.charAt(0).toLowerCase() + label.slice(1)]));
  return formula
    .replace(/\bleeg\((\w+)\)/g, (_, id: string) => `leeg(${labels.get(id) ?? id})`)
    .replace(/[a-z_][a-z0-9_]*/gi, (word) => {
      const label = labels.get(word);
      return label === undefined ? (FUNCTIONS[word] ?? word) : `‹${label}›`;
    })
    .replace(/\*/g, '×')
    .replace(/ == /g, ' = ')
    .replace(/ \? /g, ' dan ')
    .replace(/ : /g, ' anders ');
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  max: 'de grootste van ',
  min: 'de kleinste van ',
  som: 'de som van ',
  vorig: 'vorig jaar van ',
  begin: 'het eerste jaar van ',
  deel: 'het deel ',
  leeg: 'leeg ',
  abs: 'de grootte van ',
  i: 'het jaarnummer',
};
