import { Screen } from '../app/screen.ts';
import type { Bench } from './browser.ts';

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation. */
    interactiveAfter?: number;
  }
}

const BUTTON = 'Bekijk Enschede';

/**
 * From the start of the navigation, in an empty profile, until Start's first button can be used, in milliseconds: React
 * listens from the moment that it shows the button, and what follows checks that the button does its work.
 */
export async function startOnce(bench: Bench): Promise<number> {
  const page = await bench.openTab();
  await page.addInitScript(watchFor, BUTTON);
  await bench.goTo(page);
  await page.waitForFunction(() => window.interactiveAfter !== undefined);
  const after = await page.evaluate(() => window.interactiveAfter!);
  await new Screen(page).openEnschede();
  await page.context().close();
  return after;
}

/** Runs in the page before anything of it does. Waits for the first task after the frame that shows the button. */
function watchFor(label: string): void {
  const observer = new MutationObserver(() => {
    if (![...document.querySelectorAll('button')].some(({ textContent }) => textContent === label)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.interactiveAfter = performance.now();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
