/**
 * An expected failure, as a value: everything a person needs to mend it. Texts are Dutch: they reach the screen.
 * `code` is stable (tests, translations); `where` is a line, a formula or a path in the project file.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'fout' | 'waarschuwing';
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One line of text per problem, the way the command line and the logs show it. */
export function problemText(problem: Problem): string {
  return `${problem.severity} ${problem.code} — ${problem.where}: ${problem.what} ${problem.remedy}`;
}
