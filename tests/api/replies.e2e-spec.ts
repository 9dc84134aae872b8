import { createHash, randomUUID } from 'node:crypto';
import type {
  ConferenceDetail,
  ConferencePage,
  DocumentDetail,
  InboundMailList,
  TaskDetail,
} from '@conference/contracts';
import type { PersonEntity, TaskEntity } from '@conference/persistence';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';

const LEADING = ['head', 'deputyHead', 'headOfOffice'];

describe('what came back by mail', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let task: TaskEntity;
  let person: PersonEntity;
  let head: SignedIn;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
    tasks = await MailedTasks.open(test);
    await tasks.revise();
    [task] = (await tasks.ask('approval')).toSorted((a, b) => a.turn - b.turn) as [TaskEntity];
    person = [...tasks.people.values()].find(({ id }) => id === task.assigneeId)!;
    await tasks.mail(task);
    head = await SignedIn.as(test.origin, 'head');
  });

  afterAll(() => test?.close());

  /** A mail that came in about the task, as it is stored. */
  async function received(): Promise<{ inboundMailId: string; mailId: string }> {
    const id = randomUUID();
    return test.transactions.run(async ({ inbound, mails }) => {
      const mail = (await mails.firstAbout(task.id))!;
      await inbound.keep({
        id,
        officeId: task.officeId,
        mailId: mail.id,
        taskId: task.id,
        personId: person.id,
        addressKind: 'reply',
        addressSha256: Buffer.alloc(32),
        transport: 'smtp',
        remoteAddress: null,
        helo: null,
        envelopeFrom: person.email,
        raw: Buffer.from('x'),
        rawSha256: '-',
        copySha256: createHash('sha256').update(id).digest(),
        receivedAt: new Date(),
      });
      return { inboundMailId: id, mailId: mail.id };
    });
  }

  const json = async <T>(path: string): Promise<T> => (await (await head.get(path)).json()) as T;
  const views = async () => {
    const { items } = await json<ConferencePage>('/api/conferences');
    const conference = await json<ConferenceDetail>(`/api/conferences/${tasks.conference.id}`);
    const document = await json<DocumentDetail>(`/api/documents/${task.documentId}`);
    const detail = await json<TaskDetail>(`/api/tasks/${task.id}`);
    const ofTask = ({ id }: { id: string }) => id === task.id;
    return [
      items[0]!.waitingFor.find(({ name }) => name === person.name)?.unreached,
      conference.tasks.find(ofTask)?.unreached,
      document.rounds.flatMap((round) => round.tasks).find(ofTask)?.unreached,
      detail.unreached,
    ];
  };

  it('is nothing at first', async () => {
    expect(await views()).toEqual([null, null, null, null]);
  });

  it('shows an absence with its last day and what to do, wherever somebody is waited for', async () => {
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const came = await received();
    await test.transactions.run(({ inbound }) =>
      inbound.addIncident({
        id: randomUUID(),
        taskId: task.id,
        personId: person.id,
        kind: 'autoReplied',
        address: person.email,
        status: null,
        until,
        at: new Date(),
        ...came,
      }),
    );
    const shown = await views();
    for (const unreached of shown) expect(unreached).toMatchObject({ state: 'away', until });
    expect(shown[0]!.sentence.vi).toContain('Hãy chuyển giao cho người thay thế');
  });

  it('shows an address that takes no mail, before an absence', async () => {
    const { mailId } = await received();
    await test.transactions.run(({ sending }) => sending.suppress(person.email, mailId, 'reported: 5.1.1'));
    for (const unreached of await views()) expect(unreached).toMatchObject({ state: 'undeliverable' });
    await test.transactions.run(({ sending }) => sending.liftSuppression(person.email));
  });

  it('shows comments on the task and the document: who, in which words, and why they decided nothing', async () => {
    const { inboundMailId } = await received();
    const other = await received();
    const about = { taskId: task.id, documentId: task.documentId, conferenceId: task.conferenceId };
    await test.transactions.run(async ({ inbound }) => {
      const at = new Date();
      await inbound.addComment({
        id: randomUUID(),
        ...about,
        personId: person.id,
        text: 'Đồng ý nhưng…',
        because: 'not-understood',
        inboundMailId,
        at,
      });
      const later = new Date(at.getTime() + 1);
      await inbound.addComment({
        id: randomUUID(),
        ...about,
        personId: null,
        text: 'Đồng ý',
        because: 'not-verified',
        inboundMailId: other.inboundMailId,
        at: later,
      });
    });
    const { comments } = await json<TaskDetail>(`/api/tasks/${task.id}`);
    expect(comments).toMatchObject([
      {
        by: person.name,
        text: 'Đồng ý nhưng…',
        because: { en: expect.stringContaining('none of the accepted answers') },
      },
      { by: null, text: 'Đồng ý', because: { vi: expect.stringContaining('DMARC') } },
    ]);
    expect((await json<DocumentDetail>(`/api/documents/${task.documentId}`)).comments).toEqual(comments);
  });

  it('lists what could not be read to those who lead the office, and to nobody else', async () => {
    const { inboundMailId } = await received();
    await test.transactions.run(({ inbound }) => inbound.failed(inboundMailId, 'unreadable', 'too-deep'));
    const { items } = await json<InboundMailList>('/api/inbound-mails?state=failed');
    expect(items).toMatchObject([{ id: inboundMailId, state: 'failed', problem: 'too-deep', person: person.name }]);
    expect(JSON.stringify(items)).not.toContain('raw');
    const [other] = [...tasks.people.values()].filter(({ roles }) => !roles.some((role) => LEADING.includes(role)));
    const colleague = await SignedIn.asPerson(test.origin, other!.id);
    expect((await colleague.get('/api/inbound-mails')).status).toBe(403);
  });
});
