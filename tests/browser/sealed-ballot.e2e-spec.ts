import { execFileSync } from 'node:child_process';
import { fromBase64Url, openEnvelope, readOpeningKey, receiptOf } from '@conference/ballots';
import type { Ballot, BallotRule } from '@conference/domain';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/seats';

const START = 'c'.repeat(64);
const VOTER = '7b6f2c1e-0c67-4c2f-9d0a-5a4b1f6a0001';
const rule: BallotRule = { kind: 'motion' };
const ballot: Ballot = { chosen: ['abstain'], isBlank: false };

/** Bundles the lib as the web does, for a page that has nothing else. */
const BUNDLE = `
import { build } from 'vite';
const [{ output }] = await build({
  configFile: false,
  logLevel: 'silent',
  resolve: { tsconfigPaths: true },
  build: { write: false, target: 'es2022', lib: { entry: 'libs/ballots/src/index.ts', formats: ['iife'], name: 'ballots' } },
});
process.stdout.write(output[0].code);`;

describe('a ballot that is sealed in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const script = execFileSync(process.execPath, ['--input-type=module', '-e', BUNDLE], { encoding: 'utf8' });
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.route('https://office.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<html></html>' }),
    );
    await page.goto('https://office.test/');
    await page.addScriptTag({ content: script });
  });

  afterAll(() => browser?.close());

  it('opens on the server with the key that another browser made and printed as words, and both come to one receipt', async () => {
    const key = await page.evaluate<{ publicKey: string; words: string[] }>(`(async () => {
      const { publicKey, privateKey } = await ballots.makePollKey();
      return { publicKey, words: ballots.keyWords(privateKey) };
    })()`);
    const sealed = await page.evaluate<{ envelope: string; code: string }>(`(async () => {
      const key = await ballots.readPublicKey(${JSON.stringify(key.publicKey)});
      const context = ${JSON.stringify({ startSha256: START, voterId: VOTER })};
      const envelope = await ballots.sealBallot(key, context, ${JSON.stringify({ rule, ballot })});
      return { envelope: ballots.toBase64Url(envelope), code: (await ballots.receiptOf(envelope)).code };
    })()`);
    const privateKey = await page.evaluate<number[]>(
      `[...ballots.readKeyWords(${JSON.stringify(key.words.join(' '))}).key]`,
    );

    const opening = await readOpeningKey(Uint8Array.from(privateKey), key.publicKey);
    const envelope = fromBase64Url(sealed.envelope)!;
    expect(await openEnvelope(opening!, { startSha256: START, voterId: VOTER }, { rule, envelope })).toEqual(ballot);
    expect((await receiptOf(envelope)).code).toBe(sealed.code);
  });
});
