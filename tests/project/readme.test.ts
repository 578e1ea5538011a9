import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { calculationOf } from '../engine/golden.ts';

it('the project in the README is a whole one', () => {
  const [, json] = /```json\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))!;
  expect(calculationOf(JSON.parse(json!), 'zonder-krimp').variants.length).toBe(8);
});
