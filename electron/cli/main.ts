import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { run } from './run.ts';
import { createThreadPool, listenAsThread } from './worker.ts';

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

const WIDTH = 30;

/** On one line of a terminal, gone when it is full; nothing where nobody watches. */
function progress(share: number): void {
  if (!process.stderr.isTTY) return;
  const done = Math.round(share * WIDTH);
  const bar = `${'█'.repeat(done)}${'░'.repeat(WIDTH - done)} ${Math.round(share * 100)} %`;
  process.stderr.write(share < 1 ? `\r${bar}` : `\r${' '.repeat(bar.length + 2)}\r`);
}

if (isMainThread)
  process.exitCode = await run(
    process.argv.slice(2),
    { out: (text) => write(1, text), err: (text) => write(2, text), progress },
    createThreadPool,
  );
else listenAsThread();
