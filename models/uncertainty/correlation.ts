import type { Problem, Result } from '../language/index.ts';
import { keyOf, type ProjectFile, type ResolvedProject } from '../project/index.ts';
import { normalScore } from './distributions.ts';
import { cholesky, correlationOf, dividedByLower, type Matrix } from './matrix.ts';
import { SHARED, type Variation } from './uncertain-inputs.ts';

/** In a project file: `{ "invoer": ["prijsindex", "tarief_basis", "fte_kosten"], "rang": 0.7 }`. */
export type StatedCorrelation = NonNullable<ProjectFile['correlaties']>[number];

/** Inputs that hang together, directly or through others, and how. */
export interface CorrelatedGroup {
  /** Positions among the varying inputs, in the order of their keys: where they stand in the project changes nothing. */
  readonly inputs: readonly number[];
  /** Rank correlation wanted between every two of them, 1 on the diagonal. */
  readonly ranks: Matrix;
  /** `correlaties[0]`: where it is said. */
  readonly where: string;
}

/** How far the rank correlation of the draws may be from what was asked before that is said. */
export const CORRELATION_TOLERANCE = 0.02;

/**
 * What a project says of inputs that rise and fall together, as groups. Every two inputs that are named together have the
 * stated rank correlation; an input that is named without a member stands for all of its members that vary.
 * @returns a problem for an unknown input, a correlation of −1, 1 or beyond, two that contradict each other, and for a
 * whole that cannot be; a warning for an input that does not vary
 */
export function correlatedGroups(project: ResolvedProject, { inputs }: Variation): Result<readonly CorrelatedGroup[]> {
  const problems: Problem[] = [];
  const pairs = new Map<string, { readonly rank: number; readonly where: string }>();
  const known = project.cells.map(keyOf);
  for (const [at, stated] of (project.file.correlaties ?? []).entries()) {
    const where = `correlaties[${at}]`;
    if (!(stated.rang > -1 && stated.rang < 1))
      problems.push(
        fault(
          'correlatie-onmogelijk',
          `${where}.rang`,
          `een samenhang van ${stated.rang} kan niet: zij ligt tussen −1 en 1.`,
          'Vul een getal tussen −1 en 1 in, bijvoorbeeld 0,7.',
        ),
      );
    const members = namedInputs(
      stated,
      where,
      inputs.map(({ key }) => key),
      known,
      problems,
    );
    for (const [k, a] of members.entries()) {
      for (const b of members.slice(k + 1)) {
        const pair = [a, b].sort((x, y) => x - y).join(' ');
        const before = pairs.get(pair);
        if (before && before.rank !== stated.rang)
          problems.push(
            fault(
              'correlatie-tegenstrijdig',
              `${where}.rang`,
              `voor \`${inputs[a]!.key}\` en \`${inputs[b]!.key}\` staat hier ${stated.rang}, en in ${before.where} ${before.rank}.`,
              'Noem elk paar maar één keer.',
            ),
          );
        pairs.set(pair, before ?? { rank: stated.rang, where });
      }
    }
  }
  if (problems.some(({ severity }) => severity === 'fout')) return { ok: false, problems };
  const groups = connected(
    inputs.map(({ key }) => key),
    pairs,
  );
  for (const group of groups) {
    const found = matrixProblem(group.ranks, (row) => inputs[group.inputs[row]!]!.key);
    if (found) problems.push({ ...found, where: group.where });
  }
  return problems.some(({ severity }) => severity === 'fout')
    ? { ok: false, problems }
    : { ok: true, value: groups, problems };
}

/** Positions of the varying inputs that an entry names, each once. */
function namedInputs(
  { invoer }: StatedCorrelation,
  where: string,
  keys: readonly string[],
  known: readonly string[],
  problems: Problem[],
): number[] {
  const found = new Set<number>();
  for (const [k, name] of invoer.entries()) {
    const isNamed = (key: string) => key === name || key.startsWith(`${name}.`);
    const place = `${where}.invoer[${k}]`;
    const varying = keys.flatMap((key, at) => (isNamed(key) ? [at] : []));
    for (const at of varying) found.add(at);
    if (!known.some(isNamed))
      problems.push(
        fault(
          'correlatie-invoer-onbekend',
          place,
          `"${name.slice(0, 60)}" is geen invoer van dit project.`,
          'Noem een invoer, zoals `prijsindex`, of één lid ervan, zoals `tarief_basis.jeugd_ggz`.',
        ),
      );
    else if (name.split('.')[0] === SHARED)
      problems.push(
        fault(
          'correlatie-herkomst',
          place,
          'de herkomst telt per school op tot 1 en kan niet ook met andere invoer samenhangen.',
          'Haal de herkomst hier weg.',
        ),
      );
    else if (varying.length === 0)
      problems.push({
        ...fault(
          'correlatie-ligt-vast',
          place,
          `\`${name}\` heeft geen bereik en varieert niet; de samenhang heeft daar geen gevolg.`,
          'Geef de invoer een laag en hoog, of haal haar hier weg.',
        ),
        severity: 'waarschuwing',
      });
  }
  return [...found];
}

function connected(
  keys: readonly string[],
  pairs: ReadonlyMap<string, { readonly rank: number; readonly where: string }>,
): CorrelatedGroup[] {
  const groupOf = new Map<number, Set<number>>();
  for (const [pair, { rank }] of pairs) {
    if (rank === 0) continue;
    const [a, b] = pair.split(' ').map(Number) as [number, number];
    const joined = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])]);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())].map((members) => {
    const inputs = [...members].sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
    const between = (a: number, b: number) => pairs.get([a, b].sort((x, y) => x - y).join(' '));
    const ranks = inputs.map((a) => inputs.map((b) => (a === b ? 1 : (between(a, b)?.rank ?? 0))));
    const where = inputs.flatMap((a) => inputs.map((b) => between(a, b)?.where)).find((place) => place !== undefined)!;
    return { inputs, ranks, where };
  });
}

/**
 * Why a matrix of rank correlations cannot be one: not square or symmetric, not 1 on the diagonal, beyond −1 … 1, or
 * together impossible (when A goes with B and B with C, A cannot go against C).
 * @param nameOf a row, for the message
 */
export function matrixProblem(ranks: Matrix, nameOf: (row: number) => string): Problem | undefined {
  for (const [row, values] of ranks.entries()) {
    if (values.length !== ranks.length)
      return fault('correlatie-vorm', nameOf(row), 'de matrix is niet vierkant.', 'Geef elke rij evenveel getallen.');
    for (const [column, value] of values.entries()) {
      const names = `\`${nameOf(row)}\` en \`${nameOf(column)}\``;
      if (row === column ? value !== 1 : !(value > -1 && value < 1))
        return fault(
          'correlatie-onmogelijk',
          nameOf(row),
          `een samenhang van ${value} tussen ${names} kan niet.`,
          'Vul een getal tussen −1 en 1 in; met zichzelf is zij 1.',
        );
      if (value !== ranks[column]?.[row])
        return fault(
          'correlatie-niet-symmetrisch',
          nameOf(row),
          `tussen ${names} staat heen ${value} en terug ${ranks[column]?.[row]}.`,
          'Vul twee keer hetzelfde getal in.',
        );
    }
  }
  const tried = cholesky(scoreCorrelations(ranks));
  if (!('failsAt' in tried)) return undefined;
  const names = ranks.slice(0, tried.failsAt + 1).map((_, row) => `\`${nameOf(row)}\``);
  return fault(
    'correlatie-onmogelijk-samen',
    nameOf(tried.failsAt),
    `de samenhang tussen ${names.slice(0, 6).join(', ')}${names.length > 6 ? ' …' : ''} kan niet allemaal tegelijk waar zijn.`,
    'Maak de getallen kleiner, of noem ook de andere paren.',
  );
}

/** With this Pearson correlation normal scores have the wanted rank correlation: 2 sin(π r ÷ 6) (Pearson 1907). */
function scoreCorrelations(ranks: Matrix): number[][] {
  return ranks.map((values) =>
    values.map((rank) => {
      // A sine of at most π ÷ 6: its series to the ninth power is exact to 1e-11. Math.sin differs between engines.
      const x = (rank * Math.PI) / 6;
      const square = x * x;
      return rank === 1
        ? 1
        : 2 * x * (1 - (square / 6) * (1 - (square / 20) * (1 - (square / 42) * (1 - square / 72))));
    }),
  );
}

/**
 * New places for correlated inputs (Iman and Conover 1982): every input keeps exactly its strata and only changes which draw
 * gets which. Normal scores in each input's own order, their accidental correlation taken out and the wanted one put in,
 * say in what order the strata go.
 * @param orders of the group's inputs: the stratum of a draw
 * @returns per input the stratum of every draw; undefined when there are too few draws for so many inputs
 */
export function reordered(
  group: CorrelatedGroup,
  orders: readonly { at(draw: number): number }[],
  draws: number,
): Int32Array[] | undefined {
  const scoreOf = Float64Array.from({ length: draws }, (_, place) => normalScore((place + 1) / (draws + 1)));
  const scores = orders.map((order) => Float64Array.from({ length: draws }, (_, draw) => scoreOf[order.at(draw)]!));
  const wanted = cholesky(scoreCorrelations(group.ranks));
  const accidental = cholesky(
    scores.map((a, row) => scores.map((b, column) => (row === column ? 1 : correlationOf(a, b)))),
  );
  if ('failsAt' in wanted || 'failsAt' in accidental) return undefined;
  const mixing = dividedByLower(wanted.lower, accidental.lower);
  return mixing.map((weights) => {
    const mixed = new Float64Array(draws);
    for (const [k, weight] of weights.entries())
      for (let draw = 0; draw < draws; draw++) mixed[draw]! += weight * scores[k]![draw]!;
    const order = Int32Array.from({ length: draws }, (_, draw) => draw);
    order.sort((a, b) => mixed[a]! - mixed[b]! || a - b);
    const places = new Int32Array(draws);
    for (let place = 0; place < draws; place++) places[order[place]!] = place;
    return places;
  });
}

/** What was not reached, as warnings: with few draws the order of strata cannot follow every wish. */
export function unreached(
  { inputs, ranks, where }: CorrelatedGroup,
  places: readonly Int32Array[],
  keys: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  for (const [row, a] of inputs.entries()) {
    for (const [column, b] of inputs.slice(0, row).entries()) {
      const reached = correlationOf(places[row]!, places[column]!);
      const asked = ranks[row]![column]!;
      if (Math.abs(reached - asked) <= CORRELATION_TOLERANCE) continue;
      problems.push({
        ...fault(
          'correlatie-niet-gehaald',
          where,
          `tussen \`${keys[b]}\` en \`${keys[a]}\` is ${asked} gevraagd en ${Number(reached.toFixed(3))} gehaald.`,
          'Gebruik meer trekkingen.',
        ),
        severity: 'waarschuwing',
      });
    }
  }
  return problems;
}

function fault(code: string, where: string, what: string, remedy: string): Problem {
  return { severity: 'fout', code, where, what, remedy };
}
