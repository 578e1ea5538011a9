/** What came of `npm start`. */
export interface Result {
  /** `window`: Electron's. `again`: its window was there already. `served`: nothing was opened. */
  readonly opened: 'window' | 'again' | 'browser' | 'served';
  /** Whether this process serves the application; else another one did already. */
  readonly isNew: boolean;
  /** Whether a window of its own was tried first, and did not come. */
  readonly windowFailed: boolean;
}

/** The one line that says what was done, and how to go on. It stands under the address. */
export function lineOf({ opened, isNew, windowFailed }: Result): string {
  if (opened === 'window')
    return isNew
      ? 'Bekostigingsverkenner is geopend in een eigen venster; zolang dat open is, werkt ook het adres hierboven.'
      : 'Bekostigingsverkenner is geopend in een eigen venster; het adres hierboven werkte al.';
  if (opened === 'again')
    return 'Bekostigingsverkenner stond al open in een eigen venster, of is meteen weer gesloten.';
  const failure = windowFailed ? 'Een eigen venster lukte niet. ' : '';
  const state = isNew ? 'Bekostigingsverkenner draait' : 'Bekostigingsverkenner draaide al';
  const stop = isNew ? ' Stoppen: Ctrl+C.' : '';
  return opened === 'browser'
    ? `${failure}${state} en is geopend in de browser.${stop}`
    : `${failure}${state}; open het adres hierboven in een browser op deze computer.${stop}`;
}

export const USAGE =
  'Mogelijk zijn --browser, --no-open, --port met een getal van 0 tot en met 65535, en een project (.json).';
