import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '@conference/config';
import { Spool } from '@conference/files';
import type { Browser } from 'playwright-core';
import { AuditAnchorService } from '../../apps/worker/src/audit-anchor.service';
import { DossierMaker } from '../../apps/worker/src/dossier/dossier-maker';
import { verifyDossier } from '../../infra/verify/verify-dossier';
import { VotingRoom } from '../integration/open-votes.factory';
import { builtWeb } from '../support/built';
import { LAPTOP, launchBrowser, lookAt, PICTURES, sitDown, type Seat } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';

const PHONE = { width: 390, height: 844 };

describe('the dossier in the browser', () => {
  let folder: string;
  let test: TestApp;
  let room: VotingRoom;
  let browser: Browser;
  let leader: Seat;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'hoi-nghi-dossier-'));
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    room = await VotingRoom.open(test, 8);
    browser = await launchBrowser();
    leader = await sit(room.chair.name, LAPTOP);
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sit = (name: string, viewport: { width: number; height: number }) =>
    sitDown(browser, { origin: test.origin, name, viewport, path: `/conferences/${room.conference.id}`, failures });

  const query = (sql: string) =>
    test.transactions.dataSource.query(sql, [room.conference.id]) as Promise<{ id: string }[]>;

  /** What the worker does with what was asked for, and at the end of the follow-up. */
  async function make(dossierId: string, requestedById: string | null): Promise<void> {
    const settings = { auditAnchorFile: join(folder, 'anchors.jsonl') } as Settings;
    const anchors = new AuditAnchorService(test.transactions, settings);
    const maker = new DossierMaker(test.transactions, test.files, new Spool(join(folder, 'spool')), anchors);
    await maker.make({ conferenceId: room.conference.id, dossierId, requestedById });
  }

  it('is asked for by a leader as an interim copy, and is there to download once it was made', async () => {
    const { page } = leader;
    const section = page.locator('#dossier');
    await section.getByText('Hồ sơ được lập một lần khi kết thúc theo dõi').waitFor();
    await section.getByRole('button', { name: 'Lập bản tạm' }).click();
    await section.getByText('Đang lập bản tạm').waitFor();
    const [asked] = await query(
      `select payload ->> 'dossierId' as id from outbox where topic = 'dossier' and payload ->> 'conferenceId' = $1::text`,
    );
    await make(asked!.id, room.chair.id);

    const link = section.getByRole('link', { name: /Tải về: Bản tạm/ });
    await link.waitFor();
    await section.getByText('Đang lập bản tạm').waitFor({ state: 'hidden' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^ho-so-hoi-nghi-\d{4}-ban-tam-\d{4}-\d\d-\d\d\.zip$/);
    expect((await verifyDossier(await download.path())).findings).toEqual([]);
  });

  it('is made at the end, with its retention and the day on which it is due in the archive, late in red', async () => {
    await query(`update conference set stage = 'closed' where id = $1`);
    await query(`update stage_entry set left_at = now() where conference_id = $1 and left_at is null`);
    await query(
      `insert into stage_entry (conference_id, stage, entered_at) values ($1, 'closed', now() - interval '13 months')`,
    );
    await make(randomUUID(), null);
    await leader.page.reload();
    const section = leader.page.locator('#dossier');
    await section.getByText('Hồ sơ hoàn chỉnh').first().waitFor();
    await section
      .getByText(/Đã quá hạn nộp lưu/)
      .first()
      .waitFor();
    await section.getByText('20 năm (nhóm 14.2)').waitFor();
    await lookAt(leader, 'dossier', '#dossier');
    const phone = await sit(room.chair.name, PHONE);
    await lookAt(phone, 'dossier', '#dossier');
    await phone.page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(phone, 'dossier-dark', '#dossier');
    await phone.context.close();
  });

  it('is told as handed over once the day is recorded, and refuses a day that cannot be', async () => {
    const section = leader.page.locator('#dossier');
    await section.getByLabel('Ngày nộp lưu').fill('2020-01-01');
    await section.getByRole('button', { name: 'Ghi nhận đã nộp lưu' }).click();
    await section.getByText('Ngày nộp lưu không thể trước ngày hồ sơ được lập.').waitFor();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
    await section.getByLabel('Ngày nộp lưu').fill(today);
    await section.getByRole('button', { name: 'Ghi nhận đã nộp lưu' }).click();
    await section
      .getByText(/Đã nộp lưu vào lưu trữ cơ quan ngày/)
      .first()
      .waitFor();
    await section.getByRole('button', { name: 'Ghi nhận đã nộp lưu' }).waitFor({ state: 'hidden' });
  });

  it('is nothing that other staff see', async () => {
    const other = await sit(room.person('luu-tru-1').name, LAPTOP);
    await other.page.locator('#targets').waitFor();
    expect(await other.page.locator('#dossier').count()).toBe(0);
    await other.context.close();
    expect(failures).toEqual([]);
  });
});
