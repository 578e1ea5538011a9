import { version } from '../../package.json';
import type { ExportRequest, Host } from '../host/host.ts';
import { useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { notify, setSession, useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { type CsvCell, csvText, tabText } from './csv.ts';
import { exportName } from './name.ts';
import { rowsOfTable } from './table.ts';

const { save: text } = TEXT;
const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' });

/** Which program, project, scenario and variant it is of, on which footing where that is one, and of which day. */
export function sourceLine(footing?: string): string {
  const { file } = useDocument.getState();
  const { scenario, variant } = useSession.getState();
  const names = useResults.getState().calculation?.project.names.o;
  const scenarioName = file?.scenarios?.find(({ id }) => id === scenario)?.naam ?? TEXT.baseScenario;
  return [
    `${TEXT.app} ${version}`,
    file?.naam ?? '',
    `${TEXT.scenario}: ${scenarioName}`,
    `${TEXT.variant}: ${variantName(variant, names)}`,
    footing ?? '',
    DAY.format(new Date()),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The table, and under it where it comes from. */
function csvOf(table: HTMLTableElement, title: string, footing: string | undefined): string {
  const below: CsvCell[][] = [[], [title], [sourceLine(footing)], [text.shareNote]];
  return csvText([...rowsOfTable(table), ...below]);
}

export async function saveTable(
  host: Host,
  table: HTMLTableElement,
  title: string,
  footing: string | undefined,
): Promise<void> {
  await saveFile(host, 'csv', title, new TextEncoder().encode(csvOf(table, title, footing)));
}

export async function copyTable(table: HTMLTableElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(tabText(rowsOfTable(table)));
    notify(text.copied);
  } catch {
    notify(text.notCopied);
  }
}

export async function saveFile(
  host: Host,
  kind: Exclude<ExportRequest['kind'], 'xlsx' | 'pdf'>,
  title: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await saveExport(host, { kind, name: fileName(title, kind), bytes });
}

/** What the page prints at this moment. */
export async function savePrint(host: Host, title: string): Promise<void> {
  await saveExport(host, { kind: 'pdf', name: fileName(title, 'pdf') });
}

const fileName = (title: string, kind: ExportRequest['kind']) =>
  exportName([useDocument.getState().file?.naam ?? '', title], kind, new Date());

/** Writes it, and says what came of it. */
async function saveExport(host: Host, request: ExportRequest): Promise<void> {
  const outcome = await host.exportFile(request, () => {});
  if (outcome.ok) {
    const { name: written, place } = outcome.value;
    notify(place === '' ? TEXT.downloaded(written) : text.saved(written, place));
  } else if (outcome.reason === 'mislukt') {
    setSession({ failure: { title: text.failed, problems: [outcome.problem, ...(outcome.others ?? [])] } });
  }
}
