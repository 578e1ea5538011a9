import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { root } from '../../build/bundle.mjs';
import { portOf, serve } from '../../electron/serve/server.ts';
import type { Host } from '../../renderer/host/host.ts';
import type { HostFixture } from '../renderer/host-contract.ts';
import { CHROMIUM_FLAGS } from '../support/chromium.ts';
import { fakeMaker } from '../support/fake-maker.ts';
import { pickNext, readFile, removeFile, replacePickers, writeFile } from './files.ts';
import { emptied } from './profiles.ts';

/** Above this a file is made in the page: only its size matters, and sending it there takes seconds. */
const MOST_SENT = 2 ** 20;

const PAGE = '<!doctype html><title>host</title><link rel="icon" href="data:," /><script src="host.js"></script>';

/** What stands in the page: the host itself, and what its listeners need. */
interface InPage {
  bundle: { createBrowserHost(makeWorkbook: unknown): Host };
  fakeMaker: unknown;
  host: Host;
  stops: Map<number, () => void>;
  heard(id: number, value: unknown): void;
}

/** One browser and one server for all tests of the browser's host; a page that holds nothing but that host. */
export class HostPages {
  /** Profiles of the contract suite that wait for the next test. */
  private readonly empty: BrowserContext[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  static async create(executablePath: string): Promise<HostPages> {
    const folder = mkdtempSync(join(tmpdir(), 'browser-host-'));
    const [browser] = await Promise.all([
      chromium.launch({ executablePath, args: CHROMIUM_FLAGS }),
      bundleHost(folder),
    ]);
    writeFileSync(join(folder, 'index.html'), PAGE);
    return new HostPages(browser, await serve(folder, 0), folder);
  }

  private get origin(): string {
    return `http://127.0.0.1:${portOf(this.server)}`;
  }

  /** An empty profile. @param prepare runs in every page before anything of it does */
  async profile(prepare: () => void): Promise<BrowserContext> {
    const context = await this.browser.newContext({ acceptDownloads: true });
    await context.addInitScript(prepare);
    await context.addInitScript(`window.fakeMaker = ${fakeMaker}`);
    return context;
  }

  /** A page with the host in it, as a new tab. */
  async open(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${this.origin}/`);
    await page.evaluate(() => {
      const { bundle, fakeMaker: maker } = window as unknown as InPage;
      Object.assign(window, { host: bundle.createBrowserHost(maker), stops: new Map() });
    });
    return page;
  }

  /** A world for the contract suite: files in the origin's own file system, dialogs that answer as told. */
  async fixture(context?: BrowserContext): Promise<HostFixture> {
    const profile = context ?? this.empty.pop() ?? (await this.profile(replacePickers));
    const page = await this.open(profile);
    return {
      host: await hostIn(page),
      async nextFile(name, content) {
        await put(page, name, content);
        await pickNext(page, name);
      },
      nextPlace: (name) => pickNext(page, name),
      cancelNext: () => pickNext(page, null),
      read: (name) => readFile(page, name),
      write: (name, text) => writeFile(page, name, text),
      remove: (name) => removeFile(page, name),
      restart: async () => {
        await page.close({ runBeforeUnload: false });
        return this.fixture(profile);
      },
      handOver: (name, text) => dropFile(page, name, text),
      end: async () => void this.empty.push(await emptied(profile, this.origin)),
    };
  }

  async end(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The host in a page, called from here. What it gives back is what a structured clone of it would be. */
export async function hostIn(page: Page): Promise<Host> {
  const call = (method: keyof Host, ...args: unknown[]): Promise<never> =>
    page.evaluate(
      ([name, values]) => {
        const { host } = window as unknown as InPage;
        return (host[name] as (...all: unknown[]) => unknown)(...values);
      },
      [method, args] as const,
    ) as Promise<never>;
  const tell = (method: keyof Host, ...args: unknown[]): void => {
    // Messages to a page keep their order, so what is asked next is answered after this.
    void call(method, ...args);
  };
  const listeners = new Map<number, (value: never) => void>();
  await page.exposeFunction('heard', (id: number, value: never) => listeners.get(id)?.(value));
  const listen = (method: 'onCommand' | 'onOpenFile', listener: (value: never) => void): (() => void) => {
    const id = listeners.size;
    listeners.set(id, listener);
    void page.evaluate(
      ([name, key]) => {
        const { host, stops, heard } = window as unknown as InPage;
        stops.set(
          key,
          host[name]((value: unknown) => heard(key, value)),
        );
      },
      [method, id] as const,
    );
    return () => void page.evaluate((key) => (window as unknown as InPage).stops.get(key)?.(), id);
  };
  return {
    abilities: await page.evaluate(() => (window as unknown as InPage).host.abilities),
    open: () => call('open'),
    reopen: (ref) => call('reopen', ref),
    recent: () => call('recent'),
    forget: (ref) => call('forget', ref),
    save: (request) => call('save', request),
    changedOutside: (ref, stamp) => call('changedOutside', ref, stamp),
    exportFile: (request, onProgress) => {
      const id = listeners.size;
      listeners.set(id, onProgress);
      return page.evaluate(
        ([order, key]) => {
          const { host, heard } = window as unknown as InPage;
          return host.exportFile(order, (share) => void heard(key, share));
        },
        [request, id] as const,
      );
    },
    stopExport: () => tell('stopExport'),
    showExported: (ref) => tell('showExported', ref),
    keepRecovery: (copy) => call('keepRecovery', copy),
    recoveries: () => call('recoveries'),
    dropRecovery: (id) => call('dropRecovery', id),
    setDocument: (state) => tell('setDocument', state),
    setMenu: (menu) => tell('setMenu', menu),
    onCommand: (listener) => listen('onCommand', listener),
    onOpenFile: (listener) => listen('onOpenFile', listener),
    settings: () => call('settings'),
    changeSettings: (settings) => call('changeSettings', settings),
  };
}

/** Drops a file on the window, as if it came from a folder on screen. */
export function dropFile(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, { type: 'application/json' }));
      const options = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragover', options));
      document.body.dispatchEvent(new DragEvent('drop', options));
    },
    [name, text] as const,
  );
}

function put(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  if (typeof content === 'string') return writeFile(page, name, content);
  if (content.length <= MOST_SENT) return writeFile(page, name, [...content]);
  return page.evaluate(
    async ([fileName, length, byte]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
      await stream.write(new Uint8Array(length).fill(byte));
      await stream.close();
    },
    [name, content.length, content[0]!] as const,
  );
}

async function bundleHost(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      lib: {
        entry: join(root, 'renderer/host/browser.ts'),
        formats: ['iife'],
        name: 'bundle',
        fileName: () => 'host.js',
      },
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
    },
  });
}
