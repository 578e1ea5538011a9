import type { Problem } from '../../models/language/index.ts';
import { MOST_BYTES, type Outcome, type ProjectText, type Stamp } from './host.ts';

export const CANCELLED = { ok: false, reason: 'geannuleerd' } as const;

export function failed(code: string, where: string, what: string, remedy: string): Outcome<never> {
  const problem: Problem = { severity: 'fout', code, where, what, remedy };
  return { ok: false, reason: 'mislukt', problem };
}

/** SHA-256 in hexadecimal: tells one content from another. */
export async function stampOf(bytes: BufferSource): Promise<Stamp> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file as text with its stamp; too large and not UTF-8 are told apart. */
export async function readText(file: File, ref: string | null): Promise<Outcome<ProjectText>> {
  if (file.size > MOST_BYTES) return tooLarge(file.name, file.size);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return failed(
      'onleesbaar',
      file.name,
      'het bestand is niet te lezen.',
      'Kijk of het er nog staat en open het opnieuw.',
    );
  }
  try {
    // The mark of UTF-8 that some editors put in front is not part of the text.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: { ref, name: file.name, text, stamp: ref === null ? null : await stampOf(bytes) } };
  } catch {
    return failed('geen-utf-8', file.name, 'het bestand is geen tekst in UTF-8.', 'Bewaar het opnieuw als UTF-8.');
  }
}

/** To read or to write: what can't be read back isn't written. */
export function tooLarge(name: string, size: number): Outcome<never> {
  return failed(
    'te-groot',
    name,
    `het bestand is ${Math.round(size / 2 ** 20)} MB; een project is kleiner dan ${MOST_BYTES / 2 ** 20} MB.`,
    'Kies een projectbestand (.json), of maak het project kleiner.',
  );
}

export const asJsonName = (name: string): string => (/\.json$/i.test(name) ? name : `${name}.json`);
