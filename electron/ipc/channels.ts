import { z } from 'zod';
import { rememberedMatchings } from '../../models/import/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { MOST_DRAWS } from '../../models/uncertainty/index.ts';
import { CHANCES, PERCENTILES, SHEETS } from '../../models/workbook/index.ts';

z.config({ jitless: true });

// Twice what a project can be: up to there the answer is a message to the user, not a refusal.
const MOST_TEXT = 100 * 1024 * 1024;
const ref = z.string().min(1).max(100);
const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const name = z.string().min(1).max(255);
const stamp = z.string().max(100);
const text = z.string().max(MOST_TEXT);

const saveRequest = z.strictObject({
  ref: ref.nullable(),
  name,
  text,
  stamp: stamp.nullable(),
  overwrite: z.boolean().optional(),
});
const member = z.string().min(1).max(200);
const figure = z.enum(KEY_FIGURES.map(({ id }) => id));
const estimated = z.strictObject({ value: z.number(), standardError: z.number().min(0) });
const draws = z.int().min(0).max(MOST_DRAWS);
/** As many as a project can have of them. */
const MOST_VARIANTS = 100;
const MOST_YEARS = 100;
const uncertainVariant = z.strictObject({
  variant: member,
  figures: z
    .array(
      z.strictObject({
        figure,
        mean: estimated,
        standardDeviation: z.number().min(0),
        percentiles: z.record(z.enum(PERCENTILES), estimated),
      }),
    )
    .max(KEY_FIGURES.length),
  chances: z.record(z.enum(CHANCES.map(({ id }) => id)), estimated),
  shortage: z.array(estimated).max(MOST_YEARS),
});
const MOST_BINS = 200;
const uncertainHistogram = z.strictObject({
  figure,
  bounds: z.array(z.number()).max(MOST_BINS + 1),
  variants: z
    .array(z.strictObject({ variant: member, counts: z.array(draws).max(MOST_BINS), below: draws, above: draws }))
    .max(MOST_VARIANTS),
});
const stressedValue = z.union([z.number(), z.null(), z.array(z.number()).max(MOST_YEARS)]);
const uncertainStress = z.strictObject({
  name: z.string().max(1000),
  explanation: z.string().max(10_000),
  sets: z
    .array(z.strictObject({ input: member, part: z.string().max(2000), from: stressedValue, to: stressedValue }))
    .max(10_000),
  outcomes: z
    .array(z.strictObject({ variant: member, figure, value: z.number().nullable() }))
    .max(MOST_VARIANTS * KEY_FIGURES.length),
});
const uncertainty = z.strictObject({
  scenario: member.optional(),
  draws,
  failed: draws,
  seed: z.int().min(0).max(4_294_967_295),
  varying: z.int().min(0).max(1_000_000),
  variants: z.array(uncertainVariant).max(MOST_VARIANTS),
  histograms: z.array(uncertainHistogram).max(KEY_FIGURES.length),
  stress: z.array(uncertainStress).max(200),
});
const workbookRequest = z.strictObject({
  date: z.string().max(100),
  appVersion: z.string().max(100),
  scenario: member.optional(),
  scenarios: z.array(member).max(1000).optional(),
  variants: z.array(member).max(MOST_VARIANTS).optional(),
  sheets: z.array(z.enum(SHEETS.map(({ id }) => id))).optional(),
  uncertainty: uncertainty.optional(),
});
/** Of a table, a picture or a text; a workbook and a PDF are made on this side. */
const MOST_EXPORTED = 50 * 1024 * 1024;
const bytes = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .refine((content) => content.length <= MOST_EXPORTED && content.buffer instanceof ArrayBuffer);
const exportRequest = z.union([
  z.strictObject({ kind: z.literal('xlsx'), name, project: text, request: workbookRequest }),
  z.strictObject({ kind: z.literal('pdf'), name }),
  z.strictObject({ kind: z.enum(['xlsx', 'csv', 'svg', 'png', 'docx']), name, bytes }),
]);
const recoveryCopy = z.strictObject({
  id,
  name,
  ref: ref.nullable(),
  stamp: stamp.nullable(),
  text,
  time: z.iso.datetime(),
});
const documentState = z.strictObject({
  id: z.union([id, z.literal('')]),
  title: z.string().max(1000),
  isDirty: z.boolean(),
});
const menu = z
  .array(
    z.strictObject({
      label: z.string().max(100),
      items: z
        .array(
          z.strictObject({
            command: z.string().regex(/^[a-z-]{1,40}$/),
            label: z.string().max(100),
            key: z
              .string()
              .regex(/^(?:(?:CmdOrCtrl|Alt|Shift)\+){0,3}(?:[A-Z0-9]|F\d{1,2}|PageUp|PageDown)$/)
              .optional(),
            isEnabled: z.boolean(),
            startsGroup: z.boolean().optional(),
          }),
        )
        .max(50),
    }),
  )
  .max(20);
const settings = z.strictObject({
  theme: z.enum(['systeem', 'licht', 'donker']),
  koppelingen: rememberedMatchings.optional(),
});

/** Every message that the page may send, by the name of the Host's method, with what it must carry. */
export const CHANNELS = {
  open: z.tuple([]),
  reopen: z.tuple([ref]),
  recent: z.tuple([]),
  forget: z.tuple([ref]),
  save: z.tuple([saveRequest]),
  exportFile: z.tuple([exportRequest]),
  stopExport: z.tuple([]),
  showExported: z.tuple([ref]),
  changedOutside: z.tuple([ref, stamp]),
  keepRecovery: z.tuple([recoveryCopy]),
  recoveries: z.tuple([]),
  dropRecovery: z.tuple([id]),
  setDocument: z.tuple([documentState]),
  setMenu: z.tuple([menu]),
  settings: z.tuple([]),
  changeSettings: z.tuple([settings]),
  /** The page listens: files that were waiting can come. */
  ready: z.tuple([]),
} as const;

export type Channel = keyof typeof CHANNELS;
export type Payload<C extends Channel> = z.infer<(typeof CHANNELS)[C]>;
