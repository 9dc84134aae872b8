import { mkdirSync } from 'node:fs';
import type { DispositionTable, DocumentDetail, DraftView } from '@conference/contracts';
import type { Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { OfficeInBrowser, type Desk } from '../support/office-in-browser';
import { violationsIn } from '../support/violations';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280, 1920];

describe('drafting in the browser', () => {
  let stack: Stack;
  let office: OfficeInBrowser;
  let drafter: Desk;
  let head: Desk;
  let document: DocumentDetail;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    office = await OfficeInBrowser.open(stack);
    head = await office.signIn('chanh-vp');
    drafter = await office.signIn('pho-vp');
    document = await office.document(head, 'qc-dan-chu');
    page = drafter.page;
  });

  afterAll(async () => {
    await office?.close();
    await stack?.stop();
  });

  async function picture(of: Page, name: string) {
    for (const width of WIDTHS) {
      await of.setViewportSize({ width, height: 900 });
      await of.screenshot({ path: `${PICTURES}/drafting-${name}-${width}.png`, fullPage: true });
      const overflow = await of.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await of.setViewportSize({ width: 1280, height: 900 });
  }
  const open = async (desk: Desk, path: string) => {
    await desk.page.goto(`${office.web}/documents/${document.id}/${path}`);
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
  };
  const sheet = (desk: Desk) => desk.page.getByRole('textbox', { name: document.title });
  const line = (desk: Desk, kind: string, index: number) => sheet(desk).locator(`[data-kind="${kind}"]`).nth(index);
  const append = async (desk: Desk, kind: string, index: number, words: string) => {
    await line(desk, kind, index).click();
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type(words);
  };
  const save = async (desk: Desk) => {
    await desk.page.keyboard.press('Control+s');
    await desk.page.getByText(/^Đã lưu lúc/).waitFor();
  };
  const saved = async () => {
    const { text } = await drafter.ask<DraftView>('GET', `/api/documents/${document.id}/draft`);
    return text.blocks.map((block) => [block.kind, 'text' in block ? block.text : block.rows[0]!.join('|')]);
  };

  it('makes articles, clauses, points and a table of what is typed, and numbers them', async () => {
    await open(drafter, 'write');
    await sheet(drafter).click();
    for (const words of ['Chương I. Quy định chung', 'Điều 1. Phạm vi', '1. Một', 'Hai', 'a) Điểm']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('Đoạn cuối.');
    await page.getByRole('button', { name: 'Bảng', exact: true }).click();
    await page.keyboard.type('TT');
    expect(await line(drafter, 'clause', 1).getAttribute('data-number')).toBe('2.');
    expect(await violationsIn(page)).toEqual([]);
    await save(drafter);
    expect(await saved()).toEqual([
      ['heading', 'Quy định chung'],
      ['article', 'Phạm vi'],
      ['clause', 'Một'],
      ['clause', 'Hai'],
      ['point', 'Điểm'],
      ['paragraph', 'Đoạn cuối.'],
      ['table', 'TT||'],
    ]);
    await picture(page, 'write');
  });

  it('loses nothing when two people change the same paragraph, and lets the second one choose', async () => {
    await open(head, 'write');
    await append(head, 'clause', 0, ' của chánh văn phòng');
    await append(drafter, 'clause', 0, ' của người soạn');
    await append(drafter, 'clause', 1, ' rưỡi');
    await save(head);
    await page.keyboard.press('Control+s');
    await page.getByText(/cùng sửa 1 đoạn/).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture(page, 'conflict');
    await page.getByRole('button', { name: 'Giữ cả hai' }).click();
    await page.getByText(/^Đã lưu lúc/).waitFor();
    expect((await saved()).filter(([kind]) => kind === 'clause')).toEqual([
      ['clause', 'Một của người soạn'],
      ['clause', 'Một của chánh văn phòng'],
      ['clause', 'Hai rưỡi'],
    ]);
  });

  it('offers what could not be saved after a reload', async () => {
    await drafter.context.route('**/draft', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await append(drafter, 'point', 0, ' chưa lưu');
    await page.getByText(/^Chưa lưu: mất kết nối/).waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await drafter.context.unroute('**/draft');
    await page.getByRole('button', { name: 'Dùng lại nội dung đó' }).click();
    await page.getByText(/^Đã lưu lúc/).waitFor();
    expect(await saved()).toContainEqual(['point', 'Điểm chưa lưu']);
  });

  it('hands exactly what is shown in', async () => {
    await page.getByRole('button', { name: 'Nộp dự thảo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp dự thảo' }).click();
    await page.getByText(/^Đã nộp dự thảo/).waitFor();
    document = await office.until(head, document.id, 'consultation');
    expect(document.revisions).toMatchObject([{ number: 1, hasText: true }]);
  });

  it('takes a remark on one paragraph, with the keyboard alone', async () => {
    const [first, ...others] = document.rounds.find(({ kind }) => kind === 'opinion')!.tasks;
    const unit = await office.signIn(first!.assignee.code);
    await unit.page.goto(`${office.web}/tasks/${first!.id}`);
    await unit.page.getByRole('button', { name: /Góp ý khoản 1 Điều 1/ }).focus();
    await unit.page.keyboard.press('Enter');
    await unit.page.keyboard.type('Nêu rõ đối tượng.');
    await unit.page.getByRole('radio', { name: 'Nhất trí, có góp ý' }).press('Space');
    expect(await violationsIn(unit.page)).toEqual([]);
    await picture(unit.page, 'remark');
    await unit.page.getByRole('button', { name: 'Gửi ý kiến: nhất trí, có góp ý' }).press('Enter');
    await unit.page.getByText('Đã ghi nhận').waitFor();
    for (const { id, packetHash, assignee } of others) {
      const desk = await office.signIn(assignee.code);
      const answer = { outcome: 'agreeWithRemarks', packetHash, reason: `Ý kiến của ${assignee.name}.` };
      await desk.ask('POST', `/api/tasks/${id}/decisions`, answer);
      await desk.context.close();
    }
    document = await office.until(head, document.id, 'disposition');
    expect(document.opinions).toContainEqual(
      expect.objectContaining({
        remark: 'Nêu rõ đối tượng.',
        place: { vi: 'khoản 1 Điều 1', en: 'clause 1 Article 1' },
      }),
    );
  });

  it('answers remarks one after the other, many at once, and sends the table with the changed text', async () => {
    await open(drafter, 'write');
    await append(drafter, 'clause', 0, ', áp dụng cho mọi người');
    await save(drafter);
    await open(drafter, 'dispositions');
    await page.getByText('Đã trả lời 0/5').first().waitFor();
    await page
      .getByRole('button', { name: /^Trả lời / })
      .first()
      .click();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Đã bổ sung.');
    expect(await violationsIn(page)).toEqual([]);
    await picture(page, 'dispositions');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã trả lời 1/5').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Xử lý').selectOption('open');
    await page.getByRole('button', { name: 'Chọn cả 4 ý kiến đang hiện' }).click();
    await page.getByRole('radio', { name: 'Không tiếp thu' }).check();
    await page.getByLabel('Giải trình').fill('Ngoài phạm vi của quy chế.');
    await page.getByRole('button', { name: 'Trả lời chung cho 4 ý kiến' }).click();
    await page.getByText('Đã trả lời 5/5').first().waitFor();
    await page.getByRole('radio', { name: /^Văn bản đã sửa trên trang này/ }).check();
    await page.getByRole('button', { name: 'Gửi bảng tiếp thu, giải trình' }).click();
    await page.getByText('Đã ghi nhận').waitFor();
    document = await office.until(head, document.id, 'approval');
    const table = await drafter.ask<DispositionTable>('GET', `/api/documents/${document.id}/dispositions`);
    const answered = (as: string) => table.opinions.filter(({ disposition }) => disposition === as).length;
    expect([answered('takenOver'), answered('notTaken')]).toEqual([1, 4]);
  });

  it('shows to the word what changed between two revisions', async () => {
    await open(drafter, 'compare?from=1&to=2');
    await page.getByText('1 đoạn sửa').waitFor();
    expect(await page.locator('ins').textContent()).toContain('áp dụng cho mọi người');
    await page.getByRole('button', { name: 'Thay đổi tiếp theo' }).press('Enter');
    expect(await page.evaluate('document.activeElement.dataset.change')).toBe('changed');
    expect(await violationsIn(page)).toEqual([]);
    await page.getByLabel('Hiện toàn văn').check();
    await picture(page, 'compare');
  });

  it('shows everybody the public answers and the document with its revisions, in English too', async () => {
    const staff = await office.signIn('nhan-vien');
    await staff.page.goto(`${office.web}/publicity`);
    await staff.page.getByRole('heading', { level: 1, name: 'Công khai' }).waitFor();
    expect(await violationsIn(staff.page)).toEqual([]);
    await staff.page.getByText('EN', { exact: true }).click();
    await open(staff, '');
    await staff.page.getByText('Compare with revision 1').waitFor();
    expect(await violationsIn(staff.page)).toEqual([]);
    await picture(staff.page, 'document-en');
  });

  it('ran without an error in any page', () => {
    expect(office.failures).toEqual([]);
  });
});
