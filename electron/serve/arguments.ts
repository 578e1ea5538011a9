import type { Wish } from './decide.ts';
import { PORT } from './server.ts';

export interface StartArguments {
  readonly wish: Wish;
  readonly port: number;
  /** A project to open, as it was typed; only a window of its own can open it. */
  readonly project: string | undefined;
}

/** @returns undefined for what can't be understood */
export function readArguments(argv: readonly string[]): StartArguments | undefined {
  let wish: Wish = null;
  let port: number = PORT;
  let project: string | undefined;
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at]!;
    if (argument === '--no-open') wish = 'no-open';
    else if (argument === '--browser') wish ??= 'browser';
    else if (argument === '--port') {
      at += 1;
      if (!/^\d{1,5}$/.test(argv[at] ?? '')) return undefined;
      port = Number(argv[at]);
      if (port > 65535) return undefined;
    } else if (/^[^-].*\.json$/i.test(argument) && project === undefined) project = argument;
    else return undefined;
  }
  return { wish, port, project };
}
