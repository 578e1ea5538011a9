import { z } from 'zod';
import type { Problem } from '../language/index.ts';
import { decision } from './decision.ts';
import { change, MOST_CHANGES, workshop } from './workshop.ts';

// Before any schema: zod's probe for code generation would break a strict Content-Security-Policy.
z.config({ jitless: true });

export const FORMAT = 'bekostigingsverkenner';
export const SCHEMA_VERSION = 1;
export const MOST_ITEMS = 500;
export const MOST_OWN_LINES = 50;
/** Bookmarks that are kept at once. */
export const MOST_BOOKMARKS = 20;

const ID = /^[a-z][a-z0-9_-]{0,63}$/;
/** A name in the line language. */
const OWN_ID = /^[a-z][a-z0-9_]{0,63}$/;

const text = z.string().trim().min(1).max(500);
const item = z.looseObject({ id: z.string().regex(ID), naam: text.optional() });
const list = z.array(item).max(MOST_ITEMS);
const byKey = z.record(z.string().regex(ID), z.looseObject({}));

/** `invoer`, of the project or of a scenario: the skeleton; the values in it are read by value.ts, each by its own input. */
const invoer = z.looseObject({
  /** `brin`: number of the school and its vestiging, by which an import knows it again. */
  scholen: z
    .array(item.extend({ brin: z.string().trim().min(1).max(20).optional() }))
    .max(MOST_ITEMS)
    .optional(),
  gemeenten: list.optional(),
  zorgvormen: list.optional(),
  effecten: list.optional(),
  eenmalige_kosten: list.optional(),
  bekostiging: byKey.optional(),
  organisatievorm: byKey.optional(),
  optimismecorrectie: z.looseObject({}).optional(),
});

/** A published result of the case, shown beside the model's: never hidden, never forced. */
const published = z.looseObject({
  kerncijfer: text,
  /** The variant that the case was. */
  variant: z.string().optional(),
  /** Only for this scenario (null: only for the project itself); for all of them when not given. */
  scenario: z.string().nullable().optional(),
  laag: z.number().optional(),
  hoog: z.number().optional(),
  bron: text,
  opmerking: z.string().max(5000).optional(),
});

/** A line of the user's own. What it is per (year, school …) follows from what it names. */
const ownLine = z.looseObject({
  id: z.string().regex(OWN_ID),
  naam: text,
  eenheid: z.string().max(60),
  formule: z.string().max(2000),
  toelichting: z.string().max(2000).optional(),
  bron: z.string().max(2000).optional(),
});

const scenario = z.looseObject({ id: z.string().regex(ID), naam: text, invoer });

/** The input as it was, under a name: what to go back to. */
const bookmark = z.looseObject({
  naam: text,
  tijd: z.string().max(40),
  invoer,
  scenarios: z.array(scenario).max(100).optional(),
});

/** A blow to the project: the shape of a scenario, with what it is about. */
const stressTest = z.looseObject({
  id: z.string().regex(ID),
  naam: text,
  uitleg: z.string().max(2000).optional(),
  invoer,
});

/**
 * Inputs that rise and fall together in the draws: every two of them have this rank correlation. An input by its id (then
 * all its members), or one of its members as `tarief_basis.jeugd_ggz`. Whether it can be is for uncertainty to say.
 */
const correlation = z.looseObject({
  invoer: z.array(text).min(1).max(200),
  rang: z.number(),
  toelichting: z.string().max(2000).optional(),
});

export const projectFile = z.looseObject({
  format: z.literal(FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  modelVersion: z.string().optional(),
  appVersion: z.string().optional(),
  /** Which set of defaults it calculates with (kengetallen/sets.ts); the first one when it does not say. */
  kengetallen: z.string().min(1).max(40).optional(),
  naam: text,
  toelichting: z.string().max(20000).optional(),
  gepubliceerd: z.array(published).max(50).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  invoer,
  eigen_regels: z.array(ownLine).max(MOST_OWN_LINES).optional(),
  /** Ids of variants that are left out of tables, charts and export. */
  varianten_uit: z.array(z.string().max(140)).max(100).optional(),
  scenarios: z.array(scenario).max(100).optional(),
  stresstests: z.array(stressTest).max(100).optional(),
  correlaties: z.array(correlation).max(100).optional(),
  werkplaats: workshop.optional(),
  /** Every change of an input, in order. */
  wijzigingen: z.array(change).max(MOST_CHANGES).optional(),
  /** States of the input that were given a name. */
  bladwijzers: z.array(bookmark).max(MOST_BOOKMARKS).optional(),
  besluit: decision.optional(),
});

export type ProjectFile = z.infer<typeof projectFile>;
export type RawInvoer = ProjectFile['invoer'];

export const VERDELINGEN = ['pert', 'uniform', 'driehoek', 'normaal', 'vast'] as const;
const numbers = z.union([z.number(), z.array(z.number())]);

/** A value with its evidence; `waarde` is checked by the input it belongs to. */
export const valueObject = z.looseObject({
  waarde: z.unknown().optional(),
  laag: numbers.optional(),
  hoog: numbers.optional(),
  verdeling: z.enum(VERDELINGEN).optional(),
  bron: z.string().max(2000).optional(),
  graad: z.enum(['A', 'B', 'C', 'D']).optional(),
  opmerking: z.string().max(5000).optional(),
  /** What stood here before an effect was switched off, to put back; null when nothing did. */
  uitgezet: z.unknown().optional(),
});

/** All of zod's issues as problems: where, what, what to do. */
export function problemsOf(error: z.ZodError, base: readonly PropertyKey[] = []): Problem[] {
  return error.issues.map((issue): Problem => {
    const where = pathText([...base, ...issue.path]);
    return { severity: 'fout', code: 'vorm', where, ...explain(issue) };
  });
}

function explain(issue: z.core.$ZodIssue): { what: string; remedy: string } {
  const isMissing = issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? 'een waarde';
      if (isMissing) return { what: `dit veld ontbreekt; hier hoort ${kind}.`, remedy: 'Vul het in.' };
      return {
        what: `hier staat ${shown(issue.input)}, maar hier hoort ${kind}.`,
        remedy: 'Vul het juiste soort gegeven in.',
      };
    }
    case 'invalid_value': {
      const what = isMissing ? 'dit veld ontbreekt.' : `${shown(issue.input)} is niet mogelijk.`;
      return { what, remedy: `Kies uit ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.` };
    }
    case 'invalid_format':
    case 'invalid_key':
      return {
        what: `de sleutel ${shown(issue.input)} is niet bruikbaar.`,
        remedy: 'Gebruik kleine letters, cijfers, `_` en `-`, met een letter vooraan, ten hoogste 64 tekens.',
      };
    case 'too_small':
      if (issue.origin === 'string') return { what: 'de tekst is leeg.', remedy: 'Vul iets in.' };
      return {
        what: `${shown(issue.input)} is kleiner dan ${issue.minimum}.`,
        remedy: `Vul minstens ${issue.minimum} in.`,
      };
    case 'too_big':
      if (issue.origin === 'string')
        return { what: `de tekst is langer dan ${issue.maximum} tekens.`, remedy: 'Maak haar korter.' };
      if (issue.origin === 'array')
        return { what: `de lijst telt meer dan ${issue.maximum} regels.`, remedy: 'Voeg regels samen.' };
      return {
        what: `${shown(issue.input)} is groter dan ${issue.maximum}.`,
        remedy: `Vul hoogstens ${issue.maximum} in.`,
      };
    case 'invalid_union':
      return {
        what: 'hier hoort een getal of een lijst getallen.',
        remedy: 'Vul een getal in, met een punt en zonder eenheid.',
      };
    default:
      return { what: 'dit is niet te lezen.', remedy: 'Vergelijk met een voorbeeldproject.' };
  }
}

/** At most 60 characters of what was found. */
function shown(input: unknown): string {
  if (Array.isArray(input)) return 'een lijst';
  if (typeof input === 'object' && input !== null) return 'een object';
  return JSON.stringify(typeof input === 'string' && input.length > 60 ? `${input.slice(0, 60)}…` : input);
}

const KINDS: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  object: 'een object met velden ({ … })',
  record: 'een object met velden ({ … })',
  array: 'een lijst ([ … ])',
};

/** `invoer.scholen[2].herkomst.enschede` */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 80)}`)).join('');
  return text.replace(/^\./, '') || 'het bestand';
}
