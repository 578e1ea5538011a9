import type { Chart } from './charts.ts';
import { withParts } from './package.ts';
import { columnName, type Sheet, type Validation, type Workbook } from './plan.ts';

/** What the library that writes the file has no call for: where pages begin, what may be typed, and where labels stand. */
export function completed(bytes: Uint8Array, { sheets }: Workbook): Uint8Array<ArrayBuffer> {
  const charts = sheets.flatMap((sheet) => sheet.charts ?? []);
  return withParts(bytes, (name) => {
    const [, kind, number] = /^xl\/(worksheets\/sheet|charts\/chart)(\d+)\.xml$/.exec(name) ?? [];
    if (kind === undefined) return undefined;
    const index = Number(number) - 1;
    if (kind.startsWith('chart')) return (xml) => completedChart(xml, charts[index]!);
    const sheet = sheets[index]!;
    const isComplete = sheet.pages.kind !== 'vast' && (sheet.validations ?? []).length === 0;
    return isComplete ? undefined : (xml) => completedSheet(xml, sheet);
  });
}

/** The order of the elements is that of the schema. */
function completedSheet(xml: string, { pages, validations = [] }: Sheet): string {
  const breaks = pages.kind === 'vast' ? pages.breaks : [];
  const typed = validations.map(validationXml).join('');
  const broken = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return xml
    .replace('<pageMargins ', () =>
      typed === ''
        ? '<pageMargins '
        : `<dataValidations count="${validations.length}">${typed}</dataValidations><pageMargins `,
    )
    .replace('</headerFooter>', () =>
      broken === ''
        ? '</headerFooter>'
        : `</headerFooter><rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${broken}</rowBreaks>`,
    );
}

function validationXml({ cells, rule, message }: Validation): string {
  const ranges = cells.map(
    ({ row, column, columns }) => `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + 1}`,
  );
  const type = { lijst: 'list', geheel: 'whole', getal: 'decimal' }[rule.kind];
  const formulas =
    rule.kind === 'lijst'
      ? `<formula1>${escaped(`"${rule.of.join(',')}"`)}</formula1>`
      : `<formula1>${rule.least}</formula1><formula2>${rule.most}</formula2>`;
  return (
    `<dataValidation type="${type}" allowBlank="1" showErrorMessage="1" errorTitle="Dit kan hier niet" ` +
    `error="${escaped(message)}" sqref="${ranges.join(' ')}">${formulas}</dataValidation>`
  );
}

/** Labels below the columns also where those go down, and axes that every program shows. */
function completedChart(xml: string, { kind }: Chart): string {
  const labelled = xml
    .replace(/(<c:catAx>.*?<c:tickLblPos val=")nextTo/s, '$1low')
    .replaceAll('</c:scaling><c:axPos', '</c:scaling><c:delete val="0"/><c:axPos');
  return kind === 'verdeling' ? labelled.replace('<c:axId', '<c:gapWidth val="10"/><c:axId') : labelled;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
