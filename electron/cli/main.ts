import { writeSync } from 'node:fs';
import { run } from './run.ts';

/** Writes everything before going on: a pipe takes a large result in pieces, and a reader may have had enough. */
function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(`${text}\n`, 'utf8');
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

process.exitCode = await run(process.argv.slice(2), { out: (text) => write(1, text), err: (text) => write(2, text) });
