import { readSettings } from '@conference/config';
import { addDays, vietnamDateOf } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { decideTask, endAuthorisation, enterAbsence, freezeStage, liftFreeze, systemClock } from '@conference/tasks';
import { followUpWorkflowId } from '@conference/workflows';
import { Logger } from '@nestjs/common';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { ReplyOffice, type MailAtHand } from './reply-office.factory';

const TODAY = vietnamDateOf(new Date().toISOString());
const REMARK = 'Góp ý: cần thêm số liệu năm trước.';

describe('a late opinion from whoever stands in for somebody who is away', () => {
  let office: ReplyOffice;
  let orderId: string;

  beforeEach(async () => {
    Logger.overrideLogger([]);
    office = await ReplyOffice.open();
    await office.tasks.consult();
    orderId = await away();
  });

  afterEach(() => office.close());

  const person = (code: string): PersonEntity => office.tasks.people.get(code)!;
  async function away(): Promise<string> {
    const absence = await enterAbsence(office.record.transactions, systemClock, {
      officeId: person('gd').officeId,
      actorId: person('tp-hc').id,
      personId: person('tp-nv').id,
      startsOn: TODAY,
      endsOn: addDays(TODAY, 9),
      substitute: { personId: person('luu-tru-2').id, order: { symbol: '12/QĐ-TTLN', signedOn: TODAY } },
    });
    if (!absence.ok) throw new Error(absence.refusal.code);
    return absence.value.authorisationId!;
  }

  /** Asks for opinions by mail and lets the silence rule close the round. */
  async function askedInVain(): Promise<MailAtHand> {
    const at = await office.ask('opinion');
    await office.tasks.expire(at.task);
    return at;
  }
  const answerAs = (at: MailAtHand, code: string, outcome: 'agree' | 'disagree' = 'agree') =>
    decideTask(office.record.transactions, systemClock, {
      taskId: at.task.id,
      actorId: person(code).id,
      channel: 'page',
      outcome,
      reason: outcome === 'disagree' ? 'Chưa đúng.' : null,
      packetHash: at.task.packetHash,
    });
  const opinions = () =>
    office.record.transactions.read(({ documents }) => documents.opinions([office.tasks.document.id]));
  const receipts = async (at: MailAtHand) => {
    const { transactions, files } = office.record;
    const settings = readSettings(office.environment);
    const desk = new TaskMailsService(transactions, new MailDeskService(settings), settings, files);
    await transactions.run((records) => desk.answer(records, { kind: 'receipt', taskId: at.task.id }));
    const mails = await transactions.read(({ mails: sent }) => sent.ofConference(at.task.conferenceId));
    return mails.filter(({ kind, taskId }) => kind === 'receipt' && taskId === at.task.id);
  };

  it('comes by the mail that was theirs, and is recorded for whom and under which order; the rule’s decision stands', async () => {
    const at = await askedInVain();
    expect(at.person.code).toBe('luu-tru-2');
    expect(await office.replyTo(at, REMARK)).toMatchObject({ result: 'decided' });
    expect(await office.task(at)).toMatchObject({
      state: 'expired',
      outcome: null,
      channel: 'rule',
      lateOutcome: 'agreeWithRemarks',
      decidedById: person('luu-tru-2').id,
      onBehalfOfId: person('tp-nv').id,
      authorisationId: orderId,
    });
    expect(await opinions()).toMatchObject([{ personId: person('luu-tru-2').id, isLate: true }]);
    const chain = await office.record.transactions.read(({ audit }) => audit.chain(at.task.officeId));
    const { payload } = chain.findLast(({ action }) => action === 'task.answeredLate')!;
    expect(JSON.parse(payload)).toMatchObject({ facts: { onBehalfOfId: person('tp-nv').id, order: '12/QĐ-TTLN' } });
  });

  it('is told to both, and each may say that it was not theirs', async () => {
    const at = await askedInVain();
    await office.replyTo(at, REMARK);
    const told = await receipts(at);
    expect(told.map(({ envelopeTo }) => envelopeTo).toSorted()).toEqual(
      [person('luu-tru-2').email, person('tp-nv').email].toSorted(),
    );
    for (const { text } of told) expect(text).toContain('12/QĐ-TTLN');
    const report = { taskId: at.task.id, personId: person('luu-tru-2').id, words: null };
    const frozen = await freezeStage(office.record.transactions, systemClock, report);
    expect(frozen).toMatchObject({ ok: true });
    const lifted = await liftFreeze(office.record.transactions, systemClock, {
      officeId: at.task.officeId,
      freezeId: frozen.ok ? frozen.value.freezeId : '',
      actorId: person('tp-hc').id,
      how: 'annulled',
      reason: 'Thư bị người khác dùng.',
      followUpOf: followUpWorkflowId,
    });
    expect(lifted).toMatchObject({ ok: true, value: { effect: 'asksAgain' } });
    expect(await office.task(at)).toMatchObject({ lateAt: null, decidedById: null, authorisationId: null });
    expect(await answerAs(at, 'tp-nv')).toMatchObject({ ok: true, value: { repeated: false } });
  });

  it('comes once: the same again from the same person is the same, and nobody adds another', async () => {
    const at = await askedInVain();
    expect(await answerAs(at, 'luu-tru-2')).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await answerAs(at, 'luu-tru-2')).toMatchObject({ ok: true, value: { repeated: true } });
    for (const [code, outcome] of [
      ['luu-tru-2', 'disagree'],
      ['tp-nv', 'agree'],
      ['tp-nv', 'disagree'],
    ] as const) {
      expect(await answerAs(at, code, outcome)).toMatchObject({
        refusal: { code: 'already-decided', decidedById: person('luu-tru-2').id },
      });
    }
  });

  it('is not taken under an order that was ended, nor from anybody else', async () => {
    const at = await askedInVain();
    expect(await answerAs(at, 'luu-tru-1')).toMatchObject({ refusal: { code: 'not-asked' } });
    await endAuthorisation(office.record.transactions, systemClock, {
      officeId: at.task.officeId,
      actorId: person('gd').id,
      id: orderId,
    });
    expect(await answerAs(at, 'luu-tru-2')).toMatchObject({ refusal: { code: 'authority-ended' } });
    expect(await office.replyTo(at, REMARK)).toMatchObject({ result: 'comment-authority-ended' });
    expect(await office.task(at)).toMatchObject({ lateAt: null, decidedById: null });
    expect(await opinions()).toEqual([]);
    expect(await answerAs(at, 'tp-nv')).toMatchObject({ ok: true });
  });

  it('is not taken once the packet has gone to the signatory', async () => {
    const at = await askedInVain();
    await office.record.transactions.run(({ documents }) => documents.enterPhase(office.tasks.document.id, 'approval'));
    expect(await answerAs(at, 'luu-tru-2')).toMatchObject({ refusal: { code: 'too-late' } });
  });
});
