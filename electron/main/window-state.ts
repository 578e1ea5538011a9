import { z } from 'zod';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const windowState = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

export const DEFAULT_SIZE = { width: 1280, height: 800 } as const;
export const LEAST_SIZE = { width: 640, height: 480 } as const;

/** So much of a window must be in sight to get hold of it. */
const HOLD = 96;

/**
 * Where the window comes: where it was, if it can be seen there; a screen may be gone since.
 * @param screens work areas of the screens that are there now
 */
export function placeWindow(state: WindowState | null, screens: readonly Bounds[]): Partial<Bounds> {
  if (!state) return DEFAULT_SIZE;
  const width = Math.max(LEAST_SIZE.width, state.bounds.width);
  const height = Math.max(LEAST_SIZE.height, state.bounds.height);
  const { x, y } = state.bounds;
  const isInSight = screens.some(
    (screen) =>
      x + width >= screen.x + HOLD &&
      x <= screen.x + screen.width - HOLD &&
      y >= screen.y &&
      y <= screen.y + screen.height - HOLD,
  );
  return isInSight ? { x, y, width, height } : { width, height };
}
