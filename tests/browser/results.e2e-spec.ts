import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgressState } from '@conference/domain';
import type { Browser, Page } from 'playwright-core';
import { holdFollowed, type FollowedConference } from '../integration/followed-office.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, PROJECTOR, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const MANY = 500;
const OWNERS = ['nghiep-vu', 'hanh-chinh', 'lanh-dao'];
const SAID: readonly (ProgressState | null)[] = ['met', 'onTrack', 'notMet', 'aboveRange', null];
const LONG =
  'Tiếp nhận, giải quyết và trả kết quả hồ sơ thủ tục hành chính thuộc thẩm quyền đúng và trước hạn quy định';

describe('what became of it, in the browser', () => {
  let test: TestApp;
  let held: FollowedConference;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    await holdFollowed(test.transactions, {
      year: 2024,
      heldOn: '2024-01-15',
      targets: [{ code: 'ct-1', title: LONG, indicator: 'trên 80%', owner: 'nghiep-vu' }],
    });
    held = await holdFollowed(test.transactions, {
      year: 2025,
      heldOn: '2025-01-15',
      targets: Array.from({ length: MANY }, (_, index) => ({
        code: `ct-${index + 1}`,
        title: `${index % 7 === 0 ? LONG : 'Hoàn thành nhiệm vụ được giao'} ${index + 1}`,
        indicator: index % 3 === 0 ? '20–30%' : index % 3 === 1 ? null : 'trên 90%',
        owner: OWNERS[index % OWNERS.length]!,
        ...(index === 0 && {
          previous: 'trên 80%',
          lineage: 'kept',
          indicator: 'trên 80%',
          follows: [{ year: 2024, code: 'ct-1' }],
        }),
      })),
    });
    await reportOnMany();
    browser = await launchBrowser();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  /** In both half-years most of it was reported on, in one way or another. */
  async function reportOnMany(): Promise<void> {
    const targets = [...held.targets.values()];
    await test.transactions.run(async (records) => {
      const parties = await records.targets.parties(targets.map(({ id }) => id));
      for (const [index, target] of targets.entries()) {
        for (const period of [1, 2]) {
          const judgement = SAID[(index + period) % SAID.length];
          const party = parties.find(({ targetId }) => targetId === target.id)!;
          if (!judgement) continue;
          await records.targets.addReport({
            targetId: target.id,
            partyId: party.id,
            taskId: null,
            period,
            value: judgement === 'onTrack' || target.measure === 'none' ? null : 25,
            judgement,
            note: index % 9 === 0 ? `${LONG}.\nĐã đôn đốc các phòng.` : 'Đã thực hiện theo kế hoạch',
            evidenceSha256: null,
            evidenceName: null,
            evidenceOn: null,
            replacesId: null,
            reportedBy: party.ownerId,
            reportedAt: new Date('2025-07-10T02:00:00.000Z'),
          });
        }
      }
    });
  }

  const sit = (viewport: typeof LAPTOP, path = `/results?conference=${held.conference.id}`) =>
    sitDown(browser, { origin: test.origin, name: held.people.get('luu-tru-2')!.name, viewport, path, failures });
  const rows = (page: Page) => page.locator('#results tbody tr');

  it('is one step away for every member of staff, and shows the newest conference', async () => {
    const { page } = await sit(LAPTOP, '/');
    await page.getByRole('link', { name: 'Kết quả thực hiện' }).click();
    await page.getByRole('heading', { name: `${MANY} nội dung` }).waitFor();
    await page.waitForURL(new RegExp(`conference=${held.conference.id}`));
    expect(await rows(page).count()).toBe(50);
    await rows(page).first().getByText('Năm 2024: trên 80% · Quá hạn báo cáo').waitFor();
  });

  it('is read on a phone, a laptop and a projector, in both languages and in the dark', async () => {
    for (const viewport of [PHONE, LAPTOP, PROJECTOR]) await lookAt(await sit(viewport), 'results');
    const night = await sit(LAPTOP);
    await night.page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(night, 'results-dark');
  });

  it('finds by unit, state and words without accents; the address and the files are those of what is shown', async () => {
    const { page } = await sit(LAPTOP);
    await page.getByLabel('Đơn vị').selectOption({ label: 'Phòng Nghiệp vụ lưu trữ' });
    await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('behind');
    await page.getByRole('searchbox', { name: 'Tìm', exact: true }).fill('thu tuc hanh chinh');
    await page.getByRole('heading', { name: /^\d+ nội dung$/ }).waitFor();
    const found = await rows(page).count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(50);
    expect(page.url()).toMatch(/state=behind/);
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const csv = await (await page.request.get(`${test.origin}${href}`)).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(found + 1);
    for (const format of ['PDF', 'XLSX']) {
      const path = await page.getByRole('link', { name: format }).getAttribute('href');
      expect((await page.request.get(`${test.origin}${path}`)).status()).toBe(200);
    }
    await page.getByRole('button', { name: 'Bỏ chọn lọc' }).click();
    await page.getByRole('heading', { name: `${MANY} nội dung` }).waitFor();
  });

  it('is leafed through with the keyboard alone', async () => {
    const { page } = await sit(LAPTOP);
    const next = page.getByRole('link', { name: 'Trang sau' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Nội dung 51–100 trong 500').waitFor();
    await rows(page).first().getByText(' 51').waitFor();
    await page.getByText('Xem bằng bảng').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: /Số nội dung theo tình trạng/ }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  it('says in words what the picture shows', async () => {
    const { page } = await sit(PHONE);
    const picture = page.getByRole('img', { name: 'Số nội dung theo tình trạng trong mỗi kỳ báo cáo' });
    await picture.waitFor();
    expect(await picture.locator('desc').textContent()).toMatch(/Kỳ 1: 100 đạt, 100 đúng tiến độ, .* Kỳ 2: /);
  });

  it('prints everything, dark on white, whatever the screen shows', async () => {
    const { page } = await sit(LAPTOP);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await rows(page).first().waitFor();
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    expect(await rows(page).count()).toBe(MANY);
    expect(await page.evaluate(`getComputedStyle(document.body).backgroundColor`)).toBe('rgb(246, 247, 248)');
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await page.pdf({ path: join(PICTURES, 'results-print.pdf'), format: 'A4' });
    expect(await rows(page).count()).toBe(50);
  });
});
