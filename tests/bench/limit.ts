import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The model written out by hand in C: how fast it could be. */
export interface LimitProgram {
  /** Draws per second. @param duration about how long it may take, in milliseconds */
  run(size: readonly number[], duration: number): number;
  remove(): void;
}

/** Compiles it on the spot, for this machine. */
export function limitProgram(file: string): LimitProgram {
  const folder = mkdtempSync(join(tmpdir(), 'limit-'));
  const program = join(folder, 'limit');
  const compiled = spawnSync('cc', ['-O3', '-march=native', '-o', program, file, '-lm'], { encoding: 'utf8' });
  if (compiled.status !== 0) {
    rmSync(folder, { recursive: true });
    throw new Error(`cc could not compile ${file}: ${compiled.stderr || compiled.error?.message}`);
  }
  const speed = (size: readonly number[], draws: number): number => {
    const { stdout } = spawnSync(program, [...size, draws].map(String), { encoding: 'utf8' });
    const found = /^(\d+) draws\/s/.exec(stdout);
    if (!found) throw new Error(`the limit program says no speed: ${stdout}`);
    return Number(found[1]);
  };
  return {
    run: (size, duration) => {
      const rough = speed(size, 500);
      return speed(size, Math.max(500, Math.round((rough * duration) / 1000)));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
