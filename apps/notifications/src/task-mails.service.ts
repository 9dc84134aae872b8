import { isTheirTurn, type RoundStep } from '@conference/domain';
import { SETTINGS, type Settings } from '@conference/config';
import {
  codeLockedMail,
  escalationMail,
  freshLinkMail,
  handedOverMail,
  receiptMail,
  reminderMail,
  taskMail,
  type MailSecrets,
  type ReceiptMailFacts,
} from '@conference/mail';
import {
  toRound,
  toTask,
  Transactions,
  type MailRequest,
  type Records,
  type TaskEntity,
} from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { citedPlaces, remarkFacts } from './cited-places';
import { MailDeskService } from './mail-desk.service';
import { NOT_MINE_MS } from './not-mine-link';
import { matterFacts, readerFacts, reminderNumber, roundContext, taskFacts, type RoundContext } from './task-facts';

/** A mail about one task that a transaction asked for. */
export type TaskMailRequest = Exclude<Extract<MailRequest, { taskId: string }>, { kind: 'withdrawn' }>;

/** Mails about tasks: the request, reminders, escalations, receipts, hand-overs, fresh links. */
@Injectable()
export class TaskMailsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Mails whoever a round waits for, for its opening or for one of its steps. */
  async announceRound({
    roundId,
    step,
    kind,
  }: {
    roundId: string;
    step: number;
    kind: 'task' | RoundStep;
  }): Promise<void> {
    await this.transactions.run(async (records) => {
      if (!(await records.rounds.round(roundId))) return;
      const context = await roundContext(records, roundId);
      // nobody is pressed for an answer that would not be taken
      if (context.round.frozenAt && kind !== 'task') return;
      const waiting = waitingTasks(context);
      if (kind === 'escalate') return this.escalate(records, context, step);
      for (const task of waiting) {
        if (kind === 'task') await this.ask(records, context, task);
        if (kind === 'remind') await this.remind(records, context, task, step);
      }
    });
  }

  /** Composes one mail that a transaction asked for. */
  async answer(records: Records, request: TaskMailRequest): Promise<void> {
    const task = await records.rounds.task(request.taskId);
    if (!task) return;
    const context = await roundContext(records, task.roundId);
    switch (request.kind) {
      case 'task':
        return this.ask(records, context, task);
      case 'receipt':
        return this.receipt(records, context, task);
      case 'handedOver':
        return this.handedOver(records, context, task, request.noteId);
      case 'codeLocked':
        return this.codeLocked(records, context, task, request.linkId);
      case 'freshLink':
        return this.freshLink(records, context, task, request.requestId);
    }
  }

  private async ask(records: Records, context: RoundContext, task: TaskEntity): Promise<void> {
    if (task.state !== 'open') return;
    const facts = await taskFacts(records, context, task);
    await this.write(records, context, task, {
      occasion: `task/${task.id}`,
      kind: task.kind,
      compose: (secrets) => taskMail({ ...facts, ...secrets }),
    });
  }

  private async remind(records: Records, context: RoundContext, task: TaskEntity, step: number): Promise<void> {
    const facts = { ...(await taskFacts(records, context, task)), reminder: reminderNumber(context.round, step) };
    const compose = (secrets: MailSecrets) => reminderMail({ ...facts, ...secrets });
    await this.write(records, context, task, {
      occasion: `task/${task.id}/reminder/${step}`,
      kind: 'reminder',
      compose,
    });
  }

  private async handedOver(
    records: Records,
    context: RoundContext,
    task: TaskEntity,
    noteId: string | null,
  ): Promise<void> {
    const note = noteId ? await records.conferences.note(noteId) : null;
    const before = await records.rounds.task(task.handedFromTaskId!);
    const by = context.people.get(before!.assigneeId)!;
    const facts = {
      ...(await taskFacts(records, context, task)),
      handedOver: { by: by.name, at: task.openedAt.toISOString(), note: note?.text ?? null },
    };
    const compose = (secrets: MailSecrets) => handedOverMail({ ...facts, ...secrets });
    await this.write(records, context, task, { occasion: `task/${task.id}`, kind: 'handedOver', compose });
  }

  private async freshLink(records: Records, context: RoundContext, task: TaskEntity, requestId: string): Promise<void> {
    const takesLate = task.state === 'expired' && task.kind === 'opinion' && task.lateAt === null;
    if (task.state !== 'open' && !takesLate) return;
    const { reader, office, conference, kind, matter, dueAt } = await taskFacts(records, context, task);
    // the old link ran out with the deadline; the new one lasts as long as a first one would now
    const expiresAt = new Date(Math.max(context.linkExpiresAt.getTime(), Date.now() + FRESH_LINK_MS));
    const compose = (secrets: MailSecrets) =>
      freshLinkMail({
        reader,
        office,
        conference,
        kind,
        matter,
        dueAt,
        requestedAt: new Date().toISOString(),
        expiresAt: expiresAt.toISOString(),
        ...secrets,
      });
    await this.write(records, { ...context, linkExpiresAt: expiresAt }, task, {
      occasion: `fresh-link/${requestId}`,
      kind: 'freshLink',
      compose,
    });
  }

  /** Tells whom a mail was for that its code was guessed at. */
  private async codeLocked(records: Records, context: RoundContext, task: TaskEntity, linkId: string): Promise<void> {
    const link = await records.mails.linkById(linkId);
    if (!link) return;
    const { conference, office, round, people, unitNames, officeFacts, conferenceFacts } = context;
    const reader = people.get(link.personId)!;
    const matter = await matterFacts(records, task, round);
    await this.desk.write(records, {
      occasion: `code-locked/${linkId}`,
      kind: 'codeLocked',
      office,
      conferenceId: conference.id,
      reader,
      compose: () =>
        codeLockedMail({
          reader: readerFacts(reader, unitNames),
          office: officeFacts,
          conference: conferenceFacts,
          kind: task.kind,
          matter,
          mailedAt: link.issuedAt.toISOString(),
          dueAt: round.dueAt.toISOString(),
        }),
    });
  }

  private async receipt(records: Records, context: RoundContext, task: TaskEntity): Promise<void> {
    const recorded = recordedAnswer(task);
    if (!recorded) return;
    const { conference, office, round, people, unitNames, officeFacts, conferenceFacts } = context;
    const matter = await matterFacts(records, task, round);
    const remarks = remarkFacts(task.remarks, round.revision, await citedPlaces(records, task.documentId));
    const nameOf = (personId: string | null) => (personId && people.get(personId)?.name) || null;
    const isByOther = task.decidedById !== null && task.decidedById !== task.assigneeId;
    // the person asked always gets it, at the registered address; whoever acted for them too
    for (const readerId of new Set([task.assigneeId, task.decidedById ?? task.assigneeId])) {
      const reader = people.get(readerId)!;
      const isActor = readerId !== task.assigneeId;
      await this.desk.write(records, {
        occasion: isActor ? `receipt/${task.id}/${readerId}` : `receipt/${task.id}`,
        kind: 'receipt',
        office,
        conferenceId: conference.id,
        reader,
        right: { purpose: 'notMine', task, expiresAt: new Date(Date.now() + NOT_MINE_MS) },
        compose: ({ link }) =>
          receiptMail({
            ...recorded,
            reader: readerFacts(reader, unitNames),
            office: officeFacts,
            conference: conferenceFacts,
            kind: task.kind,
            matter,
            remarks,
            answeredFrom: task.answeredFrom,
            actor: isByOther && !isActor ? nameOf(task.decidedById) : null,
            principal: isActor ? nameOf(task.assigneeId) : null,
            recorded: recordedFacts(task, nameOf(task.recordedById)),
            notMine: link,
          }),
      });
    }
  }

  /** Tells the heads of office that a due date has passed without an answer. */
  private async escalate(records: Records, context: RoundContext, step: number): Promise<void> {
    const { conference, office, round, people, unitNames, officeFacts, conferenceFacts } = context;
    const waiting = waitingTasks(context);
    const [first] = waiting;
    if (!first) return;
    const matter = await matterFacts(records, first, round);
    const waitingFor = waiting.map(({ assigneeId, openedAt }) => {
      const person = people.get(assigneeId)!;
      return {
        name: person.name,
        unit: unitNames.get(person.unitId ?? '') ?? '',
        askedAt: openedAt.toISOString(),
        reminders: reminderNumber(round, step).n,
      };
    });
    for (const reader of await records.directory.holders(office.id, 'headOfOffice')) {
      await this.desk.write(records, {
        occasion: `round/${round.id}/escalation/${step}/${reader.id}`,
        kind: 'escalation',
        office,
        conferenceId: conference.id,
        reader,
        compose: () =>
          escalationMail({
            reader: readerFacts(reader, unitNames),
            office: officeFacts,
            conference: conferenceFacts,
            kind: round.kind,
            matter,
            dueAt: round.dueAt.toISOString(),
            waitingFor,
            link: `${this.settings.http.publicUrl}/conferences/${conference.id}`,
          }),
      });
    }
  }

  private write(
    records: Records,
    context: RoundContext,
    task: TaskEntity,
    mail: Pick<Parameters<MailDeskService['write']>[1], 'occasion' | 'kind' | 'compose'>,
  ): Promise<void> {
    return this.desk.write(records, {
      ...mail,
      office: context.office,
      conferenceId: context.conference.id,
      reader: context.people.get(task.assigneeId)!,
      right: { purpose: 'decide', task, expiresAt: context.linkExpiresAt },
    });
  }
}

const FRESH_LINK_MS = 3 * 24 * 60 * 60 * 1000;

/** What was answered: in time, or an opinion after the due date. */
function recordedAnswer(
  task: TaskEntity,
): Pick<ReceiptMailFacts, 'outcome' | 'reason' | 'decidedAt' | 'channel' | 'isLate'> | null {
  const { state, outcome, reason, decidedAt, channel, lateOutcome, lateReason, lateAt } = task;
  if (state === 'decided') return { outcome: outcome!, reason, decidedAt: decidedAt!.toISOString(), channel };
  if (!lateOutcome || !lateAt) return null;
  return { outcome: lateOutcome, reason: lateReason, decidedAt: lateAt.toISOString(), channel: null, isLate: true };
}

/** Who wrote it down, when it was given on paper or by word of mouth. */
function recordedFacts(
  { givenOn, evidenceName, recordedNote }: TaskEntity,
  by: string | null,
): ReceiptMailFacts['recorded'] {
  return by && givenOn ? { by, givenOn, evidence: evidenceName, note: recordedNote } : null;
}

function waitingTasks({ round, tasks }: RoundContext): TaskEntity[] {
  const asked = toRound({ round, tasks: [...tasks] });
  return tasks.filter((task) => task.state === 'open' && isTheirTurn(toTask(task), asked));
}
