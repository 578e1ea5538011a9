/**
 * Moves values to the nearest by that add up to a total: what is short is shared out by the room that each has up to its
 * highest, what is too much by the room down to its lowest. So no value leaves its range, and a value without room stays.
 * @param values changed in place; values, low and high of the same length
 */
export function meetTotal(values: Float64Array, low: ArrayLike<number>, high: ArrayLike<number>, total: number): void {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  const short = total - sum;
  const to = short > 0 ? high : low;
  let room = 0;
  for (let k = 0; k < values.length; k++) room += to[k]! - values[k]!;
  if (room === 0) return;
  // Rounding alone can ask for more room than there is.
  const part = Math.min(1, short / room);
  for (let k = 0; k < values.length; k++) values[k]! += part * (to[k]! - values[k]!);
}
