import { fontsFor } from '../export/fonts.ts';
import { pictureOf, pictureText } from '../export/picture.ts';
import { pngOf } from '../export/png.ts';
import { saveFile, savePrint } from '../export/save.ts';
import type { Host } from '../host/host.ts';
import { TEXT } from '../text/nl.ts';
import type { Note, NotePicture } from './note.ts';

const { note: text } = TEXT;

/** While it is shown it alone is printed. */
export const savePdf = (host: Host): Promise<void> => savePrint(host, text.title);

/** The library that writes it is only loaded when it is asked for. @param view shows the note, with its drawings */
export async function saveWord(host: Host, note: Note, view: HTMLElement): Promise<void> {
  const [{ wordFile }, pictures] = await Promise.all([import('./word.ts'), picturesOf(view)]);
  await saveFile(host, 'docx', text.title, await wordFile(note, pictures));
}

/** The drawings, in the order of the note; one that the browser can't make is undefined: its figures stand in a table. */
function picturesOf(view: HTMLElement): Promise<(NotePicture | undefined)[]> {
  return Promise.all(
    [...view.querySelectorAll<HTMLElement>('.note-figure')].map(async (figure) => {
      const picture = pictureOf(figure, '');
      const bytes = await pngOf(picture, pictureText(picture, await fontsFor(picture.root)));
      return bytes && { bytes, width: picture.width, height: picture.height };
    }),
  );
}
