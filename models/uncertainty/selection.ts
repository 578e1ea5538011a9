/** Below this a stretch is sorted by insertion. */
const SHORT = 24;

/**
 * Puts the wanted ranks in their place, as if the whole were sorted, without sorting the rest (Hoare's selection, for several
 * ranks at once): `values[r]` is then the r-th smallest for every r wanted.
 * @param values finite numbers, moved about in place
 * @param ranks rising, each 0 … length − 1
 */
export function selectRanks(values: Float64Array, ranks: ArrayLike<number>): void {
  select(values, ranks, 0, ranks.length, 0, values.length - 1);
}

function select(
  values: Float64Array,
  ranks: ArrayLike<number>,
  firstRank: number,
  endRank: number,
  from: number,
  to: number,
): void {
  let first = firstRank;
  const end = endRank;
  let low = from;
  const high = to;
  while (first < end) {
    if (high - low < SHORT) {
      insertionSort(values, low, high);
      return;
    }
    const pivot = medianOfThree(values[low]!, values[(low + high) >>> 1]!, values[high]!);
    let i = low;
    let j = high;
    // Equal values are swapped too: many of them (a shortage of 0) are then shared out over both sides.
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const held = values[i]!;
      values[i] = values[j]!;
      values[j] = held;
      i++;
      j--;
    }
    // Left: low … j, right: i … high; what is between equals the pivot and lies where it belongs.
    let middle = first;
    while (middle < end && ranks[middle]! <= j) middle++;
    let right = middle;
    while (right < end && ranks[right]! < i) right++;
    select(values, ranks, first, middle, low, j);
    first = right;
    low = i;
  }
}

function insertionSort(values: Float64Array, low: number, high: number): void {
  for (let k = low + 1; k <= high; k++) {
    const held = values[k]!;
    let at = k - 1;
    for (; at >= low && values[at]! > held; at--) values[at + 1] = values[at]!;
    values[at + 1] = held;
  }
}

const medianOfThree = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
