export interface Circumstances {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether Electron's program is on this machine. */
  readonly hasElectron: boolean;
  readonly wish: Wish;
}

/** What the command line asks for; null leaves the choice to `decide`. */
export type Wish = 'browser' | 'no-open' | null;

export type Way = 'electron' | 'download' | 'browser' | 'serve';

/** A window needs a display; only Linux can be without one that we can know of. */
export function hasDisplay({ platform, environment }: Pick<Circumstances, 'platform' | 'environment'>): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * What `npm start` does: Electron where its program is; else try to download it; `--browser` asks for the browser, and
 * without a display, or with `--no-open`, the application is only served.
 */
export function decide(circumstances: Circumstances): Way {
  const { wish, hasElectron } = circumstances;
  if (wish === 'no-open' || !hasDisplay(circumstances)) return 'serve';
  if (wish === 'browser') return 'browser';
  return hasElectron ? 'electron' : 'download';
}

/** The command that opens an address in the system's browser. */
export function browserCommand(
  { platform, environment }: Pick<Circumstances, 'platform' | 'environment'>,
  address: string,
): readonly [string, readonly string[]] {
  if (environment.BROWSER) return [environment.BROWSER, [address]];
  if (platform === 'darwin') return ['open', [address]];
  // `start` belongs to the shell; its first argument in quotes is a title. Node quotes an empty one.
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  return ['xdg-open', [address]];
}
