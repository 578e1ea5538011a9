import { readFileSync, statSync } from 'node:fs';
import { type ParseError, parse } from 'jsonc-parser';

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
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof TypeError)
      throw new Unreadable(`${path} is geen tekst in UTF-8. Bewaar het bestand opnieuw als UTF-8.`);
    const reasons: Record<string, string> = {
      ENOENT: 'bestaat niet. Controleer het pad.',
      EACCES: 'mag niet gelezen worden. Controleer de rechten van het bestand.',
      ENAMETOOLONG: 'heeft een te lange naam.',
    };
    throw new Unreadable(
      `${path} ${reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'is niet te lezen. Controleer het bestand en de schijf.'}`,
    );
  }
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch {
    throw new Unreadable(
      `${path} is geen geldige JSON${placeOfFault(json)}. Let op komma’s te veel of te weinig, decimalen met een punt en geen commentaar.`,
    );
  }
}

/** JSON.parse itself does not always say where; the second reading is only for the message. */
function placeOfFault(text: string): string {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch (error) {
    // Nested so deep that it overflows the second reader too: then there is only no place to name.
    if (!(error instanceof RangeError)) throw error;
  }
  if (errors[0] === undefined) return '';
  const before = text.slice(0, errors[0].offset).split('\n');
  return ` (regel ${before.length}, teken ${before.at(-1)!.length + 1})`;
}
