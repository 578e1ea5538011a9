import {
  breakEven,
  Calculation,
  explain,
  type Footing,
  SEARCHED_FIGURES,
  type Variant,
} from '../../models/engine/index.ts';
import { nearest, type Problem, problemText } from '../../models/language/index.ts';
import { INPUTS, KEY_FIGURES, LINES } from '../../models/lines/index.ts';
import { type ProjectFile, readProject, resolveProject } from '../../models/project/index.ts';
import { createPool, inProcessPort, type Runner } from '../../models/uncertainty/index.ts';
import type { SheetId, WorkbookUncertainty } from '../../models/workbook/index.ts';
import { version as APP_VERSION } from '../../package.json';
import { exportWorkbook, NotWritten } from '../files/workbook.ts';
import { type Options, pathOf, readArguments, USAGE, WrongUse } from './arguments.ts';
import { asJson, asText } from './calculate.ts';
import { explanationText, searchedText } from './explain.ts';
import { number, table } from './format.ts';
import { readJson, Unreadable } from './read.ts';
import { simulate, uncertaintyOf } from './simulate.ts';
import { stress } from './stress.ts';

export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** Of long work, 0 … 1; absent where nobody watches. */
  progress?(share: number): void;
}

/** Starts workers for long work, so many of them. */
export type CreateRunner = (size?: number) => Runner;

/** 0: good, warnings included; 1: problems in the project; 2: wrong use or unreadable file. */
export type ExitCode = 0 | 1 | 2;

class ProjectProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super();
  }
}

/** Runs one command; a user's mistake becomes a message on `err` and an exit code, never an exception. */
export async function run(
  args: readonly string[],
  output: Output,
  createRunner: CreateRunner = (size = 1) => createPool(inProcessPort, size),
): Promise<ExitCode> {
  const safe: Output = {
    out: (text) => output.out(visible(text)),
    err: (text) => output.err(visible(text)),
    progress: (share) => output.progress?.(share),
  };
  try {
    return await execute(args, safe, createRunner);
  } catch (error) {
    if (error instanceof ProjectProblems) {
      report(error.problems, safe);
      const faults = error.problems.filter(({ severity }) => severity === 'fout').length;
      safe.err(`${count(faults, 'fout', 'fouten')}; er is niets berekend en niets veranderd.`);
      return 1;
    }
    if (error instanceof WrongUse || error instanceof Unreadable || error instanceof NotWritten) {
      safe.err(error.message);
      if (error instanceof WrongUse && error.message !== USAGE) safe.err('Hulp: npm run -s cli -- help');
      return 2;
    }
    throw error;
  }
}

/** What steers a terminal becomes an escape that can be read; inside JSON that is the same text. */
function visible(text: string): string {
  return text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be made visible
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

async function execute(args: readonly string[], output: Output, createRunner: CreateRunner): Promise<ExitCode> {
  const call = readArguments(args);
  if (!call) {
    output.out(USAGE);
    return 0;
  }
  const { command, operands, options } = call;
  const path = pathOf(operands[0]!);
  switch (command) {
    case 'list':
      return list(operands[0]!, output);
    case 'calculate': {
      const calculation = load(path, options.scenario, output);
      output.out(options.json ? asJson(calculation) : asText(calculation));
      return 0;
    }
    case 'explain':
      return showExplanation(load(path, options.scenario, output), operands[1]!, options, output);
    case 'breakeven':
      return showBreakEven(load(path, options.scenario, output), operands[1]!, operands[2]!, options, output);
    case 'simulate':
      return showSimulation(path, options, output, createRunner);
    case 'stress': {
      const { file } = readFile(path);
      const table = stress(file, load(path, options.scenario, output), options);
      if (!table.ok) throw new ProjectProblems(table.problems);
      output.out(table.value);
      return 0;
    }
    case 'export':
      return writeExport(path, options, output, createRunner);
    case 'check':
      return check(path, output);
  }
}

function list(what: string, output: Output): ExitCode {
  const perDimension = ({ dimensions }: { dimensions: readonly string[] }) =>
    dimensions.length > 0 ? `per ${dimensions.join(', ')}` : '';
  const lists: Readonly<Record<string, readonly string[][]>> = {
    invoer: INPUTS.map((input) => [input.id, input.unit, perDimension(input), `${input.label}. ${input.note}`]),
    regels: LINES.map((line) => [line.id, line.unit, perDimension(line), `${line.label}. ${line.note}`]),
    kerncijfers: [...KEY_FIGURES, ...SEARCHED_FIGURES].map(({ id, notation, label }) => [id, notation, '', label]),
  };
  if (!Object.hasOwn(lists, what))
    throw new WrongUse(`"${what}" is geen lijst. Kies uit ${Object.keys(lists).join(', ')}.`);
  output.out(table(['sleutel', 'eenheid', 'per', 'betekenis'], lists[what]!, [0, 1, 2, 3]));
  return 0;
}

function readFile(path: string): { file: ProjectFile; problems: readonly Problem[] } {
  const read = readProject(readJson(path));
  if (!read.ok) throw new ProjectProblems(read.problems);
  return { file: read.value, problems: read.problems };
}

function knownScenario(file: ProjectFile, scenario: string | undefined): void {
  const known = (file.scenarios ?? []).map(({ id }) => id);
  if (scenario === undefined || known.includes(scenario)) return;
  throw new WrongUse(`Er is geen scenario "${scenario}". Bekend: ${known.join(', ') || 'geen'}.`);
}

/** Warnings go to `err`; problems stop. */
function load(path: string, scenario: string | undefined, output: Output): Calculation {
  const { file, problems } = readFile(path);
  knownScenario(file, scenario);
  const { calculation, warnings } = calculate(file, scenario);
  report([...problems, ...warnings], output);
  return calculation;
}

function calculate(
  file: ProjectFile,
  scenario: string | undefined,
): { calculation: Calculation; warnings: readonly Problem[] } {
  const resolved = resolveProject(file, scenario);
  if (!resolved.ok) throw new ProjectProblems(resolved.problems);
  const created = Calculation.create(resolved.value);
  if (!created.ok) throw new ProjectProblems([...resolved.problems, ...created.problems]);
  return { calculation: created.value, warnings: resolved.problems };
}

function check(path: string, output: Output): ExitCode {
  const { file, problems } = readFile(path);
  const found = [...problems];
  const scenarios = (file.scenarios ?? []).map(({ id }) => id);
  for (const scenario of [undefined, ...scenarios]) {
    try {
      found.push(...calculate(file, scenario).warnings);
    } catch (error) {
      if (!(error instanceof ProjectProblems)) throw error;
      found.push(...error.problems);
    }
  }
  const all = report(found, output);
  const faults = all.filter(({ severity }) => severity === 'fout').length;
  const warnings = count(all.length - faults, 'waarschuwing', 'waarschuwingen');
  output.out(
    `${file.naam}: ${count(faults, 'fout', 'fouten')}, ${warnings}; ${count(scenarios.length, 'scenario', "scenario's")} nagekeken.`,
  );
  return faults > 0 ? 1 : 0;
}

function showExplanation(calculation: Calculation, id: string, options: Options, output: Output): ExitCode {
  const variant = variantOf(calculation, options.variant);
  const searched = SEARCHED_FIGURES.find((figure) => figure.id === id);
  if (searched) {
    output.out(searchedText(calculation, variant, searched));
    return 0;
  }
  const figure = KEY_FIGURES.find((candidate) => candidate.id === id);
  const at = positionOf(calculation, options.at);
  const footing = options.voet ?? (figure?.onEqualFooting ? 'gelijk' : 'contract');
  if (footing !== 'contract' && footing !== 'gelijk')
    throw new WrongUse(`"${footing}" is geen voet. Kies uit contract, gelijk.`);
  // A line goes before the key figure of the same name: the sum over the pilot is a line of its own.
  const line = calculation.model.lines.has(id) ? id : (figure?.line ?? id);
  const explanation = explain(calculation, line, variant, at, footing satisfies Footing);
  if (!explanation)
    throw new WrongUse(
      `Er is geen regel of invoer "${id}".${likely(id, [...calculation.model.lines.keys(), ...INPUTS.map((input) => input.id)])}`,
    );
  output.out(explanationText(calculation, variant, explanation, at, footing));
  return 0;
}

async function showSimulation(
  path: string,
  options: Options,
  output: Output,
  createRunner: CreateRunner,
): Promise<ExitCode> {
  const size = workersOf(options);
  const { file } = readFile(path);
  const calculation = load(path, options.scenario, output);
  const simulated = await withRunner(createRunner(size), (runner) =>
    simulate(file, calculation, options, runner, (share) => output.progress?.(share)),
  );
  if (!simulated.ok) throw new ProjectProblems(simulated.problems);
  report(simulated.warnings, output);
  output.out(simulated.text);
  return 0;
}

function workersOf({ workers }: Options): number | undefined {
  if (workers === undefined) return undefined;
  if (!/^(?:[1-9]|[1-5]\d|6[0-4])$/.test(workers))
    throw new WrongUse(`"${workers}" kan niet bij --workers. Geef een geheel getal van 1 tot en met 64.`);
  return Number(workers);
}

async function withRunner<T>(runner: Runner, work: (runner: Runner) => Promise<T>): Promise<T> {
  try {
    return await work(runner);
  } finally {
    runner.dispose();
  }
}

function showBreakEven(
  calculation: Calculation,
  id: string,
  keyFigure: string,
  options: Options,
  output: Output,
): ExitCode {
  const [cell] = calculation.project.cells.filter(({ input }) => input.id === id);
  if (!cell)
    throw new WrongUse(
      `Er is geen invoer "${id}".${likely(
        id,
        INPUTS.map((input) => input.id),
      )}`,
    );
  const { dimensions, limits } = cell.input;
  if (dimensions.some((d) => d !== 't')) {
    throw new WrongUse(`"${id}" geldt per ${dimensions.join(' en ')}. Kies invoer die voor het hele project geldt.`);
  }
  if (limits.whole) throw new WrongUse(`"${id}" is een keuze of een jaar. Kies invoer die elke waarde kan hebben.`);
  const figures = KEY_FIGURES.filter(({ notation }) => notation !== 'jaar');
  const figure = figures.find((candidate) => candidate.id === keyFigure);
  if (!figure)
    throw new WrongUse(
      `Er is geen kerncijfer "${keyFigure}" om een doel voor te zoeken. Kies uit ${figures.map((candidate) => candidate.id).join(', ')}.`,
    );
  const target = Number(options.target ?? 0);
  if (!Number.isFinite(target) || options.target?.trim() === '')
    throw new WrongUse(`"${options.target}" is geen getal. Schrijf een decimaal getal met een punt.`);
  const variants = options.variant === undefined ? calculation.variants : [variantOf(calculation, options.variant)];
  output.out(`Waarde van ${id} waarbij ${figure.id} = ${number(target)}:`);
  for (const variant of variants) {
    const value = breakEven(calculation, variant, { input: id, keyFigure: figure.id, target });
    output.out(`  ${variant.id.padEnd(24)} ${value === null ? 'bij geen enkele waarde' : number(value)}`);
  }
  return 0;
}

async function writeExport(
  path: string,
  options: Options,
  output: Output,
  createRunner: CreateRunner,
): Promise<ExitCode> {
  if (options.out === undefined) throw new WrongUse('Geef met --out de naam van het werkboek: --out BESTAND.xlsx');
  for (const option of ['seed', 'workers'] as const)
    if (options[option] !== undefined && options.draws === undefined)
      throw new WrongUse(`--${option} hoort bij trekkingen. Geef met --draws hoeveel.`);
  const { file, problems } = readFile(path);
  knownScenario(file, options.scenario);
  const told = options.draws === undefined ? undefined : await drawnFor(file, options, output, createRunner);
  const request = {
    date: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date()),
    appVersion: APP_VERSION,
    ...(options.scenario !== undefined && { scenario: options.scenario }),
    ...(options.variants !== undefined && { variants: idsOf(options.variants) }),
    ...(options.scenarios !== undefined && { scenarios: idsOf(options.scenarios) }),
    // What is no sheet is refused by the plan, with the ones that there are.
    ...(options.sheets !== undefined && { sheets: idsOf(options.sheets) as SheetId[] }),
    ...(told && { uncertainty: told.value }),
  };
  const target = pathOf(options.out);
  const written = await exportWorkbook(file, request, target, options.force ?? false, {
    onProgress: (share) => output.progress?.(share),
  });
  if (!written.ok) {
    const unknown = written.problems.find(({ code }) => /^(?:variant|scenario|blad)-onbekend$/.test(code));
    if (unknown) throw new WrongUse(`${unknown.what} ${unknown.remedy}`);
    throw new ProjectProblems(written.problems);
  }
  report([...problems, ...written.value.warnings, ...(told?.problems ?? [])], output);
  output.out(`${target} geschreven (${Math.ceil(written.value.bytes / 1024)} kB).`);
  return 0;
}

/** What the sheet Onzekerheid tells. */
async function drawnFor(
  file: ProjectFile,
  options: Options,
  output: Output,
  createRunner: CreateRunner,
): Promise<{ readonly value: WorkbookUncertainty; readonly problems: readonly Problem[] }> {
  const { calculation } = calculate(file, options.scenario);
  const told = await withRunner(createRunner(workersOf(options)), (runner) =>
    uncertaintyOf(file, calculation, options, runner, (share) => output.progress?.(share)),
  );
  if (!told.ok) throw new ProjectProblems(told.problems);
  return told;
}

/** `a, b` → its parts; an empty text asks for none of them. */
const idsOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);

function variantOf({ variants }: Calculation, id = 'populatie/subsidie'): Variant {
  const variant = variants.find((candidate) => candidate.id === id);
  if (!variant)
    throw new WrongUse(`Er is geen variant "${id}". Kies uit ${variants.map((candidate) => candidate.id).join(', ')}.`);
  return variant;
}

function positionOf(calculation: Calculation, text: string | undefined): Record<string, number> {
  const at: Record<string, number> = {};
  for (const part of text?.split(',') ?? []) {
    const [dimension = '', member = ''] = part.split('=').map((piece) => piece.trim());
    const members = ['s', 'z', 'g', 'e', 'a', 'k', 't'].includes(dimension)
      ? calculation.project.space[dimension]!.members
      : undefined;
    if (!members)
      throw new WrongUse(`"${part}" is niet te lezen; schrijf --at s=school,t=jaar met s, z, g, e, a, k of t.`);
    at[dimension] = members.indexOf(member);
    if (at[dimension] < 0)
      throw new WrongUse(`"${member}" is er niet bij ${dimension}. Kies uit ${members.join(', ')}.`);
  }
  return at;
}

function likely(id: string, known: readonly string[]): string {
  const containing = known.filter((candidate) => candidate.includes(id) && candidate !== id).slice(0, 4);
  const near = nearest(id, known);
  const found = [...new Set([...(near === undefined ? [] : [near]), ...containing])];
  return found.length > 0 ? ` Bedoelde u ${found.join(', ')}?` : '';
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

const MOST_MESSAGES = 200;

/** Every problem once. @returns those */
function report(problems: readonly Problem[], output: Output): readonly Problem[] {
  const once = new Map(problems.map((problem) => [problemText(problem), problem]));
  for (const text of [...once.keys()].slice(0, MOST_MESSAGES)) output.err(text);
  if (once.size > MOST_MESSAGES) output.err(`… en nog ${once.size - MOST_MESSAGES}.`);
  return [...once.values()];
}
