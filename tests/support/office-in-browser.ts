import { readFileSync } from 'node:fs';
import type { ConferenceDetail, ConferenceStarted, DocumentDetail, SignInPeople } from '@conference/contracts';
import type { DocumentPhase } from '@conference/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Stack } from '../../infra/launcher/stack';
import { PATIENCE_MS } from './patience';
import { launchBrowser } from './seats';

const PLAN = 'tests/fixtures/conferences/004-skhcn-2019.yaml';
const HEADERS = { 'x-requested-with': 'hoi-nghi' };
const PAUSE_MS = 300;
/** How much of a refusal is enough to know what is wrong. */
const SHOWN = 400;

/** One person of the office at their own browser: what they see, and what their browser may ask of the API. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T>;
}

/** The people of a running system, each with a browser of their own. */
export class OfficeInBrowser {
  /** What went wrong in any page. */
  readonly failures: string[] = [];

  private constructor(
    readonly web: string,
    private readonly browser: Browser,
  ) {}

  static async open({ addresses }: Stack): Promise<OfficeInBrowser> {
    const browser = await launchBrowser();
    return new OfficeInBrowser(addresses.web, browser);
  }

  /** Signs somebody in by their code, of the office with this name where several have such a code. */
  async signIn(code: string, ofOffice?: string): Promise<Desk> {
    const context = await this.browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    const ask = <T>(method: string, path: string, body?: unknown) => this.ask<T>(context, method, path, body);
    const { offices } = await ask<SignInPeople>('GET', '/api/sign-in/people');
    const theirs = offices.filter(({ name }) => !ofOffice || name === ofOffice);
    const person = theirs.flatMap(({ people }) => people).find((known) => known.code === code);
    await ask('POST', '/api/sign-in', { personId: person?.id });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.failures.push(error.message));
    return { context, page, ask };
  }

  /** Starts the rehearsal of a conference by its plan file; answers its id. */
  async rehearse(desk: Desk, plan: string): Promise<string> {
    const answer = await desk.context.request.post(`${this.web}/api/conferences?rehearsal=true`, {
      headers: { ...HEADERS, 'content-type': 'application/yaml' },
      data: readFileSync(plan, 'utf8'),
    });
    if (!answer.ok()) throw new Error(`${plan}: ${answer.status()} ${(await answer.text()).slice(0, SHOWN)}`);
    return ((await answer.json()) as ConferenceStarted).id;
  }

  /** Starts the rehearsal of a conference and gives one of its documents. */
  async document(desk: Desk, code: string): Promise<DocumentDetail> {
    const id = await this.rehearse(desk, PLAN);
    const { documents } = await desk.ask<ConferenceDetail>('GET', `/api/conferences/${id}`);
    const found = documents.find((document) => document.code === code);
    if (!found) throw new Error(`the plan has no document ${code}`);
    return this.until(desk, found.id, 'drafting');
  }

  /** Waits for the procedure to bring a document to a phase. */
  async until(desk: Desk, documentId: string, phase: DocumentPhase): Promise<DocumentDetail> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const document = await desk.ask<DocumentDetail>('GET', `/api/documents/${documentId}`);
      const isAsked = document.rounds.some(({ outcome }) => outcome === null);
      if (document.phase === phase && isAsked) return document;
      if (Date.now() > end) throw new Error(`the document stays in ${document.phase}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async ask<T>(context: BrowserContext, method: string, path: string, data?: unknown): Promise<T> {
    const answer = await context.request.fetch(`${this.web}${path}`, { method, headers: HEADERS, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${(await answer.text()).slice(0, SHOWN)}`);
    return (await answer.json()) as T;
  }
}
