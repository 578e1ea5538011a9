import type { Graph } from './graph.ts';
import { DO, IN_BETWEEN, type Instruction, WIDTH } from './instructions.ts';

/** A list of instructions ready to run: numbers alone. */
export interface BatchCode {
  /** WIDTH numbers per instruction. Operands and results are numbers of registers. */
  readonly words: Int32Array;
  readonly constants: Float64Array;
  /** Registers from 0 that hold a constant from the start. */
  readonly fixed: Float64Array;
  readonly registers: number;
  /** Per block of draws: what the speed goes by. */
  readonly instructions: number;
}

const NONE = -1;

/** Gives every result a register, and a register to the next as soon as nothing needs it any more. */
export function allocated(graph: Graph, instructions: readonly Instruction[]): BatchCode {
  const nodes = graph.op.length;
  const slots = nodes + instructions.length;
  // In-between results are numbered far beyond the nodes: here they come right after them.
  const slotOf = (id: number) => (id >= IN_BETWEEN ? nodes + id - IN_BETWEEN : id);
  const last = new Int32Array(slots).fill(NONE);
  const register = new Int32Array(slots).fill(NONE);
  const fixed: number[] = [];
  for (let position = 0; position < instructions.length; position++) {
    for (const operand of instructions[position]!.operands) {
      const slot = slotOf(operand);
      last[slot] = position;
      if (!graph.isConstant(operand) || register[slot] !== NONE) continue;
      register[slot] = fixed.length;
      fixed.push(graph.value[operand]!);
    }
  }
  let registers = fixed.length;
  const free: number[] = [];
  const constants: number[] = [];
  const positions = new Map<number, number>();
  const words = new Int32Array(instructions.length * WIDTH);
  for (let position = 0; position < instructions.length; position++) {
    const { do: what, out, operands, constant } = instructions[position]!;
    const word = position * WIDTH;
    words[word] = what;
    for (let k = 0; k < operands.length; k++) words[word + 2 + k] = register[slotOf(operands[k]!)]!;
    for (const operand of operands) {
      const slot = slotOf(operand);
      if (last[slot] !== position || register[slot]! < fixed.length) continue;
      free.push(register[slot]!);
      // Freed once, also where it stands twice.
      last[slot] = NONE;
    }
    if (what === DO.load) words[word + 2] = constant!;
    else if (constant !== undefined) {
      let at = positions.get(constant);
      if (at === undefined) {
        at = constants.push(constant) - 1;
        positions.set(constant, at);
      }
      words[word + 7] = at;
    }
    if (what === DO.store || what === DO.storeConstant) {
      words[word + 3] = out;
      continue;
    }
    // The one that was freed last is still in the cache.
    const own = free.pop() ?? registers++;
    register[slotOf(out)] = own;
    words[word + 1] = own;
  }
  return {
    words,
    constants: Float64Array.from(constants),
    fixed: Float64Array.from(fixed),
    registers,
    instructions: instructions.length,
  };
}
