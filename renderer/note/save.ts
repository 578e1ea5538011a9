import { exportName } from '../export/name.ts';
import type { ExportRequest, Host } from '../host/host.ts';
import { notify, setSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import type { Note } from './note.ts';

const { note: text } = TEXT;

const nameOf = ({ name }: Note, kind: 'pdf' | 'docx') => exportName([text.title, name], kind, new Date());

/** What is printed at this moment: the note alone. */
export function savePdf(host: Host, note: Note): Promise<void> {
  return save(host, { kind: 'pdf', name: nameOf(note, 'pdf') });
}

/** The library that writes it is only loaded when it is asked for. */
export async function saveWord(host: Host, note: Note): Promise<void> {
  const { wordFile } = await import('./word.ts');
  await save(host, { kind: 'docx', name: nameOf(note, 'docx'), bytes: await wordFile(note) });
}

async function save(host: Host, request: ExportRequest): Promise<void> {
  const outcome = await host.exportFile(request, () => {});
  if (outcome.ok) notify(text.saved(outcome.value.name));
  else if (outcome.reason === 'mislukt')
    setSession({ failure: { title: text.notSaved, problems: [outcome.problem, ...(outcome.others ?? [])] } });
}
