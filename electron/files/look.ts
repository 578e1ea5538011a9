import { type Stats, statSync } from 'node:fs';

/** What is known of a file; undefined for what is no file or no path that can be, such as one too long. */
export function lookAt(path: string): Stats | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}
