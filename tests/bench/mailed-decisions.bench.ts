import { readFileSync } from 'node:fs';
import type { ConferenceStarted, SavedDraft, TaskPage, TaskView } from '@conference/contracts';
import { parse, stringify } from 'yaml';
import { linksIn } from '../../infra/demo/mailed-link';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { PlainBrowser } from '../api/plain-browser';
import { SignedIn } from '../api/signed-in.factory';
import { paragraphs } from '../integration/written-report.factory';
import { benchmark, percentile } from './benchmark';

const PLAN = 'tests/fixtures/conferences/004-skhcn-2019.yaml';
const PER_SECOND = 50;
/** Eight bursts: three to warm up, five that count. */
const BURSTS = 8;
const CONSULTED = 40;
const CONSULTATIONS = 38;
const CLICKS = (CONSULTED * CONSULTATIONS) / BURSTS;
const CHAINS_PER_BURST = 7;
const PATIENCE_MS = 600_000;
/** Reading it costs the machine something too. */
const READ_MAILBOX_EVERY_MS = 2_000;

/** A running system with 1,520 mailed questions and 56 approvals in which one person comes after the other. */
interface Prepared {
  readonly stack: Stack;
  readonly approver: SignedIn;
  /** The mailed links that have not been used yet. */
  readonly links: string[];
  readonly approvals: TaskView[];
}

/** What the last burst measured, in milliseconds. */
interface Burst {
  readonly clickToReceipt: readonly number[];
  readonly toNextMail: readonly number[];
}

let last: Burst | null = null;

async function prepare(): Promise<Prepared> {
  const stack = await startStack({ withWeb: false });
  try {
    const { web, mailbox } = stack.addresses;
    const head = await SignedIn.as(web, 'headOfOffice');
    const started = await head.post('/api/conferences?rehearsal=true', plan());
    if (!started.ok) throw new Error(await started.text());
    const { id } = (await started.json()) as ConferenceStarted;
    await handIn(web, id);
    const links = await waitingLinks(mailbox);
    const approver = await SignedIn.as(web, 'deputyHead');
    const approvals = await openTasks(approver, 'approval', BURSTS * CHAINS_PER_BURST);
    return { stack, approver, links, approvals };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

/** The demonstration office, grown: forty more people are asked about each of 38 drafts; 56 others are approved by a deputy and then by the head. */
function plan(): string {
  const { play: _script, ...office } = parse(readFileSync(PLAN, 'utf8')) as Record<string, unknown> & {
    people: object[];
    office: object;
    documents: object[];
    agenda: object[];
  };
  const staff = Array.from({ length: CONSULTED }, (_, index) => {
    const code = `nv-${String(index + 1).padStart(2, '0')}`;
    const name = `Nhân viên ${index + 1}`;
    return { code, name, position: 'Chuyên viên', email: `${code}@skhcn.example`, unit: 'qlkh' };
  });
  const document = (code: string, title: string, more: object) => ({
    code,
    kind: 'other',
    title,
    unit: 'vp',
    drafter: 'chanh-vp',
    approve: ['giam-doc'],
    ...more,
  });
  const consult = staff.map(({ code }) => code);
  const documents = [
    ...Array.from({ length: CONSULTATIONS }, (_, n) => document(`hoi-${n}`, `Dự thảo hỏi ý kiến ${n}`, { consult })),
    ...Array.from({ length: BURSTS * CHAINS_PER_BURST }, (_, n) =>
      document(`trinh-${n}`, `Tờ trình số ${n} hết`, { approve: ['pho-giam-doc-1', 'giam-doc'] }),
    ),
  ];
  return stringify({
    ...office,
    office: { ...office.office, mail: { digestFrom: 50, replies: { accepted: true } } },
    people: [...office.people, ...staff],
    documents,
    agenda: office.agenda.map((item) => ({ ...item, documents: [] })),
  });
}

/** The drafter writes and hands in everything. */
async function handIn(web: string, conferenceId: string): Promise<void> {
  const drafter = await SignedIn.as(web, 'headOfOffice');
  for (const task of await openTasks(drafter, 'draft', CONSULTATIONS + BURSTS * CHAINS_PER_BURST, conferenceId)) {
    const draft = { baseVersion: 0, text: paragraphs(`mot ${task.id}`) };
    const saved = await drafter.put(`/api/documents/${task.documentId}/draft`, draft);
    const { version: draftVersion } = (await saved.json()) as SavedDraft;
    const answer = { outcome: 'submitted', packetHash: task.packetHash, draftVersion };
    const answered = await drafter.post(`/api/tasks/${task.id}/decisions`, answer);
    if (!answered.ok) throw new Error(await answered.text());
  }
}

async function openTasks(person: SignedIn, kind: string, atLeast: number, conferenceId = ''): Promise<TaskView[]> {
  let found: TaskView[] = [];
  await waitUntil(async () => {
    found = (await everyOpenTask(person)).filter(
      (task) => task.kind === kind && (conferenceId === '' || task.conferenceId === conferenceId),
    );
    return found.length >= atLeast;
  }, PATIENCE_MS);
  return found;
}

async function everyOpenTask(person: SignedIn): Promise<TaskView[]> {
  const all: TaskView[] = [];
  for (let cursor = ''; ;) {
    const answer = await person.get(`/api/tasks?state=open&limit=100${cursor && `&cursor=${cursor}`}`);
    const { items, nextCursor } = (await answer.json()) as TaskPage;
    all.push(...items);
    if (!nextCursor) return all;
    cursor = encodeURIComponent(nextCursor);
  }
}

/** Waits until everybody has their mails, and gives the links in them. */
async function waitingLinks(mailbox: string): Promise<string[]> {
  let links: string[] = [];
  await waitUntil(async () => {
    await new Promise((resolve) => setTimeout(resolve, READ_MAILBOX_EVERY_MS));
    links = (await mailsTo(mailbox, 'nv-')).flatMap(({ text }) => linksIn(text).slice(0, 1));
    return links.length >= CONSULTED * CONSULTATIONS;
  }, PATIENCE_MS);
  return links;
}

interface ReceivedMail {
  readonly receivedAt: string;
  readonly text: string;
}

async function mailsTo(mailbox: string, to: string): Promise<ReceivedMail[]> {
  const answer = await fetch(`${mailbox}/api/messages?limit=100000&to=${encodeURIComponent(to)}`);
  return (await answer.json()) as ReceivedMail[];
}

/** People click at an even pace, whether those before them have been answered or not; between them the deputy approves. */
async function burst({ links, approvals, approver, stack }: Prepared): Promise<Burst> {
  const clicks = links.splice(0, CLICKS);
  const chains = approvals.splice(0, CHAINS_PER_BURST);
  const every = Math.floor(clicks.length / chains.length);
  const clickToReceipt: Promise<number>[] = [];
  const approved: Promise<Approved>[] = [];
  for (const [place, link] of clicks.entries()) {
    clickToReceipt.push(click(link));
    const task = chains[place / every];
    if (task) approved.push(approve(approver, task));
    await new Promise((resolve) => setTimeout(resolve, 1000 / PER_SECOND));
  }
  return {
    clickToReceipt: await Promise.all(clickToReceipt),
    toNextMail: await untilNextMails(stack.addresses.mailbox, await Promise.all(approved)),
  };
}

/** From the button in the mail to the receipt: the link, the page, the answer. */
async function click(link: string): Promise<number> {
  const { origin, pathname } = new URL(link);
  const begun = performance.now();
  const browser = new PlainBrowser(origin);
  const page = await browser.get(pathname);
  const receipt = await browser.submit(page, { outcome: 'agree' });
  if (receipt.status !== 200) throw new Error(`${receipt.status} after an answer`);
  return performance.now() - begun;
}

interface Approved {
  readonly title: string;
  readonly begunAt: number;
}

async function approve(approver: SignedIn, { id, packetHash, documentTitle }: TaskView): Promise<Approved> {
  const begunAt = Date.now();
  const answered = await approver.post(`/api/tasks/${id}/decisions`, { outcome: 'approved', packetHash });
  if (!answered.ok) throw new Error(await answered.text());
  return { title: documentTitle!, begunAt };
}

/** From each approval by the deputy to the moment at which the relay had the mail for the head. */
async function untilNextMails(mailbox: string, approved: readonly Approved[]): Promise<number[]> {
  let received: number[] = [];
  await waitUntil(async () => {
    await new Promise((resolve) => setTimeout(resolve, READ_MAILBOX_EVERY_MS));
    const mails = await mailsTo(mailbox, 'giam-doc@skhcn.example');
    received = approved.flatMap(({ title, begunAt }) => {
      const next = mails.find(({ text }) => text.includes(title));
      return next ? [Date.parse(next.receivedAt) - begunAt] : [];
    });
    return received.length === approved.length;
  }, PATIENCE_MS);
  return received;
}

/** Answers by mail at 50 a second, everything running on one machine. Each round is one burst of 190 answers and 7 approvals. */
export const benchmarks = [
  benchmark({
    name: `mail: p99 from the mailed button to the receipt at ${PER_SECOND}/s`,
    prepare,
    run: async (system) => percentile((last = await burst(system)).clickToReceipt, 99),
    tearDown: ({ stack }) => stack.stop(),
    target: 150,
  }),
  benchmark({
    name: 'mail: p95 from an approval to the next mail at the relay, in the same bursts',
    prepare: () => null,
    run: () => percentile(last?.toNextMail ?? [], 95),
    target: 1000,
  }),
];
