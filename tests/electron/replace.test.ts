import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isChanged, stampOf, writeProjectFile } from '../../electron/files/project.ts';
import { backUp, replaceFile } from '../../electron/files/replace.ts';
import { expectProblem } from '../renderer/host-contract.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('replacing a file', () => {
  test('leaves the new one and nothing beside it', () => {
    writeFileSync(at('a.json'), 'oud');
    replaceFile(at('a.json'), bytes('nieuw'));
    replaceFile(at('b.json'), bytes(''));
    expect([readFileSync(at('a.json'), 'utf8'), readFileSync(at('b.json'), 'utf8')]).toEqual(['nieuw', '']);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
  });

  test.skipIf(process.platform === 'win32')('who could not read it, still can not', () => {
    writeFileSync(at('a.json'), 'oud');
    chmodSync(at('a.json'), 0o600);
    backUp(at('a.json'));
    replaceFile(at('a.json'), bytes('nieuw'));
    expect(statSync(at('a.json')).mode & 0o777).toBe(0o600);
  });

  test('one that fails leaves what stood there, and nothing beside it', () => {
    mkdirSync(at('a.json'));
    writeFileSync(join(at('a.json'), 'erin'), '');
    expect(() => replaceFile(at('a.json'), bytes('nieuw'))).toThrow();
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(() => replaceFile(join(folder, 'weg', 'a.json'), bytes('x'))).toThrow();
  });

  test('what an earlier crash left beside it is no obstacle', () => {
    writeFileSync(at(`.a.json.${process.pid}.tmp`), 'half');
    replaceFile(at('a.json'), bytes('nieuw'));
    expect(readFileSync(at('a.json'), 'utf8')).toBe('nieuw');
  });

  test('nothing to back up is no problem', () => {
    backUp(at('weg.json'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('writing a project', () => {
  test('the backup is what stood there just before', () => {
    let stamp: string | null = null;
    for (const text of ['een', 'twee', 'drie']) {
      const written = writeProjectFile(at('a.json'), text, stamp);
      stamp = written.ok ? written.value.stamp : null;
    }
    expect([readFileSync(at('a.json'), 'utf8'), readFileSync(at('a.json.bak'), 'utf8')]).toEqual(['drie', 'twee']);
  });

  test('a backup that can not be made keeps both as they were', () => {
    writeFileSync(at('a.json'), 'oud');
    mkdirSync(join(at('a.json.bak'), 'vol'), { recursive: true });
    const written = writeProjectFile(at('a.json'), 'nieuw', stampOf(bytes('oud')));
    expectProblem(written);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('oud');
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'a.json.bak']);
  });

  test.skipIf(process.platform === 'win32')('a link is followed, not replaced', () => {
    writeFileSync(at('echt.json'), 'oud');
    symlinkSync(at('echt.json'), at('link.json'));
    expect(writeProjectFile(at('link.json'), 'nieuw', null).ok).toBe(true);
    expect(readFileSync(at('echt.json'), 'utf8')).toBe('nieuw');
    expect(readFileSync(at('echt.json.bak'), 'utf8')).toBe('oud');
  });

  test.each([
    ['the same', 'oud', 'oud', false],
    ['another text', 'oud', 'nieuw', true],
    ['a mark in front', 'oud', '\uFEFFoud', true],
    ['an empty file', 'oud', '', true],
    ['gone', 'oud', undefined, false],
  ])('changed outside: %s', (_, before, now, isOther) => {
    const stamp = stampOf(bytes(before));
    if (now !== undefined) writeFileSync(at('a.json'), now);
    expect(isChanged(at('a.json'), stamp)).toBe(isOther);
  });
});
