import { type CellObject, utils, type WorkSheet, write } from 'xlsx';
import type { TemplateSheet } from '../../models/import/index.ts';

/** Sheets as an .xlsx. Text stays text, whatever it looks like. */
export function writeTemplate(sheets: readonly TemplateSheet[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const { name, rows, widths, percentages } of sheets) {
    const sheet: WorkSheet = {};
    for (const [row, contents] of rows.entries())
      for (const [column, content] of contents.entries()) {
        if (content === null) continue;
        const isShare = typeof content === 'number' && percentages.includes(column);
        const cell: CellObject =
          typeof content === 'number'
            ? { t: 'n', v: content, ...(isShare && { z: '0.##%' }) }
            : { t: 's', v: String(content) };
        sheet[utils.encode_cell({ r: row, c: column })] = cell;
      }
    const most = Math.max(...rows.map(({ length }) => length), 1);
    sheet['!ref'] = utils.encode_range({ r: 0, c: 0 }, { r: Math.max(0, rows.length - 1), c: most - 1 });
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}
