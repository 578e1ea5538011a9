import type { Server } from 'node:http';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
  type WebError,
} from 'playwright-core';
import type { Plugin } from 'vite';
import { expect } from 'vitest';
import { buildApp } from '../../build/app.mjs';
import { portOf, serve } from '../../electron/serve/server.ts';
import { CHROMIUM_FLAGS } from '../support/chromium.ts';
import { emptied } from './profiles.ts';

/** The built application, served as `npm start` serves it, and a real browser to visit it with. */
export class World {
  private server: Server | undefined;
  private readonly visits: Visit[] = [];
  /** Emptied ones, by the kind of visit that they are for. */
  private readonly profiles = new Map<string, BrowserContext[]>();

  private constructor(
    readonly browser: Browser,
    private readonly folder: string,
    private port: number,
  ) {}

  /** @param other builds it with something else in the place of a source */
  static async create(executablePath: string, other?: Plugin): Promise<World> {
    const [browser, folder] = await Promise.all([
      chromium.launch({ executablePath, args: CHROMIUM_FLAGS }),
      buildApp(other),
    ]);
    const world = new World(browser, folder, 0);
    await world.startServer();
    return world;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** On the same port as before: the port is part of the origin. */
  async startServer(): Promise<void> {
    this.server = await serve(this.folder, this.port);
    this.port = portOf(this.server);
  }

  async stopServer(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  /** An empty browser profile: a new one, or one of an earlier visit of the same kind that was emptied. */
  async visit(options: VisitOptions = {}): Promise<Visit> {
    const kind = JSON.stringify([options, String(options.prepare)]);
    const profile = this.profiles.get(kind)?.pop() ?? (await this.newProfile(options));
    const visit = new Visit(profile, this.origin, kind);
    this.visits.push(visit);
    await visit.openTab();
    return visit;
  }

  private async newProfile({ width = 1280, height = 720, prepare, ...context }: VisitOptions): Promise<BrowserContext> {
    const profile = await this.browser.newContext({
      viewport: { width, height },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      ...context,
    });
    if (prepare) await profile.addInitScript(prepare);
    return profile;
  }

  /** After each test: nothing may have gone wrong behind its back. Its profile is emptied for the next. */
  async endVisits(): Promise<void> {
    for (const visit of this.visits.splice(0)) {
      await visit.end();
      this.profiles.set(visit.kind, [...(this.profiles.get(visit.kind) ?? []), visit.context]);
    }
  }

  async end(): Promise<void> {
    await this.endVisits();
    await this.browser.close();
    await this.stopServer();
  }
}

export interface VisitOptions extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
  /** Runs in every page before anything of it does. */
  readonly prepare?: () => void;
}

/** One person's visit: their tabs, and what went wrong in them. */
export class Visit {
  page!: Page;
  readonly requests: string[] = [];
  /** Errors, warnings and violations of the policy; a test that expects some takes them out. */
  readonly faults: string[] = [];

  constructor(
    readonly context: BrowserContext,
    private readonly origin: string,
    /** Visits of one kind can have one profile after the other. */
    readonly kind: string,
  ) {
    context.on('request', this.onRequest);
    context.on('console', this.onConsole);
    context.on('weberror', this.onError);
  }

  private readonly onRequest = (request: Request): void => void this.requests.push(request.url());
  private readonly onConsole = (message: ConsoleMessage): void => {
    if (['error', 'warning'].includes(message.type())) this.faults.push(message.text());
  };
  private readonly onError = (error: WebError): void => void this.faults.push(String(error.error()));

  /** Opens the application in a new tab, which is then the one that is looked at. */
  async openTab(): Promise<Page> {
    const [blank] = this.context.pages();
    this.page = blank?.url() === 'about:blank' ? blank : await this.context.newPage();
    await this.page.goto(`${this.origin}/`);
    await this.page.locator('main').waitFor();
    return this.page;
  }

  async end(): Promise<void> {
    const { context } = this;
    await emptied(context, this.origin);
    context.off('request', this.onRequest);
    context.off('console', this.onConsole);
    context.off('weberror', this.onError);
    const elsewhere = this.requests.filter((url) => !url.startsWith(`${this.origin}/`) && !/^(data|blob):/.test(url));
    expect(elsewhere, 'requests to another origin').toEqual([]);
    expect(this.faults, 'errors in the page').toEqual([]);
  }
}
