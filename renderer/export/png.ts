import type { Picture } from './picture.ts';

/** Pixels for one of the screen: sharp on paper and on a projector. */
const SCALE = 2;
/** Larger than this a browser makes nothing of it. */
const MOST_PIXELS = 16_000;

/**
 * @param text the same picture as a file: an image may fetch nothing, so its fonts are in it
 * @returns undefined where the browser can't make it
 */
export async function pngOf({ width, height }: Picture, text: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return made ? new Uint8Array(await made.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
