import { emptyTemplate, filledTemplate, type TemplateSheet } from '../../models/import/index.ts';
import { itemsOf } from '../../models/project/index.ts';
import { exportName } from '../export/name.ts';
import type { Host } from '../host/host.ts';
import { useDocument } from '../store/document.ts';
import { notify, setSession } from '../store/session.ts';
import { IMPORT } from '../text/nl/import.ts';
import type { FromReader, ToReader } from './protocol.ts';

const { template: text } = IMPORT;

/** Writes sheets to fill in where the user chooses: empty ones, or with what the project says now. */
export async function saveTemplate(host: Host, isFilled: boolean): Promise<void> {
  const { file } = useDocument.getState();
  if (!file) return;
  const towns = itemsOf(file, 'gemeenten').map(({ id, naam }) => String(naam ?? id));
  const sheets = isFilled ? filledTemplate(file) : emptyTemplate(towns);
  const name = exportName([isFilled ? file.naam : '', isFilled ? text.filledName : text.emptyName], 'xlsx', new Date());
  const outcome = await host.exportFile({ kind: 'xlsx', name, bytes: await written(sheets) }, () => {});
  if (outcome.ok) notify(text.saved(outcome.value.name));
  else if (outcome.reason === 'mislukt') setSession({ failure: { title: text.failed, problems: [outcome.problem] } });
}

/** In a worker: the page itself knows nothing of spreadsheets. */
function written(sheets: readonly TemplateSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const order: ToReader = { kind: 'maak', sheets };
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => data.kind === 'gemaakt' && resolve(data.bytes);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
