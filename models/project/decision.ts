import { z } from 'zod';

// Before any schema, and this file's are made before those of schema.ts.
z.config({ jitless: true });

/** What is kept of the decision: what is compared, how it is weighed, what can go wrong, what was decided. */

export const MOST_OPTIONS = 4;
export const LEAST_OPTIONS = 2;
export const MOST_CRITERIA = 20;
export const MOST_RISKS = 40;
/** Weights run from 0 to this; only their proportions matter. */
export const MOST_WEIGHT = 10;
export const BEST_SCORE = 5;
/** Of chance and of impact. */
export const WORST_LEVEL = 4;

/** Longest texts of the decision, in characters: the note of two pages must hold them. */
export const DECISION_TEXTS = {
  vraag: 300,
  advies: 700,
  besluit: 500,
  door: 120,
  waarom: 500,
  uitzoeken: 400,
} as const;
export type DecisionText = keyof typeof DECISION_TEXTS;

const ID = /^[a-z][a-z0-9_-]{0,63}$/;
const line = z.string().trim().min(1).max(200);
const said = z.string().max(500);
const grade = z.enum(['A', 'B', 'C', 'D']);
const level = z.int().min(1).max(WORST_LEVEL);
const variant = z.string().min(1).max(140);

/** One column of the comparison: a scenario (null: the project itself) with a variant. */
const option = z.looseObject({ scenario: z.string().nullable(), variant });

/** How well a variant does on a criterion, and who says so. */
const score = z.looseObject({
  score: z.int().min(1).max(BEST_SCORE),
  bron: said.optional(),
  graad: grade.optional(),
});

const criterion = z.looseObject({
  id: z.string().regex(ID),
  naam: line,
  uitleg: said.optional(),
  gewicht: z.number().min(0).max(MOST_WEIGHT),
  /** Per variant, by its id. */
  scores: z.record(variant, score),
});

const risk = z.looseObject({
  id: z.string().regex(ID),
  naam: line,
  kans: level,
  impact: level,
  maatregel: said.optional(),
  /** A role, never a person. */
  eigenaar: z.string().max(120).optional(),
  bron: said.optional(),
  graad: grade.optional(),
});

/** A legal bound of one's own in the place of the standard one. */
const threshold = z.looseObject({ waarde: z.number().min(0), bron: said.optional() });

const texts = Object.fromEntries(
  Object.entries(DECISION_TEXTS).map(([key, most]) => [key, z.string().max(most).optional()]),
) as Record<DecisionText, z.ZodOptional<z.ZodString>>;

export const decision = z.looseObject({
  opties: z.array(option).min(1).max(MOST_OPTIONS).optional(),
  /** Which of the options the others are measured against, counted from 0. */
  referentie: z
    .int()
    .min(0)
    .max(MOST_OPTIONS - 1)
    .optional(),
  /** Which of the options is advised, counted from 0. */
  voorkeur: z
    .int()
    .min(0)
    .max(MOST_OPTIONS - 1)
    .optional(),
  criteria: z.array(criterion).max(MOST_CRITERIA).optional(),
  risicos: z.array(risk).max(MOST_RISKS).optional(),
  drempels: z.record(z.string().regex(ID), threshold).optional(),
  teksten: z.looseObject(texts).optional(),
});

export type Decision = z.infer<typeof decision>;
export type DecisionOption = z.infer<typeof option>;
export type Criterion = z.infer<typeof criterion>;
export type Score = z.infer<typeof score>;
export type Risk = z.infer<typeof risk>;
export type DecisionThreshold = z.infer<typeof threshold>;
