import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoSummarySchema } from '@conference/contracts';
import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { addressesIn, LinkScanner, SCANNER_ADDRESSES } from '../support/link-scanner';
import { LONG_PATIENCE_MS } from '../support/patience';
import { launchBrowser } from '../support/seats';

const ROOT = resolve(__dirname, '../..');
const PLAN = 'tests/fixtures/conferences/004-skhcn-2019.yaml';
const LOOK_EVERY_MS = 500;

/** What happens by itself while nobody acts: leases, clocks, what is sent, and what limits keep. */
const NOT_STATE = ['outbox', 'mail', 'mail_link', 'idempotency', 'rate_limit', 'web_session', 'migrations'];

interface ScannedMail {
  readonly id: number;
  readonly text: string;
  readonly html: string | null;
  readonly subject: string;
}

describe('a mail filter that opens every link and presses every button, from several addresses', () => {
  let stack: Stack;
  let browser: Browser;
  let scanner: LinkScanner;
  const scanned = new Map<number, ScannedMail>();

  beforeAll(async () => {
    stack = await startStack({});
    browser = await launchBrowser();
    const { origin } = new URL(stack.addresses.web);
    scanner = new LinkScanner((url) => url.origin === origin);
  }, LONG_PATIENCE_MS);

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it(
    'changes nothing while a conference is played, and its people can still decide',
    async () => {
      const play = playPlan(stack);
      let exitCode: number | null | undefined;
      void play.ended.then((code) => (exitCode = code));
      // it looks into every mail as soon as it arrives, before or after its reader
      while (exitCode === undefined) {
        for (const mail of await newMails(stack, scanned)) await scan(mail);
        await pause(LOOK_EVERY_MS);
      }
      expect({ exitCode, end: play.lines.slice(-12) }).toMatchObject({ exitCode: 0 });
      expect(scanner.broken).toEqual([]);

      const summary = demoSummarySchema.parse(JSON.parse(readFileSync(play.summary, 'utf8')));
      expect(summary.documents.every(({ phase }) => phase === 'final')).toBe(true);
      expect(await strangeActs(stack)).toEqual([]);
      expect(scanned.size).toBeGreaterThan(100);
      expect(scanner.pressed).toBeGreaterThan(scanned.size);
    },
    LONG_PATIENCE_MS,
  );

  it(
    'changes nothing afterwards either, in a real browser that runs scripts',
    async () => {
      const before = await everything(stack);
      for (const mail of onePerTemplate([...scanned.values()])) {
        for (const address of ours(mail, stack)) await scanner.scanInBrowser(address, browser);
      }
      for (const mail of scanned.values()) await scan(mail);
      expect(await everything(stack)).toEqual(before);
      expect(scanner.broken).toEqual([]);
    },
    LONG_PATIENCE_MS,
  );

  async function scan(mail: ScannedMail): Promise<void> {
    scanned.set(mail.id, mail);
    for (const [place, address] of ours(mail, stack).entries()) {
      await scanner.scan(address, SCANNER_ADDRESSES[(mail.id + place) % SCANNER_ADDRESSES.length]!);
    }
  }
});

function playPlan({ dataDir }: Stack) {
  const summary = join(dataDir, 'scanned.json');
  const command = ['infra/launcher/with-dependencies.mjs', 'infra/demo/main.ts', PLAN, '--json', summary];
  const env = { ...process.env, HOI_NGHI_DATA_DIR: dataDir, INIT_CWD: ROOT };
  const child = spawn(process.execPath, command, { cwd: ROOT, env });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (said: string) => lines.push(...said.split('\n').filter(Boolean)));
  const ended = new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  return { summary, lines, ended };
}

async function newMails({ addresses }: Stack, known: ReadonlyMap<number, unknown>): Promise<ScannedMail[]> {
  const since = Math.max(0, ...known.keys());
  const answer = await fetch(`${addresses.mailbox}/api/messages?since=${since}&limit=1000`);
  return (await answer.json()) as ScannedMail[];
}

function ours({ text, html }: ScannedMail, { addresses }: Stack): string[] {
  return addressesIn(text, html ?? '').filter((address) => address.startsWith(addresses.web));
}

/** The newest mail of each kind, told by the first words of its subject. */
function onePerTemplate(mails: readonly ScannedMail[]): ScannedMail[] {
  return [
    ...new Map(mails.map((mail) => [mail.subject.replace(/^(Re: )?\[[^\]]*\] /, '$1').slice(0, 16), mail])).values(),
  ];
}

/** What nobody does in the play: only the robot could have done it. */
async function strangeActs(stack: Stack): Promise<unknown[]> {
  return query(
    stack,
    `select action, count(*) from audit_event
     where action in ('stage.frozen', 'task.withdrawn', 'person.preferred', 'task.codeLocked', 'task.handedOver')
     group by action`,
  );
}

/** A hash of each table that says how things stand. */
async function everything(stack: Stack): Promise<Record<string, string>> {
  const tables = (await query(
    stack,
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )) as { name: string }[];
  const sums: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !NOT_STATE.includes(table.name))) {
    const [row] = (await query(
      stack,
      `select md5(coalesce(string_agg(entry::text, '|' order by entry::text), '')) as sum from "${name}" entry`,
    )) as { sum: string }[];
    sums[name] = row!.sum;
  }
  return sums;
}

async function query({ database }: Stack, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
