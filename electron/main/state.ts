import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { z } from 'zod';

import { rememberedMatchings } from '../../models/import/index.ts';
import type { FileRef, RecentFile, RecoveryCopy, Settings } from '../../renderer/host/host.ts';
import type { Store } from './store.ts';

const MOST_RECENT = 10;

const recentFiles = z
  .array(z.strictObject({ ref: z.string().min(1), path: z.string().min(1), name: z.string(), time: z.string() }))
  .max(100);
const settingsSchema = z.strictObject({
  theme: z.enum(['systeem', 'licht', 'donker']),
  koppelingen: rememberedMatchings.optional(),
});
const recovery = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  name: z.string(),
  ref: z.string().nullable(),
  stamp: z.string().nullable(),
  text: z.string(),
  time: z.string(),
});

/**
 * Paths that the page may name, by the references it was given: from a dialog, the command line or the list of recent
 * files. A page can't make one up.
 */
export class Paths {
  private readonly byRef = new Map<FileRef, string>();

  constructor(private readonly store: Store) {
    for (const { ref, path } of this.stored()) this.byRef.set(ref, path);
  }

  pathOf(ref: FileRef): string | undefined {
    return this.byRef.get(ref);
  }

  /** Gives a path its reference and puts it in front of the recent files. */
  remember(path: string, name: string): FileRef {
    const files = this.stored();
    const ref = files.find((file) => file.path === path)?.ref ?? this.refOf(path) ?? randomUUID();
    this.byRef.set(ref, path);
    const others = files.filter((file) => file.path !== path);
    this.store.write(
      'recent.json',
      [{ ref, path, name, time: new Date().toISOString() }, ...others].slice(0, MOST_RECENT),
    );
    return ref;
  }

  recent(): RecentFile[] {
    return this.stored().map(({ ref, path, name, time }) => ({ ref, name, place: dirname(path), time }));
  }

  forget(ref: FileRef): void {
    this.store.write(
      'recent.json',
      this.stored().filter((file) => file.ref !== ref),
    );
  }

  private refOf(path: string): FileRef | undefined {
    return [...this.byRef].find(([, held]) => held === path)?.[0];
  }

  private stored() {
    return this.store.read('recent.json', recentFiles, []);
  }
}

/** Unsaved work, a file per document. */
export class Recoveries {
  constructor(private readonly store: Store) {}

  keep(copy: RecoveryCopy): boolean {
    return this.store.write(`herstel/${copy.id}.json`, copy);
  }

  drop(id: string): void {
    this.store.remove(`herstel/${id}.json`);
  }

  /** The latest first, without the document that is open now. */
  list(open: string): RecoveryCopy[] {
    return this.store
      .names('herstel')
      .flatMap((name) => this.store.read<RecoveryCopy | null>(`herstel/${name}`, recovery, null) ?? [])
      .filter(({ id }) => id !== open)
      .sort((a, b) => b.time.localeCompare(a.time));
  }
}

export function readSettings(store: Store): Settings {
  return store.read('instellingen.json', settingsSchema, { theme: 'systeem' });
}
