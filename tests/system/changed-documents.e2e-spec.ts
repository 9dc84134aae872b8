import { readFileSync } from 'node:fs';
import type {
  Amended,
  ConferenceStarted,
  DocumentDetail,
  DraftView,
  SavedDraft,
  SignInPeople,
  TaskPage,
  TaskView,
} from '@conference/contracts';
import type { Outcome, TaskKind } from '@conference/domain';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { SignedIn } from '../api/signed-in.factory';
import { paragraphs } from '../integration/written-report.factory';
import { PATIENCE_MS } from '../support/patience';

const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8');
/** The same plan as a real conference: it has no script. */
const REAL = PLAN.slice(0, PLAN.search(/^play:/m));
/** The report of the union: written by one person, approved by one, neither consulted on nor numbered. */
const DOCUMENT = 'bc-cong-doan';

describe('a document that changes after it was approved', () => {
  let stack: Stack;
  let drafter: SignedIn;
  let chair: SignedIn;
  let documentId: string;

  beforeAll(async () => {
    stack = await startStack({ withWeb: false });
    const head = await SignedIn.as(stack.addresses.web, 'headOfOffice');
    [drafter, chair] = [await signedIn('Tạ Minh Quân'), await signedIn('Vũ Thị Hải Yến')];
    const { id } = (await (await head.post('/api/conferences', REAL)).json()) as ConferenceStarted;
    const read = async () =>
      (await (await head.get(`/api/conferences/${id}`)).json()) as { documents: { code: string; id: string }[] };
    documentId = (await read()).documents.find(({ code }) => code === DOCUMENT)!.id;
  });

  afterAll(() => stack?.stop());

  async function signedIn(name: string): Promise<SignedIn> {
    const people = (await (await fetch(`${stack.addresses.web}/api/sign-in/people`)).json()) as SignInPeople;
    const found = people.offices.flatMap((office) => office.people).find((person) => person.name === name);
    return SignedIn.asPerson(stack.addresses.web, found!.id);
  }

  const detail = async () => (await (await drafter.get(`/api/documents/${documentId}`)).json()) as DocumentDetail;
  const draft = async () => (await (await drafter.get(`/api/documents/${documentId}/draft`)).json()) as DraftView;
  const write = async (words: string): Promise<number> => {
    const { version } = await draft();
    const body = { baseVersion: version, text: paragraphs(`mot ${words}`) };
    return ((await (await drafter.put(`/api/documents/${documentId}/draft`, body)).json()) as SavedDraft).version;
  };
  const untilPhase = (phase: DocumentDetail['phase']) =>
    waitUntil(async () => (await detail()).phase === phase, PATIENCE_MS);

  /** Waits for an open task about the document, and answers it. */
  async function answer(person: SignedIn, kind: TaskKind, outcome: Outcome, more: object = {}): Promise<void> {
    let task: TaskView | undefined;
    await waitUntil(async () => {
      const { items } = (await (await person.get('/api/tasks?state=open&limit=100')).json()) as TaskPage;
      task = items.find((open) => open.documentId === documentId && open.kind === kind);
      return task !== undefined;
    }, PATIENCE_MS);
    const { id, packetHash } = task!;
    const answered = await person.post(`/api/tasks/${id}/decisions`, { outcome, packetHash, ...more });
    expect([answered.status, answered.ok ? '' : await answered.text()]).toEqual([200, '']);
  }

  async function amend(words: string, changeClass: 'substantive' | 'editorial'): Promise<Amended> {
    const draftVersion = await write(words);
    const { packetHash } = await draft();
    const body = { draftVersion, changeClass, reason: 'Rà soát lại', packetHash };
    return (await (await drafter.post(`/api/documents/${documentId}/amendments`, body)).json()) as Amended;
  }

  it('goes back to the signatory, although its run had ended; an editorial change keeps the approval unless somebody objects', async () => {
    const draftVersion = await write('Công đoàn tổ chức bốn phong trào.');
    await answer(drafter, 'draft', 'submitted', { draftVersion });
    await answer(chair, 'approval', 'approved');
    await untilPhase('final');

    expect(await amend('Công đoàn tổ chức năm phong trào.', 'substantive')).toEqual({ revision: 2, effect: 'voids' });
    await untilPhase('approval');
    expect(await detail()).toMatchObject({ approvedRevision: null });
    await answer(chair, 'approval', 'approved');
    await untilPhase('final');

    expect(await amend('Công đoàn tổ chức 05 phong trào.', 'editorial')).toEqual({
      revision: 3,
      effect: 'carriesOver',
    });
    await untilPhase('editorial');
    expect(await detail()).toMatchObject({ approvedRevision: 3, contestable: true });
    await answer(chair, 'objection', 'notObjected');
    await untilPhase('final');

    const { approvals, rounds } = await detail();
    expect(approvals.map(({ revision, how, endedBecause }) => [revision, how, endedBecause])).toEqual([
      [1, 'given', 'changed'],
      [2, 'given', 'carriedOver'],
      [3, 'carriedOver', null],
    ]);
    expect(rounds.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'draft submitted',
      'approval approved',
      'approval approved',
      'objection unopposed',
    ]);
  });
});
