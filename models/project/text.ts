import { type ParseError, parse } from 'jsonc-parser';
import type { Result } from '../language/index.ts';
import { MODEL_VERSION } from '../lines/index.ts';
import { figureSetOf } from './defaults.ts';
import { FORMAT, type ProjectFile, SCHEMA_VERSION } from './schema.ts';
import { fault } from './value.ts';

/** The text of a file as JSON; a fault says at which line and character. */
export function parseText(text: string): Result<unknown> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(json), problems: [] };
  } catch {
    return {
      ok: false,
      problems: [
        fault(
          'geen-json',
          'het bestand',
          `dit is geen geldige JSON${placeOfFault(json)}.`,
          'Let op komma’s te veel of te weinig, decimalen met een punt en geen commentaar.',
        ),
      ],
    };
  }
}

/** A project as the text of a file: the versions that write it first, unknown fields kept. */
export function projectText(file: ProjectFile, appVersion: string): string {
  const { format: _, schemaVersion: __, modelVersion: ___, appVersion: ____, ...rest } = file;
  const kengetallen = file.kengetallen ?? figureSetOf(file)!.id;
  const versions = {
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    modelVersion: MODEL_VERSION,
    appVersion,
    kengetallen,
  };
  return `${JSON.stringify({ ...versions, ...rest }, null, 2)}\n`;
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
