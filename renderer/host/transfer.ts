import { asJsonName, CANCELLED, readText, tooLarge } from './files.ts';
import { MOST_BYTES, type Outcome, type ProjectText, type SavedFile, type SaveRequest } from './host.ts';

/** The address must outlive the start of the download; browsers don't say when that is. */
const DOWNLOAD_STARTS_WITHIN = 60_000;

/** Without the File System Access API: the user chooses a file to upload. */
export function upload(): Promise<Outcome<ProjectText>> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.hidden = true;
    const settle = (outcome: Outcome<ProjectText> | Promise<Outcome<ProjectText>>) => {
      input.remove();
      resolve(outcome);
    };
    input.addEventListener('cancel', () => settle(CANCELLED));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      settle(file ? readText(file, null) : CANCELLED);
    });
    // Outside the page some browsers collect it as garbage while the dialog is open, and nothing ever answers.
    document.body.append(input);
    input.click();
  });
}

/** Without the File System Access API: every save is a download, and the browser says where it went. */
export function download({ name, text }: SaveRequest): Outcome<SavedFile> {
  const blob = new Blob([text], { type: 'application/json' });
  const fileName = asJsonName(name);
  if (blob.size > MOST_BYTES) return tooLarge(fileName, blob.size);
  startDownload(fileName, blob);
  return { ok: true, value: { ref: null, name: fileName, stamp: null } };
}

export function startDownload(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_STARTS_WITHIN);
}
