import { mkdirSync } from 'node:fs';
import { addDays, addWorkingDays, instantAt, vietnamCalendar, vietnamDateOf } from '@conference/domain';
import type { Browser } from 'playwright-core';
import { MailedTasks, plannedIn } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';

const TODAY = vietnamDateOf(new Date().toISOString());
/** Working days ago and how many it took, for rounds of conferences that this office held. */
const PAST: readonly (readonly [kind: string, took: readonly number[]])[] = [
  ['draft', [9, 14, 15, 18, 22, 30]],
  ['opinion', [4, 5, 5, 6, 8, 12, 7]],
  ['disposition', [2, 3, 4]],
  ['approval', [1, 3, 3, 4, 9]],
  ['issue', [1, 1]],
];

describe('the charts of a conference, in the browser', () => {
  let test: TestApp;
  let office: MailedTasks;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    const plan = plannedIn('004-skhcn-2019.yaml');
    office = await MailedTasks.open(test, { plan, actor: 'giam-doc' });
    const heldOn = addWorkingDays(vietnamCalendar, TODAY, 40);
    await sql('update conference set held_on = $2 where id = $1', [heldOn]);
    await office.ask('draft');
    await sql(
      `update round set state = 'closed', outcome = 'answered', opened_at = $2, closed_at = $3 where conference_id = $1 and kind = 'draft'`,
      [at(-20), at(-8)],
    );
    await office.ask('opinion');
    for (const [kind, took] of PAST) for (const [nth, days] of took.entries()) await closed(kind, days, nth === 1);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sql = (text: string, values: unknown[] = []): Promise<unknown> =>
    test.transactions.dataSource.query(text, [office.conference.id, ...values]);
  const at = (workingDays: number) => instantAt(addWorkingDays(vietnamCalendar, TODAY, workingDays), '09:00');

  /** A round of a conference that was held before, which took so many working days; of this year, or of the one before. */
  async function closed(kind: string, days: number, isThisYear: boolean): Promise<void> {
    const closedOn = isThisYear ? addDays(TODAY, -2) : addDays(TODAY, -500);
    await sql(
      `with other as (
         insert into conference select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'rehearsal', false, 'kind', 'extraordinary',
           'year', 1990, 'ordinal', (select count(*) from conference), 'workflow_id', gen_random_uuid()))).* from conference c where id = $1
         returning id, office_id)
       insert into round (id, office_id, conference_id, workflow_id, kind, number, rule, silence, state, outcome, opened_at, due_at, due_explanation, closed_at, steps)
       select gen_random_uuid(), o.office_id, o.id, 'w', $2, 1, r.rule, r.silence, 'closed', 'answered', $3, $4, r.due_explanation, $4, '[]'
       from other o, (select rule, silence, due_explanation from round limit 1) as r`,
      [kind, instantAt(addWorkingDays(vietnamCalendar, closedOn, -days), '09:00'), instantAt(closedOn, '09:00')],
    );
  }

  it('explain themselves, say the same as tables, and can be used on every screen, light and dark', async () => {
    for (const viewport of [LAPTOP, PHONE]) {
      const path = `/conferences/${office.conference.id}/timeline`;
      const name = office.people.get('giam-doc')!.name;
      const seat = await sitDown(browser, { origin: test.origin, name, viewport, path, failures });
      await lookAt(seat, 'charts', '#charts');
      const charts = seat.page.getByRole('region', { name: 'Biểu đồ' });
      await charts.getByText(/^Góp ý dự thảo: thường 6 ngày$/).waitFor();
      for (const table of await charts.getByText('Xem bằng bảng, kèm giải thích').all()) await table.click();
      await charts
        .getByText(/^Thường mất 6 ngày làm việc; một nửa số lần từ 5 đến 8, .+Dự báo dùng con số này\.$/)
        .first()
        .waitFor();
      await charts.getByText('Ít số liệu').first().waitFor();
      await seat.page.pdf({ path: `${PICTURES}/charts.pdf`, preferCSSPageSize: true, printBackground: true });
      await seat.page.emulateMedia({ colorScheme: 'dark' });
      await lookAt(seat, 'charts-dark', '#charts');
      await seat.context.close();
    }
    expect(failures).toEqual([]);
  });
});
