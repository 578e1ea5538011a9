import { performance } from 'node:perf_hooks';

declare const gc: (() => void) | undefined;

/** Median, fastest and slowest of some runs, in milliseconds; `first` apart, since that one includes warming up. */
export interface Timing {
  readonly first: number;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

export function time(runs: number, work: () => void): Timing {
  const all: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    work();
    all.push(performance.now() - start);
  }
  const [first, ...rest] = all as [number, ...number[]];
  const sorted = rest.sort((a, b) => a - b);
  return { first, median: sorted[Math.floor(sorted.length / 2)]!, fastest: sorted[0]!, slowest: sorted.at(-1)! };
}

/** A fixed piece of arithmetic on typed arrays, timed in the same run: what a time is a multiple of on any machine. */
export function yardstick(): Timing {
  const a = Float64Array.from({ length: 1_000_000 }, (_, k) => k);
  const b = new Float64Array(a.length);
  return time(20, () => {
    for (let k = 0; k < a.length; k++) b[k] = a[k]! * 1.0000001 + b[k]! * 0.5;
  });
}

/** What the result of some work keeps in memory, in megabytes, after collecting garbage. */
export function kept<T>(work: () => T): { value: T; megabytes: number } {
  const before = inUse();
  const value = work();
  return { value, megabytes: Math.max(0, inUse() - before) };
}

/** Megabytes in use, after collecting garbage. */
export function inUse(): number {
  // Twice: buffers are let go one round after the objects that hold them.
  gc?.();
  gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

export function row(
  name: string,
  { first, median, fastest, slowest }: Timing,
  unit: number,
  megabytes?: number,
): string {
  const ms = (value: number) => value.toFixed(2).padStart(9);
  return `  ${name.padEnd(38)}${ms(first)}${ms(median)}${ms(fastest)}${ms(slowest)}${(median / unit).toFixed(2).padStart(9)}${megabytes === undefined ? '' : `${megabytes.toFixed(1).padStart(10)} MB`}`;
}

export const HEAD = `  ${''.padEnd(38)}${['first', 'median', 'fastest', 'slowest', '× yard'].map((title) => title.padStart(9)).join('')}${'kept'.padStart(13)}`;
