/**
 * Chance that is the same on every machine: whole numbers of 32 bits and nothing else. Every input has a stream of its
 * own, found by its key, and within a stream any place can be reached at once: a worker that calculates draws 4,000 to
 * 5,000 makes those and no others, and what one input draws says nothing about what another input draws.
 */

/** A stream of chance: 64 bits, made from a seed and a text. */
export interface Stream {
  readonly first: number;
  readonly second: number;
}

const GOLDEN = 0x9e3779b9;

/** The finishing step of MurmurHash3 (Appleby, public domain): one to one, every bit of the result hangs on every bit. */
export function mix(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** @param seed whole, 0 to 2³² − 1 @param key who draws; the same key draws the same, whatever else there is */
export function streamOf(seed: number, key: string): Stream {
  // FNV-1a, and beside it the same with another start and factor: two keys that meet in one differ in the other.
  let first = 0x811c9dc5;
  let second = GOLDEN;
  for (let k = 0; k < key.length; k++) {
    first = Math.imul(first ^ key.charCodeAt(k), 0x01000193);
    second = Math.imul(second ^ key.charCodeAt(k), 0x85ebca6b) ^ (second >>> 15);
  }
  return { first: mix(first ^ mix(seed + GOLDEN)), second: mix(second ^ mix(seed ^ 0x5bf03635)) };
}

/** SplitMix with 32 bits (Steele, Lea and Flood 2014): spreads a few bits over many words. */
function* splitMix(start: number): Generator<number, never> {
  for (let state = start; ; ) {
    state = (state + GOLDEN) | 0;
    yield mix(state);
  }
}

/** xoshiro128** (Blackman and Vigna 2018, public domain): 32 bits a step, period 2¹²⁸ − 1. */
export class Xoshiro128 {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param state four words, not all 0 */
  constructor(state: readonly [number, number, number, number]) {
    [this.a, this.b, this.c, this.d] = state;
  }

  /** The generator of one part of a stream. */
  static of({ first, second }: Stream, part: number): Xoshiro128 {
    const one = splitMix(first ^ mix(part));
    const other = splitMix(second + Math.imul(part, GOLDEN));
    // `mix` is one to one, so of two following words at most one is 0.
    return new Xoshiro128([one.next().value, one.next().value, other.next().value, other.next().value]);
  }

  /** A whole number from 0 to 2³² − 1. */
  next(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }
}

const PARTS = 16_777_216;

/**
 * A word as a fraction strictly between 0 and 1: the middle of one of 2²⁴ equal parts. No finer, so that a whole number up
 * to a million added to it is still exact: Latin hypercube sampling must not round into the next stratum.
 */
export const fraction = (word: number): number => ((word >>> 8) + 0.5) / PARTS;

const ROUNDS = 6;
/** Of the smallest block that is shuffled: below it there are too few different shuffles. */
const LEAST_BITS = 6;

/**
 * A shuffle of 0 … size − 1 that is never stored: where a number goes is calculated when it is asked for. A Feistel network
 * (each round is undone by doing it again, so no two numbers ever meet) over the next power of two; what falls outside the
 * size goes round again (Black and Rogaway 2002, cycle walking), on average less than twice.
 */
export class Permutation {
  private readonly keys: Int32Array;
  private readonly low: number;
  private readonly lowMask: number;
  private readonly highMask: number;

  /** @param size 1 to 2³⁰ */
  constructor(
    { first, second }: Stream,
    readonly size: number,
  ) {
    const bits = Math.max(LEAST_BITS, 32 - Math.clz32(size - 1));
    this.low = bits >> 1;
    this.lowMask = (1 << this.low) - 1;
    this.highMask = (1 << (bits - this.low)) - 1;
    const one = splitMix(first ^ 0x2545f491);
    const other = splitMix(second ^ 0x4f6cdd1d);
    this.keys = Int32Array.from({ length: ROUNDS }, () => one.next().value ^ Math.imul(other.next().value, GOLDEN));
  }

  /** Where `index` goes. */
  at(index: number): number {
    let place = index;
    do {
      let high = place >>> this.low;
      let low = place & this.lowMask;
      for (let round = 0; round < ROUNDS; round += 2) {
        high ^= scatter(low, this.keys[round]!) & this.highMask;
        low ^= scatter(high, this.keys[round + 1]!) & this.lowMask;
      }
      place = (high << this.low) | low;
    } while (place >= this.size);
    return place;
  }
}

function scatter(half: number, key: number): number {
  let h = Math.imul(half ^ key, GOLDEN);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return h ^ (h >>> 14);
}
