import type { CDPSession } from 'playwright-core';
import type { Screen } from '../app/screen.ts';

/** One input that changed the value, in milliseconds. */
export interface Input {
  /** How old the event was when its handler started: it waits for its frame, and for earlier work. */
  readonly lag: number;
  /** From the start of the handler to its end: the calculation, and what React makes of it. */
  readonly handler: number;
  /** From the start of the handler to the first task after its frame. */
  readonly toPaint: number;
}

export interface Recording {
  readonly inputs: readonly Input[];
  /** When each frame of the drag began, in milliseconds. */
  readonly frames: readonly number[];
  /** Durations in milliseconds until the page is at rest again; the browser tells those of 50 ms and more. */
  readonly longTasks: readonly number[];
}

/**
 * A browser hands a page the moves of a mouse once per frame, at its start. So no more are sent, and none before the
 * last one was handled: what is sent beside that Chromium hands over too, one by one, which no user sees happen.
 */
const EVENT_EVERY_MS = 1000 / 60;

/** What the page puts off until a slider stands still is over by then. */
const REST_MS = 1000;

interface Recorder {
  readonly recording: { inputs: Input[]; frames: number[]; longTasks: number[] };
  stop(): void;
}

/** Drags a slider back and forth with a real mouse, and records what it takes. */
export async function drag(screen: Screen, devtools: CDPSession, label: string, duration: number): Promise<Recording> {
  const { page } = screen;
  const slider = screen.slider(label);
  const thumb = (await slider.locator('xpath=ancestor::*[@class="thumb"]').boundingBox())!;
  const track = (await slider.locator('xpath=ancestor::*[@class="track"]').boundingBox())!;
  const steps = await slider.evaluate(({ max, min, step }: HTMLInputElement) => (+max - +min) / +step);
  const y = thumb.y + thumb.height / 2;
  await page.mouse.move(thumb.x + thumb.width / 2, y);
  await page.mouse.down();
  const recorder = await screen.field(label).evaluateHandle(record);
  // Somewhat more than a step, so that each event is a change, wherever between two steps the mouse is.
  const pace = (1.25 * track.width) / steps;
  const way = track.width * 0.8;
  const end = performance.now() + duration;
  for (let count = 0; performance.now() < end; count++) {
    const gone = (count * pace) % (2 * way);
    const x = track.x + track.width * 0.1 + Math.min(gone, 2 * way - gone);
    const next = performance.now() + EVENT_EVERY_MS;
    await devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 });
    await new Promise((resolve) => setTimeout(resolve, next - performance.now()));
  }
  await recorder.evaluate(({ stop }) => stop());
  await page.mouse.up();
  await page.waitForTimeout(REST_MS);
  const recording = await recorder.evaluate(({ recording: recorded }) => recorded);
  await recorder.dispose();
  return recording;
}

/**
 * Runs in the page, once the mouse is down. Where two events fall in one frame the first one counts, for it waits
 * longest; an event that leaves the value as it was (the mouse turned round within a frame) doesn't count.
 * @param field shows the slider's value
 */
function record(field: HTMLInputElement): Recorder {
  const recording: Recorder['recording'] = { inputs: [], frames: [], longTasks: [] };
  let current: { start: number; lag: number; end: number; before: string } | undefined;
  let waiting: (() => void) | undefined;
  let isDragging = true;
  const taskBegins = () => {
    waiting?.();
    waiting = undefined;
  };
  const onFrame = (time: number) => {
    taskBegins();
    if (!isDragging) return;
    recording.frames.push(time);
    requestAnimationFrame(onFrame);
  };
  const onStart = ({ timeStamp }: PointerEvent) => {
    taskBegins();
    if (current) return;
    const start = performance.now();
    const input = { start, lag: start - timeStamp, end: start, before: field.value };
    current = input;
    requestAnimationFrame(() => {
      current = undefined;
      waiting = () => {
        if (field.value === input.before) return;
        const { lag, end } = input;
        recording.inputs.push({ lag, handler: end - start, toPaint: performance.now() - start });
      };
      // A message sent from within a frame comes after its style, layout and paint. While a mouse is down Chromium lets
      // input and frames go before messages: then the first task after the frame is the next input or frame.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        taskBegins();
      };
      port2.postMessage(null);
    });
  };
  // The slider listens to the window since the mouse went down, so this listener comes after it.
  const onEnd = () => {
    if (current) current.end = performance.now();
  };
  window.addEventListener('pointermove', onStart, true);
  window.addEventListener('pointermove', onEnd);
  requestAnimationFrame(onFrame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) recording.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  return {
    recording,
    stop: () => {
      isDragging = false;
      window.removeEventListener('pointermove', onStart, true);
      window.removeEventListener('pointermove', onEnd);
    },
  };
}
