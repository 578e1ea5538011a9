import { parseArgs } from 'node:util';
import { breakEven, Calculation, explain, type Variant } from '../../models/engine/index.ts';
import { type Problem, problemText } from '../../models/language/index.ts';
import { INPUTS, KEY_FIGURES } from '../../models/lines/index.ts';
import { type ProjectFile, readProject, resolveProject } from '../../models/project/index.ts';
import { version as APP_VERSION } from '../../package.json';
import { exportWorkbook, NotWritten } from '../files/workbook.ts';
import { asJson, asText } from './calculate.ts';
import { explanationText } from './explain.ts';
import { number } from './format.ts';
import { readJson, Unreadable } from './read.ts';

export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** 0: good, warnings included; 1: problems in the project; 2: wrong use or unreadable file. */
export type ExitCode = 0 | 1 | 2;

const USAGE = `Gebruik: npm run -s cli -- <opdracht>

  calculate <project> [--scenario ID] [--json]     de acht varianten naast elkaar
  explain <project> <regel> [--variant V]          formule, waarden, herkomst en bron van een regel of invoer
          [--scenario ID] [--at s=ID,t=JAAR]       voor één school, zorgvorm (z), gemeente (g), effect (e), jaar (t)
  break-even <project> <invoer> [--figure ncw]     bij welke waarde een kerncijfer omslaat
          [--target 0] [--variant V] [--scenario ID]
  export <project> --out BESTAND.xlsx              levend Excel-werkboek van het model
          [--scenario ID] [--variants V,V] [--force]
  check <project>                                  alle fouten en waarschuwingen, ook van de scenario's

Een variant is bijvoorbeeld populatie/subsidie. Voorbeeldprojecten staan in samples/.`;

class WrongUse extends Error {}
class ProjectProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super();
  }
}

/** Runs one command; a user's mistake becomes a message on `err` and an exit code, never an exception. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  try {
    return await execute(args, output);
  } catch (error) {
    if (error instanceof ProjectProblems) {
      report(error.problems, output);
      const faults = error.problems.filter(({ severity }) => severity === 'fout').length;
      output.err(`${count(faults, 'fout', 'fouten')}; er is niets berekend en niets veranderd.`);
      return 1;
    }
    if (error instanceof WrongUse || error instanceof Unreadable || error instanceof NotWritten) {
      output.err(error.message);
      if (error instanceof WrongUse) output.err('Hulp: npm run -s cli -- help');
      return 2;
    }
    throw error;
  }
}

async function execute(args: readonly string[], output: Output): Promise<ExitCode> {
  const { values: options, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (command === undefined || command === 'help' || options.help) {
    output.out(USAGE);
    return command === undefined && !options.help ? 2 : 0;
  }
  switch (command) {
    case 'calculate': {
      const calculation = load(operand(rest, 1, 'calculate <project>')[0]!, options.scenario, output);
      output.out(options.json ? asJson(calculation) : asText(calculation));
      return 0;
    }
    case 'explain': {
      const [path, id] = operand(rest, 2, 'explain <project> <regel>') as [string, string];
      const calculation = load(path, options.scenario, output);
      const variant = variantOf(calculation, options.variant);
      const at = positionOf(calculation, options.at);
      const explanation = explain(calculation, id, variant, at);
      if (!explanation)
        throw new WrongUse(
          `Er is geen regel of invoer "${id}".${likely(id, [...calculation.model.lines.keys(), ...INPUTS.map((input) => input.id)])}`,
        );
      output.out(explanationText(calculation, variant, explanation, at));
      return 0;
    }
    case 'break-even': {
      const [path, input] = operand(rest, 2, 'break-even <project> <invoer>') as [string, string];
      return showBreakEven(load(path, options.scenario, output), input, options, output);
    }
    case 'export':
      return writeExport(operand(rest, 1, 'export <project> --out BESTAND.xlsx')[0]!, options, output);
    case 'check':
      return check(operand(rest, 1, 'check <project>')[0]!, output);
    default:
      throw new WrongUse(`De opdracht "${command}" bestaat niet.`);
  }
}

type Options = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        scenario: { type: 'string' },
        variant: { type: 'string' },
        at: { type: 'string' },
        figure: { type: 'string' },
        target: { type: 'string' },
        out: { type: 'string' },
        variants: { type: 'string' },
        force: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1];
    throw new WrongUse(option ? `De optie ${option} is onbekend of mist een waarde.` : 'De opdracht is niet te lezen.');
  }
}

function operand(rest: readonly string[], count: number, usage: string): readonly string[] {
  if (rest.length !== count) throw new WrongUse(`Gebruik: ${usage}`);
  return rest;
}

function readFile(path: string): { file: ProjectFile; problems: readonly Problem[] } {
  const read = readProject(readJson(path));
  if (!read.ok) throw new ProjectProblems(read.problems);
  return { file: read.value, problems: read.problems };
}

async function writeExport(path: string, options: Options, output: Output): Promise<ExitCode> {
  if (options.out === undefined) throw new WrongUse('Geef met --out de naam van het werkboek: --out BESTAND.xlsx');
  const calculation = load(path, options.scenario, output);
  const variants = options.variants?.split(',').map((id) => variantOf(calculation, id).id);
  const request = {
    date: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date()),
    appVersion: APP_VERSION,
    ...(options.scenario !== undefined && { scenario: options.scenario }),
    ...(variants && { variants: [...new Set(variants)] }),
  };
  const written = await exportWorkbook(calculation.project.file, request, options.out, options.force ?? false);
  if (!written.ok) throw new ProjectProblems(written.problems);
  output.out(`${options.out} geschreven (${Math.ceil(written.value.bytes / 1024)} kB).`);
  return 0;
}

/** Warnings go to `err`; problems stop. */
function load(path: string, scenario: string | undefined, output: Output): Calculation {
  const { file, problems } = readFile(path);
  const known = (file.scenarios ?? []).map(({ id }) => id);
  if (scenario !== undefined && !known.includes(scenario)) {
    throw new WrongUse(`Er is geen scenario "${scenario}". Bekend: ${known.join(', ') || 'geen'}.`);
  }
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
  const found = new Map(problems.map((problem) => [problemText(problem), problem]));
  for (const scenario of [undefined, ...(file.scenarios ?? []).map(({ id }) => id)]) {
    try {
      for (const problem of calculate(file, scenario).warnings) found.set(problemText(problem), problem);
    } catch (error) {
      if (!(error instanceof ProjectProblems)) throw error;
      for (const problem of error.problems) found.set(problemText(problem), problem);
    }
  }
  const all = [...found.values()];
  report(all, output);
  const faults = all.filter(({ severity }) => severity === 'fout').length;
  output.out(
    `${file.naam}: ${count(faults, 'fout', 'fouten')}, ${count(all.length - faults, 'waarschuwing', 'waarschuwingen')}; ${(file.scenarios ?? []).length} scenario's nagekeken.`,
  );
  return faults > 0 ? 1 : 0;
}

function showBreakEven(calculation: Calculation, id: string, options: Options, output: Output): ExitCode {
  const cells = calculation.project.cells.filter(({ input }) => input.id === id);
  const [cell] = cells;
  if (!cell)
    throw new WrongUse(
      `Er is geen invoer "${id}".${likely(
        id,
        INPUTS.map((input) => input.id),
      )}`,
    );
  if (cell.input.dimensions.some((d) => d !== 't')) {
    throw new WrongUse(
      `"${id}" is per ${cell.input.dimensions.join(' en ')}; het omslagpunt kan van invoer die voor het hele project geldt.`,
    );
  }
  const figure = KEY_FIGURES.find((candidate) => candidate.id === (options.figure ?? 'ncw'));
  if (!figure)
    throw new WrongUse(
      `Er is geen kerncijfer "${options.figure}". Kies uit ${KEY_FIGURES.map((candidate) => candidate.id).join(', ')}.`,
    );
  const target = Number(options.target ?? 0);
  if (!Number.isFinite(target)) throw new WrongUse(`"${options.target}" is geen getal.`);
  const variants = options.variant === undefined ? calculation.variants : [variantOf(calculation, options.variant)];
  output.out(`Waarde van ${id} waarbij ${figure.id} = ${number(target)}:`);
  for (const variant of variants) {
    const value = breakEven(calculation, variant, { input: id, keyFigure: figure.id, target });
    output.out(`  ${variant.id.padEnd(24)} ${value === null ? 'slaat niet om' : number(value)}`);
  }
  return 0;
}

function variantOf(calculation: Calculation, id = 'populatie/subsidie'): Variant {
  const variant = calculation.variants.find((candidate) => candidate.id === id);
  if (!variant)
    throw new WrongUse(
      `Er is geen variant "${id}". Kies uit ${calculation.variants.map((candidate) => candidate.id).join(', ')}.`,
    );
  return variant;
}

function positionOf(calculation: Calculation, text: string | undefined): Record<string, number> {
  const at: Record<string, number> = {};
  for (const part of text?.split(',') ?? []) {
    const [dimension = '', member = ''] = part.split('=');
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

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

function likely(id: string, known: readonly string[]): string {
  const found = known.filter((candidate) => candidate.includes(id) || id.includes(candidate)).slice(0, 5);
  return found.length > 0 ? ` Bedoelde u ${found.join(', ')}?` : '';
}

function report(problems: readonly Problem[], output: Output): void {
  for (const problem of problems) output.err(problemText(problem));
}
