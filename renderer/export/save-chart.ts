import type { Host } from '../host/host.ts';
import { setSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { fontsFor } from './fonts.ts';
import { pictureOf, pictureText } from './picture.ts';
import { pngOf } from './png.ts';
import { saveFile, sourceLine } from './save.ts';

const { save: words } = TEXT;

export async function saveChart(
  host: Host,
  chart: HTMLElement,
  kind: 'svg' | 'png',
  title: string,
  footing: string,
): Promise<void> {
  const picture = pictureOf(chart, sourceLine(footing));
  const text = pictureText(picture, await fontsFor(picture.root));
  const bytes = kind === 'svg' ? new TextEncoder().encode(text) : await pngOf(picture, text);
  if (bytes) return saveFile(host, kind, title, bytes);
  const problem = {
    severity: 'fout',
    code: 'geen-png',
    where: title,
    what: words.noPng,
    remedy: words.noPngRemedy,
  } as const;
  setSession({ failure: { title: words.failed, problems: [problem] } });
}
