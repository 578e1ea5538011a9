import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** A command that cannot be carried out as it was typed: what is wrong and what is possible. */
export class WrongUse extends Error {}

const OPTIONS = {
  scenario: { type: 'string' },
  variant: { type: 'string' },
  voet: { type: 'string' },
  at: { type: 'string' },
  figure: { type: 'string' },
  target: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  out: { type: 'string' },
  variants: { type: 'string' },
  scenarios: { type: 'string' },
  sheets: { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof OPTIONS;
export type Options = {
  readonly [Name in Option]?: (typeof OPTIONS)[Name]['type'] extends 'string' ? string : boolean;
};

/** Per command: what it is called with, and the options that mean something to it. */
const COMMANDS = {
  calculate: { operands: ['<project>'], options: ['scenario', 'json'] },
  explain: { operands: ['<project>', '<regel>'], options: ['scenario', 'variant', 'voet', 'at'] },
  breakeven: { operands: ['<project>', '<invoer>', '<kerncijfer>'], options: ['scenario', 'variant', 'target'] },
  simulate: { operands: ['<project>'], options: ['scenario', 'draws', 'seed', 'workers', 'json'] },
  stress: { operands: ['<project>'], options: ['scenario', 'figure', 'json'] },
  export: {
    operands: ['<project>'],
    options: ['scenario', 'out', 'variants', 'scenarios', 'sheets', 'draws', 'seed', 'workers', 'force'],
  },
  check: { operands: ['<project>'], options: [] },
  list: { operands: ['<invoer|regels|kerncijfers>'], options: [] },
} as const satisfies Record<string, { operands: readonly string[]; options: readonly Option[] }>;

export type Command = keyof typeof COMMANDS;

export const USAGE = `Gebruik: npm run -s cli -- <opdracht>

  calculate <project> [--scenario ID] [--json]     de varianten naast elkaar
  explain <project> <regel> [--variant V]          formule, waarden, herkomst en bron van een regel, invoer of kerncijfer
          [--scenario ID] [--voet contract|gelijk]
          [--at s=ID,t=JAAR]                       voor één school, zorgvorm (z), gemeente (g), effect (e), jaar (t)
  breakeven <project> <invoer> <kerncijfer>        bij welke waarde een kerncijfer een doel haalt
          [--target 0] [--variant V] [--scenario ID]
  simulate <project> [--draws 10000] [--seed S]    hoe zeker: percentielen en kansen uit trekkingen binnen de bereiken
          [--scenario ID] [--workers N] [--json]
  stress <project> [--figure KERNCIJFER]           tegenslagen op alle varianten, naast het project zonder
          [--scenario ID] [--json]
  export <project> --out BESTAND.xlsx              levend Excel-werkboek van het model
          [--scenario ID] [--variants V,V] [--force]
          [--scenarios ID,ID] [--sheets BLAD,BLAD] welke scenario's erin komen, en welke bladen naast het model:
                                                   samenvatting, rendement, bronnen; zonder keuze alles
          [--draws 10000] [--seed S] [--workers N] met --draws ook het blad Onzekerheid, als waarden
  check <project>                                  alle fouten en waarschuwingen, ook van de scenario's
  list <invoer|regels|kerncijfers>                 alle sleutels met hun eenheid en betekenis

Een variant is bijvoorbeeld populatie/subsidie. Voorbeeldprojecten staan in samples/.`;

export interface Call {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly options: Options;
}

/** @returns undefined when help was asked for. @throws WrongUse */
export function readArguments(args: readonly string[]): Call | undefined {
  const { values, positionals } = parse(args);
  const [name, ...operands] = positionals;
  if (name === 'help' || values.help) return undefined;
  if (name === undefined) throw new WrongUse(USAGE);
  if (!Object.hasOwn(COMMANDS, name))
    throw new WrongUse(`De opdracht "${name}" bestaat niet. Kies uit ${Object.keys(COMMANDS).join(', ')}.`);
  const command = name as Command;
  const { operands: wanted, options } = COMMANDS[command];
  if (operands.length !== wanted.length) throw new WrongUse(`Gebruik: ${command} ${wanted.join(' ')}`);
  const allowed: readonly string[] = options;
  for (const option of Object.keys(values)) {
    if (!allowed.includes(option))
      throw new WrongUse(
        `De opdracht ${command} kent de optie --${option} niet.${allowed.length > 0 ? ` Kies uit ${allowed.map((known) => `--${known}`).join(', ')}.` : ''}`,
      );
  }
  return { command, operands, options: values };
}

function parse(args: readonly string[]): { values: Options; positionals: string[] } {
  // A negative target looks like an option to the parser.
  const joined: string[] = [];
  for (const argument of args) {
    if (joined.at(-1) === '--target' && /^-[\d.]/.test(argument)) joined.push(`${joined.pop()}=${argument}`);
    else joined.push(argument);
  }
  try {
    const { values, positionals } = parseArgs({ args: joined, allowPositionals: true, options: OPTIONS });
    return { values, positionals };
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1];
    throw new WrongUse(option ? `De optie ${option} is onbekend of mist een waarde.` : 'De opdracht is niet te lezen.');
  }
}

/** npm runs scripts in the project's own folder; a path is meant from the folder where the user stands. */
export function pathOf(typed: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), typed);
}
