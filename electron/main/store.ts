import { accessSync, constants, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { replaceFile } from '../files/replace.ts';

/**
 * Small JSON files in the application's own folder. None of them may stop the application: what can't be read is put
 * aside and the default counts, what can't be written is reported by `false`.
 */
export class Store {
  constructor(private readonly folder: string) {}

  read<T>(name: string, schema: z.ZodType<T>, otherwise: T): T {
    const path = join(this.folder, name);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      return otherwise;
    }
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      this.putAside(path);
      return otherwise;
    }
  }

  write(name: string, value: unknown): boolean {
    const path = join(this.folder, name);
    try {
      mkdirSync(join(path, '..'), { recursive: true });
      replaceFile(path, Buffer.from(JSON.stringify(value), 'utf8'));
      return true;
    } catch {
      return false;
    }
  }

  remove(name: string): void {
    try {
      rmSync(join(this.folder, name), { force: true });
    } catch {
      // What can't be removed is offered again; that is better than stopping.
    }
  }

  /** Whether anything can be kept at all. Makes the folder. */
  isWritable(): boolean {
    try {
      mkdirSync(this.folder, { recursive: true });
      accessSync(this.folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  /** Names of the JSON files in a folder of the store. */
  names(folder: string): string[] {
    try {
      return readdirSync(join(this.folder, folder)).filter((name) => name.endsWith('.json'));
    } catch {
      return [];
    }
  }

  private putAside(path: string): void {
    try {
      renameSync(path, `${path}.kapot`);
    } catch {
      // Then it stays where it is and is put aside another time.
    }
  }
}
