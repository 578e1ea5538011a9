import { describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { checkLayers, wrongImports } from '../../build/layers.mjs';

describe('the layer check', () => {
  it('finds nothing wrong in the project, and does read it', () => {
    const { files, problems } = checkLayers(root);
    expect(problems).toEqual([]);
    expect(files).toBeGreaterThan(40);
  });

  it.each([
    ['models/language/a.ts', "import { x } from '../lines/index.ts';", 'models/language may not import models/lines'],
    ['models/lines/a.ts', "export * from '../project/index.ts';", 'models/lines may not import models/project'],
    ['models/project/a.ts', "import '../engine/index.ts';", 'models/project may not import models/engine'],
    [
      'models/engine/a.ts',
      "const m = await import('../workbook/index.ts');",
      'models/engine may not import models/workbook',
    ],
    ['models/engine/a.ts', "import { x } from '../language/check.ts';", 'use its index.ts'],
    [
      'models/engine/a.ts',
      "import type { X } from '../../electron/cli/run.ts';",
      'models/engine may not import electron',
    ],
    ['renderer/pages/a.tsx', "import { x } from '../../electron/main.ts';", 'renderer may not import electron'],
    ['electron/a.ts', "import { x } from '../renderer/host/index.ts';", 'electron may not import renderer'],
    ['models/engine/a.ts', "import { readFileSync } from 'node:fs';", 'may not import the package node:fs'],
    ['models/engine/a.ts', "import React from 'react';", 'may not import the package react'],
    ['models/engine/a.ts', "import x from 'zod-evil';", 'may not import the package zod-evil'],
    ['renderer/a.ts', "import fs from 'node:fs';", 'renderer may not import node:fs'],
    [
      'electron/a.ts',
      "import { DEFAULT_SETTINGS } from '../renderer/host/host.ts';",
      'electron may not import renderer',
    ],
    ['models/project/a.ts', "import e from '../../samples/enschede.json';", 'outside models, electron and renderer'],
    ['models/engine/a.ts', "import x from '../../tests/engine/golden.ts';", 'outside models, electron and renderer'],
    [
      'models/workbook/a.ts',
      "import { Workbook } from 'wasm-xlsxwriter';",
      'may not import the package wasm-xlsxwriter',
    ],
    ['models/engine/a.ts', "import { version } from '../../package.json';", 'outside models, electron and renderer'],
    ['models/engine/a.ts', 'const now = new Date();', 'may not use Date'],
    ['models/engine/a.ts', 'const x = Math.random();', 'may not use Math.random'],
    ['models/engine/a.ts', 'const x = Math.pow(2, 3);', 'may not use Math.pow'],
    ['models/engine/a.ts', 'const x = 2 ** 0.5;', 'may not use **'],
    ['models/engine/a.ts', 'const x = Math.log(2);', 'may not use Math.log'],
  ])('refuses in %s: %s', (file, source, message) => {
    expect(wrongImports(file, source).join('\n')).toContain(message);
  });

  it.each([
    ['models/engine/a.ts', "import { x } from '../language/index.ts';\nimport { z } from 'zod';"],
    ['models/engine/a.ts', '// new Date() in a comment\n/* Math.pow too */'],
    ['models/engine/a.ts', "const text = 'the Date of today';"],
    [
      'electron/cli/run.ts',
      "import { x } from '../../models/engine/index.ts';\nimport fs from 'node:fs';\nconst d = new Date();",
    ],
    ['models/workbook/a.ts', "import type * as Xlsx from 'wasm-xlsxwriter';"],
    ['electron/a.ts', "import { version } from '../package.json';"],
    ['models/uncertainty/a.ts', "import { x } from '../engine/index.ts';"],
    ['electron/a.ts', "import type { Host } from '../renderer/host/host.ts';"],
    ['renderer/pages/a.ts', "import enschede from '../../samples/enschede.json';"],
    ['tests/a.test.ts', "import '../renderer/a.ts';"],
  ])('allows in %s: %s', (file, source) => {
    expect(wrongImports(file, source)).toEqual([]);
  });
});
