import type { Server } from 'node:http';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { portOf, serve } from '../../electron/serve/server.ts';
import { removePickers } from '../app/files.ts';
import { Screen } from '../app/screen.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts';

/** Where `npm run bench` built the application to, from the root. */
const APP = 'dist/app';

/** A real Chromium and the built application, served as `npm start` serves it. */
export class Bench {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
  ) {}

  static async create(): Promise<Bench> {
    // Only here: the other benches shouldn't carry a browser's driver in the memory that they measure.
    const { chromium } = await import('playwright-core');
    const server = await serve(APP, 0);
    return new Bench(await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS }), server);
  }

  get version(): string {
    return this.browser.version();
  }

  /** A new, empty profile with one tab, still without the application. */
  async openTab(): Promise<Page> {
    const profile = await this.browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'nl-NL' });
    await profile.addInitScript(removePickers);
    return profile.newPage();
  }

  async goTo(page: Page): Promise<void> {
    await page.goto(`http://127.0.0.1:${portOf(this.server)}/`);
  }

  /** A new profile in which somebody has opened this project; it then shows Krimpend budget. */
  async openProject(project: unknown): Promise<{ screen: Screen; devtools: CDPSession }> {
    const page = await this.openTab();
    await this.goTo(page);
    const screen = new Screen(page);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), screen.press(/^Een project openen/)]);
    await chooser.setFiles({
      name: 'project.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(project)),
    });
    await screen.slider('Krimp per jaar').waitFor({ state: 'attached' });
    return { screen, devtools: await page.context().newCDPSession(page) };
  }

  async end(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
  }
}
