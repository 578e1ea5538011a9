import type { Problem, Result } from '../language/index.ts';
import { KEY_FIGURES, MODEL_VERSION } from '../lines/index.ts';
import { CURRENT_SET, figureSetOf } from './defaults.ts';
import { FIGURE_SETS } from './kengetallen/sets.ts';
import { migrate } from './migrate.ts';
import { type ProjectFile, problemsOf, projectFile } from './schema.ts';
import { fault, reportUnknown } from './value.ts';

/** Reads, migrates and checks a parsed project file. Unknown fields stay in the result, so that saving keeps them. */
export function readProject(raw: unknown): Result<ProjectFile> {
  const migrated = migrate(raw);
  if (!migrated.ok) return migrated;
  const parsed = projectFile.safeParse(migrated.value, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: [...migrated.problems, ...problemsOf(parsed.error)] };
  const problems = [...migrated.problems];
  reportUnknown(Object.keys(parsed.data), Object.keys(projectFile.shape), '', problems);
  const { modelVersion } = parsed.data;
  if (modelVersion !== undefined && modelVersion !== MODEL_VERSION) {
    problems.push({
      severity: 'waarschuwing',
      code: 'modelversie-anders',
      where: 'modelVersion',
      what: `het project is gemaakt met rekenmodel ${modelVersion.slice(0, 20)}; dit programma rekent met ${MODEL_VERSION}.`,
      remedy: 'Uitkomsten kunnen verschillen van wat eerder is vastgelegd.',
    });
  }
  const set = figureSetOf(parsed.data);
  if (!set) problems.push(unknownSet(parsed.data.kengetallen!));
  else if (set !== CURRENT_SET) {
    problems.push({
      severity: 'waarschuwing',
      code: 'kengetallen-ouder',
      where: 'kengetallen',
      what: `het project rekent met de kengetallen van ${set.id}; er zijn nieuwere: ${CURRENT_SET.id}.`,
      remedy:
        'Open het project in het programma om te zien wat dat verandert. Tot dan blijven de getallen zoals ze zijn.',
    });
  }
  for (const [index, scenario] of (parsed.data.scenarios ?? []).entries()) {
    reportUnknown(Object.keys(scenario), ['id', 'naam', 'invoer'], `scenarios[${index}]`, problems);
  }
  for (const [index, stressTest] of (parsed.data.stresstests ?? []).entries()) {
    reportUnknown(Object.keys(stressTest), ['id', 'naam', 'uitleg', 'invoer'], `stresstests[${index}]`, problems);
  }
  for (const [index, correlation] of (parsed.data.correlaties ?? []).entries()) {
    reportUnknown(Object.keys(correlation), ['invoer', 'rang', 'toelichting'], `correlaties[${index}]`, problems);
  }
  for (const [index, { kerncijfer }] of (parsed.data.gepubliceerd ?? []).entries()) {
    if (KEY_FIGURES.some(({ id }) => id === kerncijfer)) continue;
    problems.push({
      severity: 'waarschuwing',
      code: 'kerncijfer-onbekend',
      where: `gepubliceerd[${index}].kerncijfer`,
      what: `"${kerncijfer.slice(0, 60)}" is geen kerncijfer; deze uitkomst wordt niet getoond.`,
      remedy: `Kies uit ${KEY_FIGURES.map(({ id }) => id).join(', ')}.`,
    });
  }
  reportDouble('scenarios', 'het scenario', parsed.data.scenarios ?? [], problems);
  reportDouble('stresstests', 'de stresstest', parsed.data.stresstests ?? [], problems);
  if (problems.some(({ severity }) => severity === 'fout')) return { ok: false, problems };
  return { ok: true, value: parsed.data, problems };
}

function reportDouble(key: string, what: string, items: readonly { readonly id: string }[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id))
      problems.push(
        fault(
          'sleutel-dubbel',
          `${key}[${index}].id`,
          `${what} "${id}" komt twee keer voor.`,
          'Geef één van beide een andere sleutel.',
        ),
      );
    seen.add(id);
  }
}

/** With other defaults it would give other numbers without saying so: such a file is not opened. */
const unknownSet = (id: string): Problem =>
  fault(
    'kengetallen-onbekend',
    'kengetallen',
    `het project rekent met de kengetallen “${id}”; dit programma kent die niet, en zou andere uitkomsten geven.`,
    `Werk Bekostigingsverkenner bij; het bestand is niet veranderd. Bekend: ${FIGURE_SETS.map((set) => set.id).join(', ')}.`,
  );
