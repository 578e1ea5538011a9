import type { Page } from 'playwright-core';
import type { Screen } from '../app/screen.ts';

const DRAWS = '10000';

/** Frames of the window while draws are made beside it. */
export interface Frames {
  /** When each frame began, in milliseconds. */
  readonly times: readonly number[];
  readonly milliseconds: number;
}

/** A whole simulation on Onzekerheid, from the button to its figures on screen. */
export async function framesOfSimulation(screen: Screen): Promise<Frames> {
  const { page } = screen;
  await screen.goTo('Onzekerheid');
  await screen.field('Aantal berekeningen').fill(DRAWS);
  await screen.field('Aantal berekeningen').press('Enter');
  const frames = await recordFrames(page);
  await page
    .getByRole('button', { name: /^Bereken/ })
    .first()
    .click();
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  const begun = performance.now();
  await bar.waitFor({ state: 'detached' });
  const milliseconds = performance.now() - begun;
  return { times: await frames(), milliseconds };
}

/** Records when frames begin. @returns ends it, and gives them */
export async function recordFrames(page: Page): Promise<() => Promise<readonly number[]>> {
  const recorder = await page.evaluateHandle(() => {
    const times: number[] = [];
    let isGoing = true;
    const onFrame = (time: number) => {
      times.push(time);
      if (isGoing) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    return {
      times,
      stop: () => {
        isGoing = false;
      },
    };
  });
  return async () => {
    await recorder.evaluate(({ stop }) => stop());
    const times = await recorder.evaluate((recorded) => recorded.times);
    await recorder.dispose();
    return times;
  };
}
