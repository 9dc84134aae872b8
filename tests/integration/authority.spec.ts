import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, vietnamDateOf } from '@conference/domain';
import { conferencePlanSchema } from '@conference/contracts';
import { formOf } from '@conference/drafting';
import type { PersonEntity, TaskEntity } from '@conference/persistence';
import {
  decideTask,
  endAbsence,
  endAuthorisation,
  enterAbsence,
  enterAuthorisation,
  handOverTask,
  readAsks,
  substituteFor,
  systemClock,
} from '@conference/tasks';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const PLAN = join(__dirname, '../fixtures/conferences/small-office-with-election.yaml');
const TODAY = vietnamDateOf(new Date().toISOString());

describe('absence and authority', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;
  let person: (code: string) => PersonEntity;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    tasks = await MailedTasks.open(record);
    person = (code) => tasks.people.get(code)!;
    await tasks.revise();
  });

  afterEach(async () => {
    await record.close();
    await database.drop();
  });

  const office = () => person('gd').officeId;
  const away = async (code: string, deputy: string | null, days = 5, order = '12/QĐ-TTLN') => {
    const answer = await enterAbsence(record.transactions, systemClock, {
      officeId: office(),
      actorId: person('tp-nv').id,
      personId: person(code).id,
      startsOn: TODAY,
      endsOn: addDays(TODAY, days),
      substitute: deputy ? { personId: person(deputy).id, order: { symbol: order, signedOn: TODAY } } : null,
    });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };
  const answerAs = (task: TaskEntity, code: string, outcome: 'approved' | 'recused' = 'approved') =>
    decideTask(record.transactions, systemClock, {
      taskId: task.id,
      actorId: person(code).id,
      channel: 'dashboard',
      outcome,
      reason: outcome === 'recused' ? 'Có liên quan' : null,
      packetHash: task.packetHash,
    });
  const signature = async (number = 1) => {
    const asked = await tasks.ask('approval', number);
    const before = asked.filter(({ capacity }) => capacity !== 'signatory');
    for (const task of before) await tasks.answer(task, 'approved');
    return asked.find(({ capacity }) => capacity === 'signatory')!;
  };
  const lastAudit = async (action: string) => {
    const chain = await record.transactions.read(({ audit }) => audit.chain(office()));
    return JSON.parse(chain.findLast((event) => event.action === action)!.payload) as {
      facts: Record<string, unknown>;
    };
  };

  it('takes the answer of the substitute, and records both people with the number of the order', async () => {
    const absence = await away('gd', 'tp-nv');
    const task = await signature();
    expect(await answerAs(task, 'tp-nv')).toMatchObject({ ok: true, value: { outcome: 'approved' } });
    const row = await tasks.task(task.id);
    expect(row).toMatchObject({
      assigneeId: person('gd').id,
      decidedById: person('tp-nv').id,
      onBehalfOfId: person('gd').id,
      authorisationId: absence.authorisationId,
    });
    const { facts } = await lastAudit('task.decided');
    expect(facts).toMatchObject({ onBehalfOfId: person('gd').id, order: '12/QĐ-TTLN' });
  });

  it('revoked substitute: refuses whoever opened the page before the order was ended', async () => {
    const absence = await away('gd', 'tp-nv');
    const task = await signature();
    const command = { officeId: office(), actorId: person('gd').id, id: absence.authorisationId! };
    expect((await endAuthorisation(record.transactions, systemClock, command)).ok).toBe(true);
    expect(await answerAs(task, 'tp-nv')).toEqual({
      ok: false,
      refusal: { code: 'authority-ended', symbol: '12/QĐ-TTLN' },
    });
    expect((await tasks.task(task.id)).state).toBe('open');
    expect(await endAuthorisation(record.transactions, systemClock, command)).toMatchObject({
      refusal: { code: 'order-over' },
    });
  });

  it('revoked substitute: an order ended while the answer is on its way counts either before it or after, never both', async () => {
    const absence = await away('gd', 'tp-nv');
    const task = await signature();
    const command = { officeId: office(), actorId: person('gd').id, id: absence.authorisationId! };
    const [decided, ended] = await Promise.all([
      answerAs(task, 'tp-nv'),
      endAuthorisation(record.transactions, systemClock, command),
    ]);
    expect(ended.ok).toBe(true);
    const order = await record.transactions.read(({ authority }) => authority.authorisation(command.id));
    const row = await tasks.task(task.id);
    expect(decided.ok).toBe(row.state === 'decided');
    if (!decided.ok) expect(decided.refusal.code).toBe('authority-ended');
    expect(order?.endedBy).toBe(person('gd').id);
  });

  it('refuses the substitute once the person is back', async () => {
    const absence = await away('gd', 'tp-nv');
    const task = await signature();
    await endAbsence(record.transactions, systemClock, {
      officeId: office(),
      actorId: person('gd').id,
      id: absence.id,
    });
    expect(await answerAs(task, 'tp-nv')).toMatchObject({ refusal: { code: 'authority-ended' } });
    expect((await answerAs(task, 'gd')).ok).toBe(true);
  });

  it('an absence that ends at midnight Vietnam time: the last minute counts, the next one does not', async () => {
    await away('gd', 'tp-nv', 0);
    const task = await signature();
    const at = (instant: string) => () => new Date(instant);
    const answer = {
      taskId: task.id,
      actorId: person('tp-nv').id,
      channel: 'dashboard' as const,
      outcome: 'approved' as const,
      reason: null,
      packetHash: task.packetHash,
    };
    const midnight = at(`${TODAY}T17:00:00.000Z`);
    expect(await decideTask(record.transactions, midnight, answer)).toMatchObject({
      refusal: { code: 'authority-ended' },
    });
    expect((await decideTask(record.transactions, at(`${TODAY}T16:59:59.999Z`), answer)).ok).toBe(true);
  });

  it('self-approval through a substitute: the author who stands in for the approver is refused', async () => {
    const author = [...tasks.people.values()].find(({ id }) => id === tasks.document.drafterId)!;
    await away('gd', author.code);
    const task = await signature();
    await record.transactions.dataSource.query('update task set author_ids = $1 where id = $2', [[author.id], task.id]);
    expect(await answerAs(task, author.code)).toEqual({ ok: false, refusal: { code: 'own-draft' } });
  });

  it('cascade: an order cannot be passed on, and nobody acts by two of them', async () => {
    await away('gd', 'tp-nv');
    const passedOn = await enterAuthorisation(record.transactions, systemClock, {
      officeId: office(),
      actorId: person('gd').id,
      symbol: '13/QĐ-TTLN',
      signedOn: TODAY,
      grantorId: person('tp-nv').id,
      deputyId: person('tp-hc').id,
      scope: { type: 'all' },
      startsOn: TODAY,
      endsOn: TODAY,
    });
    expect(passedOn).toEqual({ ok: false, refusal: { code: 'authority-passed-on', symbol: '12/QĐ-TTLN' } });
    const task = await signature();
    expect(await answerAs(task, 'tp-hc')).toMatchObject({ refusal: { code: 'not-asked' } });
    const command = { taskId: task.id, actorId: person('tp-nv').id, toPersonId: person('pgd').id };
    expect(await handOverTask(record.transactions, systemClock, command)).toMatchObject({
      refusal: { code: 'not-asked' },
    });
  });

  it('two slots by one person: whoever approves beside the signatory cannot sign in their place, nor take it over', async () => {
    await away('gd', 'pgd');
    const task = await signature();
    expect(await answerAs(task, 'pgd')).toMatchObject({ refusal: { code: 'asked-already' } });
    const command = { taskId: task.id, actorId: person('gd').id, toPersonId: person('pgd').id };
    expect(await handOverTask(record.transactions, systemClock, command)).toMatchObject({
      refusal: { code: 'asked-already' },
    });
  });

  it('a substitute who withdraws withdraws for themselves: the person away is asked again, the substitute never', async () => {
    await away('gd', 'tp-nv');
    const task = await signature();
    expect((await answerAs(task, 'tp-nv', 'recused')).ok).toBe(true);
    const again = await signature(2);
    expect(again.assigneeId).toBe(person('gd').id);
    expect(await answerAs(again, 'tp-nv')).toMatchObject({ refusal: { code: 'recused-before' } });
  });

  it.each([
    ['a head of a unit', 'tp-nv', 'TUQ. Giám đốc', 'Trưởng phòng Nghiệp vụ lưu trữ'],
    ['nobody', null, null, 'Giám đốc'],
  ])(
    'prints the signature of whoever gave it and registers them: standing in is %s',
    async (_, code, authority, position) => {
      if (code) await away('gd', code);
      const task = await signature();
      expect((await answerAs(task, code ?? 'gd')).ok).toBe(true);
      const document = await record.transactions.read(({ documents }) => documents.get(tasks.document.id));
      const issue = { number: 1, symbol: '/BC-TTLN', issuedOn: TODAY, draft: false };
      const form = await record.transactions.read((records) => formOf(records, document, { blocks: [] }, issue));
      expect(form.signatures).toEqual([{ authority, position, name: person(code ?? 'gd').name }]);
      const [number] = await tasks.ask('issue');
      expect(await tasks.answer(number!, 'issued')).toMatchObject({ ok: true });
      const entry = await record.transactions.read(({ register }) => register.entryOf(document.id));
      expect(entry).toMatchObject({ signerName: person(code ?? 'gd').name, signerPosition: position });
    },
  );

  it('takes the orders and absences of a plan over; in a rehearsal the first absence begins today, and what is entered stands', async () => {
    const plan = conferencePlanSchema.parse(parse(readFileSync(PLAN, 'utf8')));
    const absent = [{ from: '2024-01-08', to: '2024-01-10', substitute: 'pgd', under: '12/QĐ-TTLN' }];
    const played = {
      ...plan,
      people: plan.people.map((planned) => (planned.code === 'gd' ? { ...planned, absent } : planned)),
      authorisations: [
        {
          number: '12/QĐ-TTLN',
          signedOn: '2024-01-02',
          grantor: 'gd',
          deputy: 'pgd',
          from: '2024-01-08',
          to: '2024-01-12',
          documents: ['bao-cao'],
        },
      ],
    };
    const request = { plan: played, rehearsal: true, actor: person('gd'), now: new Date() };
    for (const _ of [1, 2]) {
      expect((await record.transactions.run((records) => startConference(records, request))).ok).toBe(true);
    }
    const [absence, ...more] = await record.transactions.read(({ authority }) =>
      authority.absencesOfPerson(person('gd').id),
    );
    expect(more).toEqual([]);
    expect(absence).toMatchObject({ startsOn: TODAY, endsOn: addDays(TODAY, 2), substituteId: person('pgd').id });
    const order = await record.transactions.read(({ authority }) => authority.authorisation(absence!.authorisationId!));
    expect(order).toMatchObject({ endsOn: addDays(TODAY, 4), scope: { documents: [{ kind: 'headReport' }] } });
  });

  it('names somebody else from a moment on: the first substitute is refused, the second answers', async () => {
    const absence = await away('gd', 'tp-nv');
    const task = await signature();
    const ended = { officeId: office(), actorId: person('gd').id, id: absence.authorisationId! };
    await endAuthorisation(record.transactions, systemClock, ended);
    const substitute = { personId: person('tp-hc').id, order: { symbol: '14/QĐ-TTLN', signedOn: TODAY } };
    await record.transactions.dataSource.query(`update task set author_ids = '{}' where id = $1`, [task.id]);
    const named = { officeId: office(), actorId: person('gd').id, absenceId: absence.id, substitute };
    expect((await substituteFor(record.transactions, systemClock, named)).ok).toBe(true);
    expect(await answerAs(task, 'tp-nv')).toMatchObject({ refusal: { code: 'authority-ended' } });
    expect((await answerAs(task, 'tp-hc')).ok).toBe(true);
  });

  it('enters two absences or orders at once only where both can stand', async () => {
    const both = await Promise.all([0, 1].map((number) => tryAway(`${12 + number}/QĐ-TTLN`)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [absence] = await record.transactions.read(({ authority }) => authority.absencesOfPerson(person('gd').id));
    expect(absence?.substituteId).toBe(person('tp-nv').id);
  });

  it('another office’s people, orders and absences are not there', async () => {
    const absence = await away('gd', 'tp-nv');
    const command = { officeId: '00000000-0000-4000-8000-000000000000', actorId: person('gd').id };
    const refused = { ok: false, refusal: { code: 'not-found' } };
    expect(await endAbsence(record.transactions, systemClock, { ...command, id: absence.id })).toEqual(refused);
    const order = { ...command, id: absence.authorisationId! };
    expect(await endAuthorisation(record.transactions, systemClock, order)).toEqual(refused);
  });

  it('knows what the plan will ask of whom before any round opens, and the same question once it is open', async () => {
    const asks = await record.transactions.read((records) => readAsks(records, office(), new Date()));
    const planned = asks.find(({ kind, capacity }) => kind === 'approval' && capacity === 'signatory');
    expect(planned).toMatchObject({ personId: person('gd').id, taskId: null, seats: [person('pgd').id] });
    await tasks.ask('approval');
    const later = await record.transactions.read((records) => readAsks(records, office(), new Date()));
    const open = later.filter(({ key }) => key === planned!.key);
    expect(open).toMatchObject([{ capacity: 'signatory', taskId: expect.any(String) }]);
  });

  function tryAway(symbol: string) {
    return enterAbsence(record.transactions, systemClock, {
      officeId: office(),
      actorId: person('tp-nv').id,
      personId: person('gd').id,
      startsOn: TODAY,
      endsOn: TODAY,
      substitute: { personId: person('tp-nv').id, order: { symbol, signedOn: TODAY } },
    });
  }
});
