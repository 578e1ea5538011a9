/** Work in small pieces: each piece gives the share that is done, 0 … 1, and the last gives the answer. */
export type Steps<T> = Generator<number, T, void>;

/** Milliseconds of work before the screen gets its turn: some of this at once still fit in a frame. */
const SLICE = 4;

/**
 * Does the work on the screen's own thread without holding it up.
 * @param onShare is told now and then how far it is
 * @returns undefined when it was stopped
 */
export async function inSteps<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  onShare: (share: number) => void = () => {},
): Promise<T | undefined> {
  for (;;) {
    // Also before the first piece: what started it is drawn first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const until = performance.now() + SLICE;
    let share = 0;
    do {
      if (signal.aborted) return undefined;
      const step = steps.next();
      if (step.done) return step.value;
      share = step.value;
    } while (performance.now() < until);
    onShare(share);
  }
}
