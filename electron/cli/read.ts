import { readFileSync, statSync } from 'node:fs';

/** Larger than any project can be; a mistaken choice of file must not fill the memory. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** The file cannot be read at all, as apart from a project with problems in it. */
export class Unreadable extends Error {}

/** A file as parsed JSON. @throws Unreadable with what, where and what to do */
export function readJson(path: string): unknown {
  let text: string;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new Unreadable(`${path} is geen bestand. Geef het pad van een projectbestand (.json).`);
    if (stats.size > MOST_BYTES)
      throw new Unreadable(
        `${path} is ${Math.round(stats.size / 2 ** 20)} MB; een project is kleiner dan ${MOST_BYTES / 2 ** 20} MB.`,
      );
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const reasons: Record<string, string> = {
      ENOENT: 'bestaat niet. Controleer het pad.',
      EACCES: 'mag niet gelezen worden. Controleer de rechten van het bestand.',
      ENAMETOOLONG: 'heeft een te lange naam.',
    };
    throw new Unreadable(
      `${path} ${reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? `is niet te lezen (${(error as Error).message}).`}`,
    );
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Unreadable(
      `${path} is geen geldige JSON${placeOf((error as Error).message, text)}. Open het in de toepassing, of herstel een eerdere versie.`,
    );
  }
}

function placeOf(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return ' (het houdt te vroeg op)';
  const before = text.slice(0, Number(position)).split('\n');
  return ` (regel ${before.length}, teken ${before.at(-1)!.length + 1})`;
}
