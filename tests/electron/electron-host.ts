import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { vi } from 'vitest';
import { MainApplication } from '../../electron/main/application.ts';
import type { Host } from '../../renderer/host/host.ts';
import type { HostFixture } from '../renderer/host-contract.ts';
import { fakeMaker } from '../support/fake-maker.ts';
import { FakeElectron } from './fake-electron.ts';

export interface Running {
  readonly electron: FakeElectron;
  readonly application: MainApplication;
  readonly started: boolean;
}

/** Starts the main process on a fake Electron. @param prepare before it starts */
export async function startMain(
  userData: string,
  argv: readonly string[] = [],
  prepare: (electron: FakeElectron) => void = () => {},
  platform = 'linux',
): Promise<Running> {
  const electron = new FakeElectron(userData);
  prepare(electron);
  const application = new MainApplication(electron.module, {
    pageFolder: join(userData, 'page'),
    preload: '/preload.cjs',
    argv,
    workingFolder: userData,
    platform,
    makeWorkbook: fakeMaker,
  });
  return { electron, application, started: await application.start() };
}

/** The object that the preload puts in the window, its messages going to the fake main process. */
export async function preloadHost(electron: FakeElectron): Promise<Host> {
  const renderer = new EventEmitter();
  const { webContents } = electron.window;
  for (const channel of ['command', 'file', 'progress'])
    webContents.on(`sent:${channel}`, (value: unknown) => renderer.emit(channel, {}, value));
  let exposed: Host | undefined;
  vi.resetModules();
  vi.doMock('electron', () => ({
    contextBridge: {
      exposeInMainWorld: (name: string, host: Host) => {
        if (name === 'host') exposed = host;
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => electron.invoke(channel, ...args),
      on: (channel: string, listener: (...args: unknown[]) => void) => renderer.on(channel, listener),
      removeListener: (channel: string, listener: (...args: unknown[]) => void) =>
        renderer.removeListener(channel, listener),
    },
  }));
  await import('../../electron/preload/preload.ts');
  vi.doUnmock('electron');
  if (!exposed) throw new Error('the preload exposed nothing');
  return exposed;
}

/** A world for the contract suite: real files in a folder of its own, dialogs that answer as told. */
export async function electronFixture(folder = mkdtempSync(join(tmpdir(), 'host-'))): Promise<HostFixture> {
  const { electron } = await startMain(join(folder, 'userData'));
  const host = await preloadHost(electron);
  const at = (name: string) => join(folder, name);
  return {
    host,
    nextFile: (name, content) => {
      writeFileSync(at(name), content);
      electron.openAnswers.push({ canceled: false, filePaths: [at(name)] });
    },
    nextPlace: (name) => {
      electron.saveAnswers.push({ canceled: false, filePath: at(name) });
    },
    cancelNext: () => {
      electron.openAnswers.unshift({ canceled: true, filePaths: [] });
      electron.saveAnswers.unshift({ canceled: true, filePath: '' });
    },
    read: (name) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined),
    write: (name, text) => writeFileSync(at(name), text),
    remove: (name) => rmSync(at(name), { force: true }),
    restart: () => electronFixture(folder),
    chooseCommand: (command) => {
      for (const { submenu } of electron.menu)
        for (const item of submenu as { id?: string; click?: () => void }[]) if (item.id === command) item.click?.();
    },
    handOver: (name, text) => {
      writeFileSync(at(name), text);
      electron.app.emit('second-instance', {}, ['electron', at(name)], folder);
    },
    shown: () => electron.shown.map((path) => basename(path)),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
