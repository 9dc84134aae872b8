import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@conference/config';
import type { PersonEntity, TaskEntity } from '@conference/persistence';
import { openRound, systemClock } from '@conference/tasks';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { holdFollowed, type FollowedConference } from '../integration/followed-office.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

// somebody with four tasks would get the day's digest instead
const TARGETS = [
  {
    code: 'mot',
    title: 'Giải quyết hồ sơ đúng hạn và trước hạn, không để tồn đọng',
    indicator: 'trên 90%',
    owner: 'hanh-chinh',
  },
  { code: 'ba', title: 'Tiết kiệm điện', indicator: '20–30%', owner: 'hanh-chinh' },
  { code: 'bon', title: 'Sáng kiến được công nhận', indicator: '09', owner: 'hanh-chinh', evidence: true },
  { code: 'nam', title: 'Số hóa hồ sơ', indicator: 'trên 90%', owner: 'nghiep-vu' },
  { code: 'sau', title: 'Phục vụ tra cứu', indicator: '100%', owner: 'nghiep-vu' },
];

describe('reporting on several targets at once, in the browser', () => {
  let test: TestApp;
  let held: FollowedConference;
  let asked: readonly TaskEntity[];
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    held = await holdFollowed(test.transactions, { year: 2025, heldOn: '2025-01-15', targets: TARGETS });
    const { id: conferenceId, workflowId } = held.conference;
    // a rehearsal plays every mail by itself
    await test.transactions.dataSource.query('update conference set rehearsal = false where id = $1', [conferenceId]);
    const roundId = randomUUID();
    const request = { roundId, conferenceId, documentId: null, kind: 'progress' as const, number: 1, workflowId };
    await openRound(test.transactions, systemClock, request);
    asked = await test.transactions.read(({ rounds }) => rounds.tasksOf(roundId));
    const settings = readSettings({
      NODE_ENV: 'test',
      PUBLIC_URL: test.origin,
      DATABASE_URL: 'postgres://nobody@127.0.0.1/unused',
    });
    const mails = new TaskMailsService(test.transactions, new MailDeskService(settings), settings, test.files);
    await mails.announceRound({ roundId, kind: 'task', step: 0 });
    browser = await launchBrowser();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const person = (code: string): PersonEntity => held.people.get(code)!;

  /** The links that somebody's mail about the reports carries. */
  async function linksTo(code: string, door: 't' | 'reports'): Promise<string[]> {
    const [mail]: { raw: Buffer }[] = await test.transactions.dataSource.query(
      `select raw from mail where person_id = $1 and kind = 'progress'`,
      [person(code).id],
    );
    const text = (await simpleParser(mail!.raw, {})).text ?? '';
    return text.match(new RegExp(`https?://\\S+/${door}/[\\w-]+`, 'g')) ?? [];
  }

  async function open(address: string): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true, locale: 'vi-VN' });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    expect(await violationsIn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await page.screenshot({ path: join(PICTURES, `${name}-${PHONE.width}.png`), fullPage: true });
  }

  const reported = async (code: string) => {
    const { id } = held.targets.get(code)!;
    return (await test.transactions.read(({ targets }) => targets.reports([id]))).map(({ judgement }) => judgement);
  };

  it('opening the mailed page reports nothing; one press reports what is chosen, and pressing again changes nothing', async () => {
    const [address] = await linksTo('tp-hc', 'reports');
    const page = await open(address!);
    await page.getByRole('heading', { level: 1, name: 'Báo cáo tiến độ các chỉ tiêu' }).waitFor();
    await picture(page, 'reports-at-once');
    expect(await page.getByRole('checkbox').count()).toBe(2);
    await page.getByText('Sáng kiến được công nhận').waitFor();
    expect(await reported('mot')).toEqual([]);

    await page.getByText('Tiết kiệm điện').click();
    const again = await open(address!);
    await page.getByRole('button', { name: 'Gửi báo cáo: đúng tiến độ' }).click();
    await page.getByRole('heading', { name: 'Đã ghi nhận báo cáo về 1 chỉ tiêu' }).waitFor();
    await picture(page, 'reports-at-once-done');
    expect([await reported('mot'), await reported('ba')]).toEqual([['onTrack'], []]);

    await again.getByText('Tiết kiệm điện').click();
    await again.getByRole('button', { name: 'Gửi báo cáo: đúng tiến độ' }).click();
    await again.getByRole('heading', { name: 'Đã ghi nhận báo cáo về 1 chỉ tiêu' }).waitFor();
    expect(await reported('mot')).toEqual(['onTrack']);
  });

  it('the link of one target opens no other, and the link for all opens no task', async () => {
    const [all] = await linksTo('tp-hc', 'reports');
    const [one] = await linksTo('tp-hc', 't');
    for (const address of [one!.replace('/t/', '/reports/'), all!.replace('/reports/', '/t/')]) {
      const page = await open(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('checkbox').count()).toBe(0);
      expect(await page.getByRole('button', { name: /Gửi/ }).count()).toBe(0);
    }
  });

  it('a task of somebody else, named in a forged form, is not reported on', async () => {
    const [address] = await linksTo('tp-hc', 'reports');
    const other = asked.find(({ targetId }) => targetId === held.targets.get('nam')!.id)!;
    const context = await browser.newContext();
    const answer = await context.request.post(address!, { multipart: { [`task-${other.id}`]: 'yes' } });
    expect(answer.status()).toBe(422);
    expect(await reported('nam')).toEqual([]);
  });

  it('on the page of one target a tick is a whole report, where no figure is due', async () => {
    const links = await linksTo('tp-hc', 't');
    const pages = await Promise.all(links.map(open));
    const found = await Promise.all(
      pages.map(async (page) => ((await page.getByText('Tiết kiệm điện').count()) > 0 ? page : null)),
    );
    const page = found.find((one) => one !== null)!;
    await page.getByText('Đúng tiến độ').first().click();
    await page.getByText('Tôi báo cáo tiến độ như trên').click();
    await picture(page, 'report-on-track');
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByRole('heading', { level: 1, name: /ghi nhận/i }).waitFor();
    expect(await reported('ba')).toEqual(['onTrack']);
  });

  it('one’s own tasks offer the same on every screen', async () => {
    const name = person('tp-nv').name;
    const seat = await sitDown(browser, { origin: test.origin, name, viewport: LAPTOP, path: '/tasks', failures });
    await seat.page.getByRole('heading', { name: 'Đúng tiến độ: báo cáo một lần' }).waitFor();
    await lookAt(seat, 'on-track');
    await seat.page.setViewportSize(PHONE);
    await lookAt(seat, 'on-track');
    await seat.page.getByRole('button', { name: 'Đúng tiến độ: 2 chỉ tiêu' }).click();
    await seat.page.getByText('Đã ghi nhận báo cáo về 2 chỉ tiêu').waitFor();
    expect([await reported('nam'), await reported('sau')]).toEqual([['onTrack'], ['onTrack']]);
  });
});
