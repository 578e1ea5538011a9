import { failed, readText, stampOf, tooLarge } from './files.ts';
import { type FileRef, MOST_BYTES, type Outcome, type ProjectText, type SaveRequest, type Stamp } from './host.ts';
import { all, drop, keep } from './storage.ts';

const MOST_RECENT = 10;

interface HeldFile {
  readonly id: FileRef;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly handle: FileSystemFileHandle;
}

/** The files that the user gave this origin, kept for another time. Works without storage: then for this visit alone. */
export class HeldFiles {
  /** Also those that fell off the list or were forgotten: they may still be open here. */
  private readonly ofThisVisit = new Map<FileRef, FileSystemFileHandle>();

  /** The latest first, at most ten. */
  async list(): Promise<HeldFile[]> {
    const held = (await all('recent').catch(() => [])) as HeldFile[];
    return held.sort((a, b) => b.time.localeCompare(a.time)).slice(0, MOST_RECENT);
  }

  async find(ref: FileRef): Promise<FileSystemFileHandle | undefined> {
    return this.ofThisVisit.get(ref) ?? (await this.list()).find(({ id }) => id === ref)?.handle;
  }

  /** Puts a file in front. @returns the ref, the same for the same file */
  async remember(handle: FileSystemFileHandle): Promise<FileRef> {
    const held = await this.list();
    const id = (await this.refOf(handle, held)) ?? crypto.randomUUID();
    this.ofThisVisit.set(id, handle);
    // Two within one millisecond still have an order.
    const time = new Date(Math.max(Date.now(), Date.parse(held[0]?.time ?? '') + 1 || 0)).toISOString();
    try {
      await keep('recent', { id, name: handle.name, time, handle } as HeldFile);
      for (const old of held.filter((one) => one.id !== id).slice(MOST_RECENT - 1)) await drop('recent', old.id);
    } catch {
      // A browser that keeps nothing still opens and saves.
    }
    return id;
  }

  async forget(ref: FileRef): Promise<void> {
    await drop('recent', ref).catch(() => {});
  }

  private async refOf(handle: FileSystemFileHandle, held: readonly HeldFile[]): Promise<FileRef | undefined> {
    const known = [...this.ofThisVisit, ...held.map((one) => [one.id, one.handle] as const)];
    for (const [ref, other] of known) if (await handle.isSameEntry(other)) return ref;
    return undefined;
  }
}

/** The file's text, asking for permission where an earlier visit's has lapsed. */
export async function readHandle(handle: FileSystemFileHandle, ref: FileRef): Promise<Outcome<ProjectText>> {
  try {
    if (!(await isPermitted(handle, 'read')))
      return failed(
        'geen-toegang',
        handle.name,
        'de browser heeft geen toegang tot het bestand.',
        'Geef toegang, of open het opnieuw.',
      );
    return await readText(await handle.getFile(), ref);
  } catch (error) {
    if (nameOf(error) === 'NotFoundError')
      return failed(
        'weg',
        handle.name,
        'het bestand is niet te vinden.',
        'Is het verplaatst of verwijderd? Open het dan opnieuw.',
      );
    return failed('onleesbaar', handle.name, 'het bestand is niet te lezen.', 'Probeer het opnieuw te openen.');
  }
}

/** @returns undefined where it can't be known: the file is gone, or may not be read without asking */
export async function stampOfHandle(handle: FileSystemFileHandle): Promise<Stamp | undefined> {
  try {
    return await stampOf(await (await handle.getFile()).arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Whatever stood there stays as it was: the browser writes beside it until `close`. @param elsewhere how to get around it */
export function notWritten(name: string, error: unknown, elsewhere: string): Outcome<never> {
  return failed(
    'niet-geschreven',
    name,
    'het bestand kon niet worden geschreven; wat er stond is niet veranderd.',
    `${REASONS[nameOf(error)] ?? 'Kijk of de schijf vol is of het bestand in gebruik'}, of ${elsewhere}.`,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  NotFoundError: 'Het bestand of de map is verplaatst of verwijderd; zet het terug',
  NoModificationAllowedError: 'Het bestand is in gebruik; sluit het en probeer opnieuw',
  QuotaExceededError: 'De schijf is vol; maak ruimte en probeer opnieuw',
  NotAllowedError: 'De browser mag er niet schrijven; geef toegang',
};

/**
 * Writes a project. The browser writes beside the file and puts it in its place at `close`: whole or not at all.
 * @param stamp of what is expected to stand there; null writes without asking
 * @returns the stamp of what stands there now
 */
export async function writeHandle(
  handle: FileSystemFileHandle,
  text: string,
  stamp: SaveRequest['stamp'],
): Promise<Outcome<Stamp>> {
  if (!/\.json$/i.test(handle.name))
    return failed('naam', handle.name, 'een project heeft een naam die op .json eindigt.', 'Kies een andere naam.');
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) return tooLarge(handle.name, bytes.length);
  try {
    if (!(await isPermitted(handle, 'readwrite')))
      return failed(
        'geen-toegang',
        handle.name,
        'de browser mag het bestand niet schrijven.',
        'Geef toegang, of kies Bewaren als.',
      );
    const written = await stampOf(bytes);
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes);
      // As late as can be: what came in between is not written over.
      const now = stamp === null ? undefined : await stampOfHandle(handle);
      if (now !== undefined && now !== stamp) {
        await writable.abort();
        return failed(
          'elders-gewijzigd',
          handle.name,
          'het bestand is intussen veranderd.',
          'Bewaar onder een andere naam, of overschrijf.',
        );
      }
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => {});
      throw error;
    }
    return { ok: true, value: written };
  } catch (error) {
    return notWritten(handle.name, error, 'kies Bewaren als');
  }
}

export async function isPermitted(handle: FileSystemFileHandle, mode: FileSystemPermissionMode): Promise<boolean> {
  // Browsers without these two ask by themselves.
  if (!('queryPermission' in handle) || !('requestPermission' in handle)) return true;
  if ((await handle.queryPermission({ mode })) === 'granted') return true;
  return (await handle.requestPermission({ mode })) === 'granted';
}

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');
