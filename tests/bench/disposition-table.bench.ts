import type { RevisionText, SavedDraft } from '@conference/contracts';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { longReportFacts } from '../../libs/documents/src/long-report.factory';
import { OfficeInBrowser, type Desk } from '../support/office-in-browser';
import { benchmark } from './benchmark';

const REMARKS = 500;

/** A real system with a document whose remarks wait for answers, and the browser of the person who answers them. */
interface Prepared {
  readonly stack: Stack;
  readonly office: OfficeInBrowser;
  readonly drafter: Desk;
  readonly documentId: string;
}

async function prepare(): Promise<Prepared> {
  const stack = await startStack({});
  try {
    return await fill(stack, await OfficeInBrowser.open(stack));
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function fill(stack: Stack, office: OfficeInBrowser): Promise<Prepared> {
  const [head, drafter] = [await office.signIn('chanh-vp'), await office.signIn('pho-vp')];
  const { id: documentId } = await office.document(head, 'qc-dan-chu');
  await handIn(office, drafter, documentId);
  await remark(office, head, documentId);
  return { stack, office, drafter, documentId };
}

async function handIn(office: OfficeInBrowser, drafter: Desk, documentId: string): Promise<void> {
  const { blocks } = longReportFacts().text;
  const text = { blocks: blocks.map((block, index) => ({ ...block, id: `long${index}` })) };
  const { version } = await drafter.ask<SavedDraft>('PUT', `/api/documents/${documentId}/draft`, {
    baseVersion: 0,
    text,
  });
  const { rounds } = await office.until(drafter, documentId, 'drafting');
  const [task] = rounds.find(({ kind }) => kind === 'draft')!.tasks;
  const handedIn = { outcome: 'submitted', packetHash: task!.packetHash, draftVersion: version };
  await drafter.ask('POST', `/api/tasks/${task!.id}/decisions`, handedIn);
}

/** Everybody who is asked remarks on as many paragraphs as their share asks for. */
async function remark(office: OfficeInBrowser, head: Desk, documentId: string): Promise<void> {
  const { rounds } = await office.until(head, documentId, 'consultation');
  const { tasks } = rounds.find(({ kind }) => kind === 'opinion')!;
  const { text } = await head.ask<RevisionText>('GET', `/api/documents/${documentId}/revisions/1/text`);
  const blocks = text!.blocks;
  for (const { id, packetHash, assignee } of tasks) {
    const desk = await office.signIn(assignee.code);
    const remarks = Array.from({ length: REMARKS / tasks.length }, (_, index) => ({
      blockId: blocks[index % blocks.length]!.id,
      text: `Ý kiến ${index + 1}: đề nghị làm rõ nội dung, bổ sung căn cứ và số liệu để thuận tiện khi thực hiện.`,
    }));
    const answer = { outcome: 'agreeWithRemarks', packetHash, remarks };
    await desk.ask('POST', `/api/tasks/${id}/decisions`, answer);
    await desk.context.close();
  }
  await office.until(head, documentId, 'disposition');
}

/** From the address to the first remarks on the screen, ready to be answered, with all of them counted. */
async function open({ office, drafter: { page }, documentId }: Prepared): Promise<void> {
  await page.goto(`${office.web}/documents/${documentId}/dispositions`, { waitUntil: 'commit' });
  await page.getByText(`Đã trả lời 0/${REMARKS}`).first().waitFor();
  await page
    .getByRole('button', { name: /^Trả lời / })
    .first()
    .waitFor();
}

/** Filling the table of a large consultation, in a browser against the whole system. */
export const benchmarks = [
  benchmark({
    name: `drafting: the disposition table of ${REMARKS} remarks opens`,
    prepare,
    run: open,
    tearDown: async ({ office, stack }) => {
      await office.close();
      await stack.stop();
    },
    target: 1000,
  }),
];
