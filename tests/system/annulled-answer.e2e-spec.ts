import { readFileSync } from 'node:fs';
import type {
  ConferenceStarted,
  DocumentDetail,
  DraftView,
  FreezeList,
  LiftedView,
  SavedDraft,
  SignInPeople,
  TaskPage,
} from '@conference/contracts';
import { codeIn, linksIn, type Mail } from '../../infra/demo/mailed-link';
import { Mailbox } from '../../infra/demo/mailbox';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { PlainBrowser, type Answer } from '../api/plain-browser';
import { SignedIn } from '../api/signed-in.factory';
import { paragraphs } from '../integration/written-report.factory';
import { PATIENCE_MS } from '../support/patience';

const DOCUMENT = 'bc-cong-doan';
const [FIRST, LAST] = ['pho-giam-doc-1', 'chu-tich-cd'];
const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8');
/** The same plan as a real conference, where two people approve the report of the union, one after the other. */
const REAL = PLAN.slice(0, PLAN.search(/^play:/m)).replace(`approve: [${LAST}]`, `approve: [${FIRST}, ${LAST}]`);

describe('an answer that was not theirs, from the receipt to the end of the document', () => {
  let stack: Stack;
  let mailbox: Mailbox;
  let people: SignInPeople['offices'][number]['people'];
  let leader: SignedIn;
  let documentId: string;

  beforeAll(async () => {
    stack = await startStack({ withWeb: false });
    const { web } = stack.addresses;
    mailbox = await Mailbox.open(stack.addresses.mailbox);
    const head = await SignedIn.as(web, 'headOfOffice');
    const { id } = (await (await head.post('/api/conferences', REAL)).json()) as ConferenceStarted;
    const { offices } = (await (await fetch(`${web}/api/sign-in/people`)).json()) as SignInPeople;
    people = offices.flatMap((office) => office.people);
    leader = await signedIn('chanh-vp');
    const conference = (await (await leader.get(`/api/conferences/${id}`)).json()) as {
      documents: { code: string; id: string }[];
    };
    documentId = conference.documents.find(({ code }) => code === DOCUMENT)!.id;
    await handIn();
  });

  afterAll(() => stack?.stop());

  const signedIn = (code: string) =>
    SignedIn.asPerson(stack.addresses.web, people.find((person) => person.code === code)!.id);
  const detail = async () => (await (await leader.get(`/api/documents/${documentId}`)).json()) as DocumentDetail;
  const outcomes = async () =>
    (await detail()).rounds.filter(({ kind }) => kind === 'approval').map(({ outcome }) => outcome);
  const until = async (isSo: () => Promise<boolean>) => expect(await waitUntil(isSo, PATIENCE_MS)).toBe(true);
  const untilPhase = (phase: DocumentDetail['phase']) => until(async () => (await detail()).phase === phase);

  /** The drafter writes the report and hands it in. */
  async function handIn(): Promise<void> {
    const drafter = await signedIn('cv-qlkh');
    let taskId = '';
    await until(async () => {
      const { items } = (await (await drafter.get('/api/tasks?state=open&limit=100')).json()) as TaskPage;
      taskId = items.find((task) => task.documentId === documentId && task.kind === 'draft')?.id ?? '';
      return taskId !== '';
    });
    const path = `/api/documents/${documentId}/draft`;
    const { version: baseVersion } = (await (await drafter.get(path)).json()) as DraftView;
    const saved = await drafter.put(path, { baseVersion, text: paragraphs('mot Công đoàn tổ chức bốn phong trào.') });
    const { version: draftVersion } = (await saved.json()) as SavedDraft;
    const body = { outcome: 'submitted', packetHash: null, draftVersion };
    const done = await drafter.post(`/api/tasks/${taskId}/decisions`, body);
    expect([done.status, done.ok ? '' : await done.text()]).toEqual([200, '']);
  }

  interface Opened {
    readonly token: string;
    readonly mail: Mail;
    readonly browser: PlainBrowser;
    readonly page: Answer;
  }
  const used = new Set<string>();

  /** Waits for a mail to somebody whose link leads to a page of one kind, and opens a link that was not used before. */
  async function mailed(code: string, door: RegExp, isIt: (page: Answer) => boolean): Promise<Opened> {
    let found: Opened | undefined;
    await until(async () => {
      for (const mail of (await mailbox.mails(`${code}@skhcn.example`)).toSorted((a, b) => b.id - a.id)) {
        for (const token of linksIn(mail.text).map((link) => new URL(link).pathname)) {
          if (used.has(token)) continue;
          const browser = new PlainBrowser(stack.addresses.web);
          const to = (await browser.send(token, {})).headers.get('location') ?? '';
          const page = door.test(to) ? await browser.get(to) : null;
          if (page && isIt(page)) found ??= { token, mail, browser, page };
        }
      }
      return found !== undefined;
    });
    used.add(found!.token);
    return found!;
  }
  const taskMail = (code: string) => mailed(code, /^\/task(\?|$)/, ({ text }) => text.includes('value="approved"'));
  const receipt = (code: string) => mailed(code, /^\/task\/not-mine/, ({ text }) => text.includes('name="confirmed"'));

  async function approve(code: string): Promise<Opened> {
    const opened = await taskMail(code);
    const digits = codeIn(opened.mail.text);
    const done = await opened.browser.submit(opened.page, { outcome: 'approved', ...(digits && { code: digits }) });
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('Đã phê duyệt')]);
    return opened;
  }
  async function sayNotMine(code: string): Promise<void> {
    const { browser, page } = await receipt(code);
    const done = await browser.submit(page, { confirmed: 'notMine', words: 'Tôi không mở thư hôm nay.' });
    expect(done.text).toContain('Đã tạm dừng và báo Chánh Văn phòng');
    expect(await standing()).toHaveLength(1);
  }
  /** The reports that nobody has concluded about. */
  async function standing(): Promise<FreezeList['items']> {
    const { items } = (await (await leader.get(`/api/documents/${documentId}/freezes`)).json()) as FreezeList;
    return items.filter(({ liftedAt }) => liftedAt === null);
  }
  async function annul(): Promise<LiftedView> {
    const [freeze] = await standing();
    const body = { how: 'annulled', reason: 'Thư đã bị người khác mở.' };
    return (await (await leader.post(`/api/freezes/${freeze!.id}/lift`, body)).json()) as LiftedView;
  }

  it('stops a round that is open; annulled, the person gets a new mail with a new link, decides, and the course goes on to its end', async () => {
    const before = await approve(FIRST);
    const next = await taskMail(LAST);
    await sayNotMine(FIRST);
    const refused = await next.browser.submit(next.page, { outcome: 'approved', code: codeIn(next.mail.text) ?? '' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('tạm dừng');

    expect(await annul()).toMatchObject({ how: 'annulled', effect: 'asksAgain' });
    expect(await standing()).toEqual([]);
    const again = await approve(FIRST);
    expect(again.token).not.toBe(before.token);
    expect(again.mail.id).toBeGreaterThan(before.mail.id);
    const dead = await new PlainBrowser(stack.addresses.web).get(before.token);
    expect(dead.text).not.toContain('value="approved"');

    const open = await next.browser.get(next.token);
    const done = await next.browser.submit(open, { outcome: 'approved', code: codeIn(next.mail.text) ?? '' });
    expect(done.status).toBe(200);
    await untilPhase('final');
    expect(await outcomes()).toEqual(['approved']);
  });

  it('reopens a document that was at its end; annulled, everybody is asked again, and it comes to its end once more', async () => {
    await sayNotMine(LAST);
    expect(await annul()).toMatchObject({ how: 'annulled', effect: 'goesBack' });
    await untilPhase('approval');
    await approve(FIRST);
    await approve(LAST);
    await untilPhase('final');
    expect(await outcomes()).toEqual(['approved', 'approved']);
    const { approvals } = await detail();
    expect(approvals.map(({ endedBecause }) => endedBecause)).toEqual(['annulled', null]);
  });
});
