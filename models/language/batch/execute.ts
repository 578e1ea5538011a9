import type { BatchCode } from './allocate.ts';
import { DO, WIDTH } from './instructions.ts';
import {
  absolute,
  add,
  addConstant,
  addFive,
  addSubtract,
  addThree,
  choose,
  chooseIfLess,
  divide,
  divideOrZero,
  inverse,
  inverseOrZero,
  isAtMost,
  isEqual,
  isLess,
  isUnequal,
  LANES,
  load,
  maximum,
  minimum,
  modulo,
  multiply,
  multiplyAdd,
  multiplyComplement,
  multiplyConstant,
  multiplyConstantAdd,
  multiplySubtract,
  multiplyThree,
  positive,
  positiveDifference,
  positiveMultiplyAdd,
  store,
  subtract,
  subtractFromConstant,
  subtractTwo,
  toPower,
  twoProducts,
  twoProductsAdd,
  twoProductsSubtract,
} from './kernels.ts';

/**
 * Runs code on blocks of draws; its registers are allocated once. Needs nothing but the code, which can be posted to a
 * worker as it is.
 */
export class BatchMachine {
  private readonly memory: Float64Array;

  constructor(private readonly code: BatchCode) {
    this.memory = new Float64Array(code.registers * LANES);
    for (const [register, value] of code.fixed.entries())
      this.memory.fill(value, register * LANES, (register + 1) * LANES);
  }

  /**
   * Calculates draws `from` up to `to`; a part at a time gives the same numbers as all at once, in any order. A draw that
   * cannot be calculated, or with an input that is no finite number, gives NaN or an infinity; the others are not
   * affected.
   * @param columns for each varying input, one number per draw
   * @param outputs for each wanted value, room for one number per draw
   */
  run(columns: readonly Float64Array[], outputs: readonly Float64Array[], from: number, to: number): void {
    for (let start = from; start < to; start += LANES) this.block(columns, outputs, start, Math.min(start + LANES, to));
    for (const column of columns) {
      for (let draw = from; draw < to; draw++) {
        if (!Number.isFinite(column[draw])) for (const output of outputs) output[draw] = Number.NaN;
      }
    }
  }

  private block(columns: readonly Float64Array[], outputs: readonly Float64Array[], start: number, end: number): void {
    const { words, constants } = this.code;
    const m = this.memory;
    for (let word = 0; word < words.length; word += WIDTH) {
      const o = words[word + 1]! * LANES;
      const a = words[word + 2]! * LANES;
      const b = words[word + 3]! * LANES;
      const c = words[word + 4]! * LANES;
      const d = words[word + 5]! * LANES;
      const e = words[word + 6]! * LANES;
      const k = constants[words[word + 7]!]!;
      switch (words[word]) {
        case DO.load:
          load(m, o, columns[words[word + 2]!]!, start, end);
          break;
        case DO.store:
          store(m, a, outputs[words[word + 3]!]!, start, end);
          break;
        case DO.storeConstant:
          outputs[words[word + 3]!]!.fill(k, start, end);
          break;
        case DO.add:
          add(m, o, a, b);
          break;
        case DO.addConstant:
          addConstant(m, o, a, k);
          break;
        case DO.subtract:
          subtract(m, o, a, b);
          break;
        case DO.subtractFromConstant:
          subtractFromConstant(m, o, a, k);
          break;
        case DO.multiply:
          multiply(m, o, a, b);
          break;
        case DO.multiplyConstant:
          multiplyConstant(m, o, a, k);
          break;
        case DO.multiplyAdd:
          multiplyAdd(m, o, a, b, c);
          break;
        case DO.multiplySubtract:
          multiplySubtract(m, o, a, b, c);
          break;
        case DO.multiplyConstantAdd:
          multiplyConstantAdd(m, o, a, b, k);
          break;
        case DO.twoProducts:
          twoProducts(m, o, a, b, c, d);
          break;
        case DO.twoProductsAdd:
          twoProductsAdd(m, o, a, b, c, d, e);
          break;
        case DO.twoProductsSubtract:
          twoProductsSubtract(m, o, a, b, c, d, e);
          break;
        case DO.addThree:
          addThree(m, o, a, b, c);
          break;
        case DO.subtractTwo:
          subtractTwo(m, o, a, b, c);
          break;
        case DO.multiplyThree:
          multiplyThree(m, o, a, b, c);
          break;
        case DO.multiplyComplement:
          multiplyComplement(m, o, a, b, k);
          break;
        case DO.divide:
          divide(m, o, a, b);
          break;
        case DO.inverse:
          inverse(m, o, a);
          break;
        case DO.divideOrZero:
          divideOrZero(m, o, a, b);
          break;
        case DO.inverseOrZero:
          inverseOrZero(m, o, a);
          break;
        case DO.minimum:
          minimum(m, o, a, b);
          break;
        case DO.maximum:
          maximum(m, o, a, b);
          break;
        case DO.positive:
          positive(m, o, a);
          break;
        case DO.addFive:
          addFive(m, o, a, b, c, d, e);
          break;
        case DO.addSubtract:
          addSubtract(m, o, a, b, c);
          break;
        case DO.positiveMultiplyAdd:
          positiveMultiplyAdd(m, o, a, b, c);
          break;
        case DO.positiveDifference:
          positiveDifference(m, o, a, b);
          break;
        case DO.absolute:
          absolute(m, o, a);
          break;
        case DO.modulo:
          modulo(m, o, a, b);
          break;
        case DO.power:
          toPower(m, o, a, b);
          break;
        case DO.isEqual:
          isEqual(m, o, a, b);
          break;
        case DO.isUnequal:
          isUnequal(m, o, a, b);
          break;
        case DO.isLess:
          isLess(m, o, a, b);
          break;
        case DO.isAtMost:
          isAtMost(m, o, a, b);
          break;
        case DO.choose:
          choose(m, o, a, b, c);
          break;
        case DO.chooseIfLess:
          chooseIfLess(m, o, a, b, c, d);
          break;
      }
    }
  }
}
