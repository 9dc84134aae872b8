import { mkdirSync } from 'node:fs';
import type {
  DispositionTable,
  DraftView,
  Me,
  ConferenceDetail,
  ConferenceStarted,
  PlanView,
  SavedDraft,
  TaskPage,
  TaskView,
} from '@conference/contracts';
import { addDays, addWorkingDays, vietnamCalendar } from '@conference/domain';
import { openRecords } from '@conference/persistence';
import { parse, stringify } from 'yaml';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { paragraphs } from '../integration/written-report.factory';
import { OfficeInBrowser, type Desk } from '../support/office-in-browser';
import { PATIENCE_MS } from '../support/patience';
import { planAhead, TEN_WEEKS_AHEAD } from '../support/plan-ahead';
import { LAPTOP, PHONE, PICTURES } from '../support/seats';
import { violationsIn } from '../support/violations';

const HEADERS = { 'x-requested-with': 'hoi-nghi', 'content-type': 'application/yaml' };
const OFFICE = 'Sở Khoa học và Công nghệ';
/** Short reports that one person writes and the Director alone approves, with who writes them. */
const SHORT: Readonly<Record<string, string>> = {
  'bc-bttnd': 'vien-chuc',
  'bc-cong-doan': 'cv-qlkh',
  'qc-lam-viec': 'pho-vp',
};

interface PlannedDocument {
  readonly code: string;
  approve: string[];
  consult?: string[];
  contentCheck?: string;
  formCheck?: string;
}

function plan(): string {
  const planned = parse(planAhead()) as { documents: PlannedDocument[] };
  for (const document of planned.documents.filter(({ code }) => code in SHORT)) {
    document.approve = ['giam-doc'];
    delete document.consult;
    delete document.contentCheck;
    delete document.formCheck;
  }
  return stringify(planned);
}

describe('the days before a conference', () => {
  let stack: Stack;
  let office: OfficeInBrowser;
  let head: Desk;
  let conferenceId: string;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    office = await OfficeInBrowser.open(stack);
    head = await office.signIn('chanh-vp', OFFICE);
    const answer = await head.context.request.post(`${stack.addresses.api}/conferences`, {
      headers: HEADERS,
      data: plan(),
    });
    if (answer.status() !== 201) throw new Error(await answer.text());
    conferenceId = ((await answer.json()) as ConferenceStarted).id;
    await waitUntil(async () => (await detail()).tasks.length >= Object.keys(SHORT).length, PATIENCE_MS);
    await head.page.setViewportSize(LAPTOP);
  });

  afterEach(() => {
    if (office?.failures.length) throw new Error(office.failures.join('\n'));
  });

  afterAll(async () => {
    await office?.close();
    await stack?.stop();
  });

  const detail = () => head.ask<ConferenceDetail>('GET', `/api/conferences/${conferenceId}`);
  const documentOf = async (code: string) => (await detail()).documents.find((document) => document.code === code)!;
  const openTask = async (desk: Desk, kind: string, documentId: string): Promise<TaskView> => {
    let found: TaskView | undefined;
    await waitUntil(async () => {
      const { items } = await desk.ask<TaskPage>('GET', '/api/tasks?state=open&limit=100');
      found = items.find((task) => task.kind === kind && task.documentId === documentId);
      return found !== undefined;
    }, PATIENCE_MS);
    return found!;
  };
  /** Somebody else of the office writes their part meanwhile, through the same doors. */
  const handIn = async (code: string, drafter: string, text: string) => {
    const { id } = await documentOf(code);
    const desk = await office.signIn(drafter, OFFICE);
    const { id: taskId, packetHash } = await openTask(desk, 'draft', id);
    const draft = { baseVersion: 0, text: paragraphs(text) };
    const { version: draftVersion } = await desk.ask<SavedDraft>('PUT', `/api/documents/${id}/draft`, draft);
    await desk.ask('POST', `/api/tasks/${taskId}/decisions`, { outcome: 'submitted', packetHash, draftVersion });
    return { id, desk };
  };

  describe('Chị Ngân, chánh văn phòng, finds the late unit and unblocks it', () => {
    const row = () => head.page.getByRole('row').filter({ has: head.page.getByRole('link', { name: title }) });
    let title: string;
    let late: TaskView;

    beforeAll(async () => {
      const found = await detail();
      ({ title } = found);
      const report = await documentOf('bc-ket-qua');
      late = found.tasks.find(({ kind, documentId }) => kind === 'draft' && documentId === report.id)!;
      // the only clock is the machine's: the question becomes four weeks older, and its day has passed
      const records = await openRecords(stack.database.appUrl);
      const past = addWorkingDays(vietnamCalendar, new Date().toISOString().slice(0, 10), -4);
      await records.transactions.dataSource.query(
        `update round set opened_at = opened_at - interval '28 days', due_at = $2::date where id = (select round_id from task where id = $1)`,
        [late.id, past],
      );
      await records.close();
    });

    it('“The board says at once who keeps us waiting.”', async () => {
      await head.page.goto(office.web);
      await row().getByText(late.assignee.name, { exact: true }).waitFor();
      await row().getByText('Trễ hạn').waitFor();
      await head.page.screenshot({ path: `${PICTURES}/journey-late-board.png` });
    });

    it('“One click, and every task that is late is before me, with whom it waits for.”', async () => {
      await head.page.getByRole('link', { name: 'Việc đang chờ', exact: true }).click();
      await head.page.getByLabel('Thời hạn').selectOption('late');
      await head.page.waitForURL(/late/);
      await waitUntil(async () => (await boxes().count()) === 1, PATIENCE_MS);
      await head.page.getByRole('row').filter({ has: boxes() }).getByText(late.assignee.name).waitFor();
      await head.page.screenshot({ path: `${PICTURES}/journey-late-tasks.png` });
    });

    it('“I remind them once; the page says so to everybody who might do it again.”', async () => {
      await pickAll();
      await bar().getByRole('button', { name: 'Nhắc', exact: true }).click();
      await dialog().getByRole('button', { name: 'Nhắc 1 việc' }).click();
      await dialog().getByText('Đã làm xong 1 việc').waitFor();
      await leave();
      await pickAll();
      await bar().getByRole('button', { name: 'Nhắc', exact: true }).click();
      await dialog()
        .getByText(/vừa được nhắc lúc/)
        .first()
        .waitFor();
      await leave();
    });

    it('“They are ill. Somebody of their unit takes it over, and gets five days more.”', async () => {
      await pickAll();
      await bar().getByRole('button', { name: 'Chuyển cho người khác' }).click();
      await dialog().getByLabel('Chuyển cho ai').selectOption({ index: 1 });
      await dialog()
        .getByLabel(/^Lý do/)
        .fill('Người soạn thảo đang ốm');
      await dialog().getByRole('button', { name: 'Chuyển 1 việc' }).click();
      await dialog().getByText('Đã làm xong 1 việc').waitFor();
      await leave();
      await pickAll();
      await bar().getByRole('button', { name: 'Gia hạn' }).click();
      await dialog().getByLabel('Số ngày làm việc').fill('8');
      await dialog()
        .getByLabel(/^Lý do/)
        .fill('Người mới nhận việc');
      await dialog().getByText('1 việc làm được').waitFor();
      await head.page.screenshot({ path: `${PICTURES}/journey-late-extend.png` });
      await dialog().getByRole('button', { name: 'Gia hạn 1 việc' }).click();
      await dialog().getByText('Đã làm xong 1 việc').waitFor();
      await leave();
      await head.page.getByText('Không có việc nào như vậy đang chờ').waitFor();
    });

    it('“The board waits for the new one, and nothing is late any more.”', async () => {
      await head.page.goto(office.web);
      await row().waitFor();
      await row().getByText('Trễ hạn').waitFor({ state: 'detached' });
      const [task] = (await detail()).tasks.filter(
        ({ documentId, kind }) => documentId === late.documentId && kind === 'draft',
      );
      expect(task!.assignee.name).not.toBe(late.assignee.name);
      expect(Date.parse(task!.dueAt)).toBeGreaterThan(Date.now());
    });

    const bar = () => head.page.getByRole('group', { name: 'Làm với các việc đã chọn' });
    const dialog = () => head.page.getByRole('dialog');
    const boxes = () => head.page.getByRole('checkbox', { name: /^Chọn: / });
    const pickAll = () => boxes().first().check();
    const leave = async () => {
      await dialog().getByRole('button', { name: 'Đóng' }).last().click();
      await dialog().waitFor({ state: 'hidden' });
    };
  });

  describe('Chị Ngân moves the date by a week', () => {
    const WEEK = addWorkingDays(vietnamCalendar, addDays(TEN_WEEKS_AHEAD, 7), 0);
    const heldOn = async () => (await head.ask<PlanView>('GET', `/api/conferences/${conferenceId}/plan`)).heldOn;

    it('“First I only try it: would we be ready sooner or later?”', async () => {
      await head.page.goto(`${office.web}/conferences/${conferenceId}/what-if`);
      await head.page.getByLabel('Ngày họp giả định').fill(WEEK);
      await head.page.getByRole('button', { name: 'Thử xem' }).first().click();
      await head.page.getByRole('heading', { name: /hạn thay đổi/ }).waitFor();
      await head.page.screenshot({ path: `${PICTURES}/journey-week-tried.png` });
      expect(await heldOn()).toBe(TEN_WEEKS_AHEAD);
    });

    it('“Then I do it: I see whom it concerns and what moves before anybody gets a mail.”', async () => {
      await head.page.getByRole('button', { name: 'Dời ngày họp' }).click();
      const dialog = head.page.getByRole('dialog');
      expect(await dialog.getByLabel('Ngày họp mới').inputValue()).toBe(WEEK);
      await dialog.getByRole('heading', { name: /người bị ảnh hưởng/ }).waitFor();
      await dialog.getByLabel(/^Lý do/).fill('Hội trường sửa chữa');
      await head.page.screenshot({ path: `${PICTURES}/journey-week-preview.png` });
      expect(await heldOn()).toBe(TEN_WEEKS_AHEAD);
      await dialog.getByRole('button', { name: 'Áp dụng và gửi thư' }).click();
      await dialog.waitFor({ state: 'hidden' });
    });

    it('“The day has moved, and so has every due date that follows from it.”', async () => {
      const after = await head.ask<PlanView>('GET', `/api/conferences/${conferenceId}/plan`);
      expect(after.heldOn).toBe(WEEK);
      await head.page.goto(`${office.web}/conferences/${conferenceId}`);
      const [year, month, day] = WEEK.split('-');
      await head.page.getByText(`${day}/${month}/${year}`).first().waitFor();
    });
  });

  describe('Ông Khải, giám đốc, approves three things between two meetings, on his phone', () => {
    let director: Desk;

    beforeAll(async () => {
      for (const [code, drafter] of Object.entries(SHORT)) {
        const { desk } = await handIn(code, drafter, `mot Báo cáo ${code}: các chỉ tiêu đã hoàn thành.`);
        await desk.context.close();
      }
      director = await office.signIn('giam-doc', OFFICE);
      await director.page.setViewportSize(PHONE);
      await waitUntil(async () => (await waiting()).length === 3, PATIENCE_MS);
    });

    const waiting = async () => {
      const { items } = await director.ask<TaskPage>('GET', '/api/tasks?state=open&limit=100');
      return items.filter(({ kind }) => kind === 'approval');
    };

    it('“Three wait for me. I open the first.”', async () => {
      await director.page.goto(`${office.web}/tasks`);
      await director.page
        .getByRole('link', { name: /Báo cáo|Quy chế/ })
        .first()
        .waitFor();
      await director.page.screenshot({ path: `${PICTURES}/journey-approve-list.png`, fullPage: true });
      expect(await violationsIn(director.page)).toEqual([]);
      await director.page
        .getByRole('link', { name: /Báo cáo|Quy chế/ })
        .first()
        .click();
      await director.page.waitForURL(/\/tasks\/./);
    });

    it.each([3, 2, 1])('“I read it and approve, and I am at the next: %d are left.”', async (left) => {
      const { page } = director;
      expect(await waiting()).toHaveLength(left);
      await page.getByRole('radio', { name: /^Phê duyệt/ }).check();
      await page.screenshot({ path: `${PICTURES}/journey-approve-${left}.png`, fullPage: true });
      await page.getByRole('button', { name: /^(Phê duyệt|Ký)/ }).click();
      await page.getByText('Đã ghi nhận').waitFor();
      await waitUntil(async () => (await waiting()).length === left - 1, PATIENCE_MS);
      if (left > 1)
        await page
          .getByRole('link', { name: /^Việc sau/ })
          .first()
          .click();
    });
  });

  describe('Anh Quân, chuyên viên, sees what became of his remark', () => {
    const REMARK = 'Đề nghị nêu tên những người được khen.';
    let employee: Desk;
    let drafter: Desk;
    let documentId: string;

    beforeAll(async () => {
      const draft = await handIn('bc-thi-dua', 'to-chuc', 'khen Năm qua có mười hai người được khen.');
      documentId = draft.id;
      drafter = draft.desk;
      employee = await office.signIn('cv-qlkh', OFFICE);
      const { id: toPersonId } = (await employee.ask<Me>('GET', '/api/me')).person;
      const unitHead = await office.signIn('tp-qlkh', OFFICE);
      const { id: taskId } = await openTask(unitHead, 'opinion', documentId);
      await unitHead.ask('POST', `/api/tasks/${taskId}/hand-over`, { toPersonId, note: 'Nhờ em xem giúp.' });
      await unitHead.context.close();
      await employee.page.setViewportSize(PHONE);
    });

    it('“My head of unit asked me to read the report. I remark on one paragraph.”', async () => {
      const { page } = employee;
      const { id } = await openTask(employee, 'opinion', documentId);
      await page.goto(`${office.web}/tasks/${id}`);
      await page.getByRole('button', { name: /Góp ý/ }).first().click();
      await page.keyboard.type(REMARK);
      await page.getByRole('radio', { name: 'Nhất trí, có góp ý' }).check();
      await page.screenshot({ path: `${PICTURES}/journey-remark-written.png`, fullPage: true });
      await page.getByRole('button', { name: /^Gửi ý kiến/ }).click();
      await page.getByText('Đã ghi nhận').waitFor();
    });

    it('“At first it says who is to answer, and by when.”', async () => {
      const { page } = employee;
      await page.goto(`${office.web}/mine`);
      await mine()
        .getByText(/^Sẽ trả lời khi lấy ý kiến xong/)
        .first()
        .waitFor();
      expect(await violationsIn(page)).toEqual([]);
    });

    it('“Then it says that it was taken over, why, and where the text now says so.”', async () => {
      for (const { id, packetHash, assignee } of await openOpinions()) {
        const desk = await office.signIn(assignee.code, OFFICE);
        await desk.ask('POST', `/api/tasks/${id}/decisions`, { outcome: 'agree', packetHash });
        await desk.context.close();
      }
      const { id, packetHash } = await openTask(drafter, 'disposition', documentId);
      const { opinions } = await drafter.ask<DispositionTable>('GET', `/api/documents/${documentId}/dispositions`);
      const { version } = await drafter.ask<DraftView>('GET', `/api/documents/${documentId}/draft`);
      const amended = {
        baseVersion: version,
        text: paragraphs('khen Năm qua có mười hai người được khen, nêu tên ở phụ lục.'),
      };
      const { version: draftVersion } = await drafter.ask<SavedDraft>(
        'PUT',
        `/api/documents/${documentId}/draft`,
        amended,
      );
      const dispositions = opinions.map(({ id: opinionId }) => ({
        opinionId,
        disposition: 'takenOver',
        reason: 'Đã bổ sung danh sách.',
      }));
      await drafter.ask('POST', `/api/tasks/${id}/decisions`, {
        outcome: 'disposed',
        packetHash,
        dispositions,
        draftVersion,
      });
      const { page } = employee;
      await page.goto(`${office.web}/mine`);
      await mine().getByText('Tiếp thu', { exact: true }).waitFor();
      await mine().getByText('Đã bổ sung danh sách.').waitFor();
      await page.screenshot({ path: `${PICTURES}/journey-remark-answered.png`, fullPage: true });
      await mine().getByRole('link', { name: 'Xem đoạn này' }).click();
      await page.waitForURL(/\/documents\/[^/]+#p-khen$/);
    });

    const mine = () => employee.page.getByRole('listitem').filter({ hasText: REMARK });
    const openOpinions = async () =>
      (await detail()).tasks.filter((task) => task.kind === 'opinion' && task.documentId === documentId);
  });
});
