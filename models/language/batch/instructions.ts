/**
 * The instructions of a batch program. One works on all draws of a block; `o` is where the result goes, a to e are
 * operands, k stands for a constant.
 */
export const DO = {
  /** o = column a of the draws */
  load: 0,
  /** output b = a */
  store: 1,
  /** output b = k */
  storeConstant: 2,
  add: 3,
  /** a + k */
  addConstant: 4,
  subtract: 5,
  /** k − a */
  subtractFromConstant: 6,
  multiply: 7,
  /** a × k */
  multiplyConstant: 8,
  /** a × b + c */
  multiplyAdd: 9,
  /** c − a × b */
  multiplySubtract: 10,
  /** a × k + c */
  multiplyConstantAdd: 11,
  /** a × b + c × d */
  twoProducts: 12,
  /** a × b + c × d + e */
  twoProductsAdd: 13,
  /** e − a × b − c × d */
  twoProductsSubtract: 14,
  /** a + b + c */
  addThree: 15,
  /** a − b − c */
  subtractTwo: 16,
  /** a × (k − b) */
  multiplyComplement: 17,
  divide: 18,
  /** 1 / a */
  inverse: 19,
  /** a / b, 0 where b is 0 */
  divideOrZero: 20,
  /** 1 / a, 0 where a is 0 */
  inverseOrZero: 21,
  minimum: 22,
  maximum: 23,
  /** max(0, a) */
  positive: 24,
  /** max(0, a − b) */
  positiveDifference: 25,
  absolute: 26,
  modulo: 27,
  power: 28,
  isEqual: 29,
  isUnequal: 30,
  isLess: 31,
  isAtMost: 32,
  /** a where c is not 0, b elsewhere */
  choose: 33,
  /** a × b × c */
  multiplyThree: 34,
  /** c where a < b, d elsewhere */
  chooseIfLess: 35,
  /** a + b + c + d + e */
  addFive: 36,
  /** a + b − c */
  addSubtract: 37,
  /** max(0, a × b + c) */
  positiveMultiplyAdd: 38,
} as const;

/** Numbers per instruction: what to do, o, a to e, and the position of k among the constants. */
export const WIDTH = 8;

/** In-between results of a sum are numbered from here, beyond every node of the graph. */
export const IN_BETWEEN = 0x40000000;

/** An instruction before there are registers: operands and results are nodes of the graph, or in-between results. */
export interface Instruction {
  readonly do: number;
  readonly out: number;
  readonly operands: readonly number[];
  readonly constant?: number;
}
