import { z } from 'zod';
import type { ProjectFile } from './schema.ts';

// Before any schema: zod's probe for code generation would break a strict Content-Security-Policy.
z.config({ jitless: true });

/** Moves that are kept; the oldest goes first. At this many the log is well under 1 MB. */
export const MOST_TRIED = 500;

/** Knobs that are chosen beforehand: more can't be read, or kept apart, from the back of a room. */
export const MOST_KNOBS = 5;

/** Views of the story; a meeting does not sit through more. */
export const MOST_VIEWS = 40;
/** Longest texts of a view, in characters: in large type they must fit on the screen. */
export const STORY_TEXTS = { titel: 160, tekst: 400 } as const;

/** An input at one place, as `keyOf` writes it: `krimp`, `tarief_basis.jeugd_ggz`. */
const key = z.string().min(1).max(200);

/** What a file may hold in the place of an input's value. */
export const value = z.union([z.number(), z.null(), z.array(z.number()).max(100)]);

/** One knob that was moved in a workshop, with what it did. */
const tried = z.looseObject({
  /** ISO 8601 in UTC; from who records it, never from here. */
  tijd: z.string().max(40),
  /** The input that was moved. */
  invoer: key,
  /** The scenario it was moved in; the project itself where it is left out. */
  scenario: z.string().max(64).optional(),
  /** What the key figures are of. */
  variant: z.string().max(140).optional(),
  voet: z.enum(['contract', 'gelijk']).optional(),
  van: value,
  naar: value,
  /** Value before and after, by key figure; null where it had none. */
  kerncijfers: z.record(z.string().max(64), z.tuple([z.number().nullable(), z.number().nullable()])),
  /** Every knob after the move, by input: what to go back to. */
  stand: z.record(key, value),
});

/** One view of the story: what is shown, in which state, and what is said with it. */
const view = z.looseObject({
  /** Without one the view says its own finding. */
  titel: z.string().max(STORY_TEXTS.titel).optional(),
  tekst: z.string().max(STORY_TEXTS.tekst).optional(),
  /** The page, or else the chart in large type. */
  pagina: z.string().max(40).optional(),
  grafiek: z.string().max(40).optional(),
  /** The project itself where it is left out. */
  scenario: z.string().max(64).optional(),
  variant: z.string().max(140).optional(),
  /** How the knobs stood, by input. */
  stand: z.record(key, value).optional(),
});

export const workshop = z.looseObject({
  /** The knobs of Projecteren, in order; the standard ones where it is left out. */
  knoppen: z.array(key).max(MOST_KNOBS).optional(),
  geprobeerd: z.array(tried).max(MOST_TRIED).optional(),
  verhaal: z.array(view).max(MOST_VIEWS).optional(),
});

export type StoryView = z.infer<typeof view>;

/** Changes that are kept; the oldest goes first. */
export const MOST_CHANGES = 500;

/** One input that was changed, in the project or in a scenario. */
export const change = z.looseObject({
  /** ISO 8601 in UTC; from who records it, never from here. */
  tijd: z.string().max(40),
  /** As `keyOf` writes it. */
  invoer: key,
  scenario: z.string().max(64).optional(),
  /** What the file said before and after; left out where it was silent, so that the default or the project's value counted. */
  van: value.optional(),
  naar: value.optional(),
});

export type Change = z.infer<typeof change>;

export type Tried = z.infer<typeof tried>;

/** The file with other knobs. @param keys undefined: the standard ones again */
export function withKnobs(file: ProjectFile, keys: readonly string[] | undefined): ProjectFile {
  const { knoppen: _, ...rest } = file.werkplaats ?? {};
  return { ...file, werkplaats: keys === undefined ? rest : { ...rest, knoppen: [...keys] } };
}

/** The views to step through, in order. */
export function storyOf(file: ProjectFile): readonly StoryView[] {
  return file.werkplaats?.verhaal ?? [];
}

/** The file with another story. */
export function withStory(file: ProjectFile, views: readonly StoryView[]): ProjectFile {
  return { ...file, werkplaats: { ...file.werkplaats, verhaal: [...views] } };
}

/** What was tried, in order. */
export function triedIn(file: ProjectFile): readonly Tried[] {
  return file.werkplaats?.geprobeerd ?? [];
}

/**
 * The file with one more move in its log.
 * @param continues the move goes on from the last one in the log: together they are one, from where the first began
 */
export function withTried(file: ProjectFile, move: Tried, continues: boolean): ProjectFile {
  const log = triedIn(file);
  const last = continues ? log.at(-1) : undefined;
  const joined = last ? [...log.slice(0, -1), joinedMoves(last, move)] : [...log, move];
  return { ...file, werkplaats: { ...file.werkplaats, geprobeerd: joined.slice(-MOST_TRIED) } };
}

function joinedMoves(first: Tried, next: Tried): Tried {
  const kerncijfers = Object.fromEntries(
    Object.entries(next.kerncijfers).map(([id, [before, after]]) => [
      id,
      [first.kerncijfers[id]?.[0] ?? before, after] as [number | null, number | null],
    ]),
  );
  return { ...next, van: first.van, kerncijfers };
}
