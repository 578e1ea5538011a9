import type { WorkbookMaker } from '../../models/workbook/index.ts';

/**
 * Makes "workbooks" of the text that it was given, for tests of who writes them. `fout` is a project with two problems,
 * `kapot` breaks down, `traag` tells how far it is and waits to be stopped. Needs nothing around it: it also runs in a page.
 */
export const fakeMaker: WorkbookMaker = ({ project }, onProgress) => {
  let stop = () => {};
  const made = new Promise<Awaited<ReturnType<WorkbookMaker>['made']>>((resolve, reject) => {
    stop = () => resolve({ kind: 'gestopt' });
    const problem = (where: string) =>
      ({ severity: 'fout', code: 'proef', where, what: 'er is iets mis.', remedy: 'Herstel het.' }) as const;
    onProgress(0.4);
    if (project === 'kapot') reject(new Error('broke down'));
    else if (project === 'fout') resolve({ kind: 'mislukt', problems: [problem('a'), problem('b')] });
    else if (project !== 'traag')
      resolve({
        kind: 'klaar',
        bytes: new TextEncoder().encode(`werkboek van ${project}`),
        warnings: [{ severity: 'waarschuwing', code: 'proef', where: 'a', what: 'let op.', remedy: 'Kijk.' }],
      });
  });
  return { made, stop: () => stop() };
};
