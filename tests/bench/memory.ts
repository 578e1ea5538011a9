import type { CDPSession } from 'playwright-core';
import { mouse } from '../app/hands.ts';
import { PAGE_NAMES, type Screen } from '../app/screen.ts';

/** Long enough for the compiler and the caches to have seen everything that the rounds do. */
const WARM_UP_MS = 30_000;

/** Each after a round of its own, so that what differs from round to round is in their spread. */
const READINGS = 5;

export interface Growth {
  /** Objects, elements and buffers in megabytes, after collecting garbage; before and after the use. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Between the medians, in megabytes. */
  readonly growth: number;
  /** The largest spread of repeated readings, in megabytes. */
  readonly noise: number;
  readonly rounds: number;
}

/** What the page keeps in memory more after some milliseconds of use than before it. */
export async function heapGrowth(screen: Screen, devtools: CDPSession, duration: number): Promise<Growth> {
  await roundsFor(screen, WARM_UP_MS);
  const before = await readings(screen, devtools);
  const rounds = await roundsFor(screen, duration);
  const after = await readings(screen, devtools);
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return {
    before,
    after,
    growth: middle(after) - middle(before),
    noise: Math.max(spread(before), spread(after)),
    rounds,
  };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function roundsFor(screen: Screen, duration: number): Promise<number> {
  const end = performance.now() + duration;
  let rounds = 0;
  for (; performance.now() < end; rounds++) await oneRound(screen);
  return rounds;
}

/** A round ends as it began: every change is undone, so that a longer history isn't taken for a leak. */
async function oneRound(screen: Screen): Promise<void> {
  const { page } = screen;
  await screen.goTo('Krimpend budget');
  for (const [label, steps] of [
    ['Krimp per jaar', 8],
    ['Doelmatigheid', 5],
  ] as const)
    await mouse.turn(screen.slider(label), steps);
  await screen.press('Zet vast als referentie');
  await page.locator('tr[data-line="tekort"] .figure').first().click();
  await screen.explanation.getByRole('button', { name: 'Behoefte', exact: true }).first().click();
  await page.keyboard.press('Escape');
  await screen.press('Ongedaan maken');
  await screen.press('Opnieuw');
  await screen.press('Ongedaan maken');
  await screen.press('Ongedaan maken');
  await screen.press('Referentie loslaten');
  for (const name of PAGE_NAMES) await screen.goTo(name);
}

async function readings(screen: Screen, devtools: CDPSession): Promise<number[]> {
  const all: number[] = [];
  for (let count = 0; count < READINGS; count++) {
    await oneRound(screen);
    // Twice: what a finaliser lets go is collected a round later.
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
    all.push((usedSize + embedderHeapUsedSize + backingStorageSize) / 2 ** 20);
  }
  return all;
}
