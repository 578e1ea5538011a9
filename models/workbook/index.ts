/** A project as a live Excel workbook: a pure plan, and one writer. */
export { SHEETS, type SheetId } from './choices.ts';
export {
  type FromMaker,
  type Made,
  type Making,
  makeWorkbook,
  type WorkbookMaker,
  type WorkbookOrder,
} from './make.ts';
export type { Cell, Content, NumberFormat, Role, Sheet, Style, Workbook } from './plan.ts';
export type { Particulars } from './titelblad.ts';
export {
  CHANCES,
  type ChanceId,
  type FigureHistogram,
  type FigureUncertainty,
  PERCENTILES,
  type StressUncertainty,
  type VariantUncertainty,
  type WorkbookUncertainty,
} from './uncertainty.ts';
export { MARKER, planWorkbook, type WorkbookRequest } from './workbook.ts';
export { type Writer, writeSteps, writeWorkbook } from './writer.ts';
