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
  type ReminderMailFacts,
} from '@conference/mail';
import {
  toRound,
  toTask,
  Transactions,
  type MailRequest,
  type PersonEntity,
  type Records,
  type TaskEntity,
} from '@conference/persistence';
import { Files } from '@conference/files';
import { Inject, Injectable } from '@nestjs/common';
import { addressee, orderFacts, type Addressed } from './addressee';
import { citedPlaces, remarkFacts } from './cited-places';
import { waitsForDigest } from './digest-wait';
import { whatIsMissed, whoIsWaitedFor } from './escalation-facts';
import { MailDeskService, type MailOrder } from './mail-desk.service';
import { meanwhile } from './meanwhile';
import { NOT_MINE_MS } from './not-mine-link';
import { packetFiles } from './packet-files';
import { ReportsMails } from './reports-mails';
import { matterFacts, readerFacts, reminderNumber, roundContext, taskFacts, type RoundContext } from './task-facts';
import { isAway, wayOf } from './waiting-tasks';

/** A mail about one task that a transaction asked for. */
export type TaskMailRequest = Exclude<Extract<MailRequest, { taskId: string }>, { kind: 'withdrawn' }>;

/** Mails about tasks: the request, reminders, escalations, receipts, hand-overs, fresh links. */
@Injectable()
export class TaskMailsService {
  private readonly reports: ReportsMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly files: Files,
  ) {
    this.reports = new ReportsMails(desk);
  }

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
      if (kind === 'escalate') return this.escalate(records, context, step);
      const waiting = waitingTasks(context);
      for (const task of await this.reports.gather(records, context, waiting, { kind, step })) {
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
      case 'nudge':
        return this.nudge(records, context, task, request.nudgeId);
      case 'freshLink':
        return this.freshLink(records, context, task, request);
    }
  }

  /** Sends what waited for a digest and waits no longer: the first mail, or else the latest reminder. */
  async mailHeld(records: Records, taskId: string, steps: readonly number[]): Promise<void> {
    const task = (await records.rounds.task(taskId))!;
    const context = await roundContext(records, task.roundId);
    const to = await addressee(records, context, task);
    if (steps.includes(0)) await this.request(records, context, task, to);
    else await this.pressed(records, context, task, { step: Math.max(...steps), to });
  }

  /** Asks whoever answers a task now, once: the person asked, or whoever stands in while they are away. */
  async ask(records: Records, context: RoundContext, task: TaskEntity): Promise<void> {
    if (task.state !== 'open') return;
    const to = await addressee(records, context, task);
    if (await records.mails.byOccasion(firstOccasion(task) + to.occasion)) return;
    const waits = !to.isSubstitute && (await waitsForDigest(records, context, task, 0));
    if (!waits) await this.request(records, context, task, to);
  }

  private async request(records: Records, context: RoundContext, task: TaskEntity, to: Addressed): Promise<void> {
    const { files, attachments } = await packetFiles(records, this.files, context, task);
    const facts = { ...(await taskFacts(records, context, task)), ...to.said, files };
    await this.write(records, context, task, {
      to,
      occasion: firstOccasion(task) + to.occasion,
      kind: task.kind,
      attachments,
      compose: (secrets) => taskMail({ ...facts, ...secrets }),
    });
  }

  /** Reminds whoever stands in, and nobody who is away: what waits for them is shown to whoever can hand it over. */
  private async remind(records: Records, context: RoundContext, task: TaskEntity, step: number): Promise<void> {
    const to = await addressee(records, context, task);
    if (!to.isSubstitute && (await isAway(records, task.assigneeId, new Date()))) return;
    if (!to.isSubstitute && wayOf('reminder', context.people.get(task.assigneeId)!) === 'never') return;
    if (await records.mails.byOccasion(reminderOccasion(task, step) + to.occasion)) return;
    const waits = !to.isSubstitute && (await waitsForDigest(records, context, task, step));
    if (!waits) await this.pressed(records, context, task, { step, to });
  }

  private async pressed(
    records: Records,
    context: RoundContext,
    task: TaskEntity,
    { step, to }: { readonly step: number; readonly to: Addressed },
  ): Promise<void> {
    await this.writeReminder(records, context, task, {
      to,
      occasion: reminderOccasion(task, step) + to.occasion,
      reminder: reminderNumber(context.round, step),
    });
  }

  /** A leader presses for the answer: it goes at once, whatever waits for a digest. */
  private async nudge(records: Records, context: RoundContext, task: TaskEntity, nudgeId: string): Promise<void> {
    const nudged = await records.nudges.byId(nudgeId);
    const by = nudged && context.people.get(nudged.nudgedBy);
    if (!nudged || !by || task.state !== 'open') return;
    await this.writeReminder(records, context, task, {
      to: await addressee(records, context, task),
      occasion: `nudge/${nudgeId}`,
      reminder: { by: `${by.position} ${by.name}`, at: nudged.nudgedAt.toISOString() },
    });
    await records.digests.release([task.id]);
  }

  private async writeReminder(
    records: Records,
    context: RoundContext,
    task: TaskEntity,
    { to, occasion, reminder }: { to: Addressed; occasion: string; reminder: ReminderMailFacts['reminder'] },
  ): Promise<void> {
    const { files } = await packetFiles(records, this.files, context, task, 'links');
    const facts = {
      ...(await taskFacts(records, context, task)),
      ...to.said,
      files,
      reminder,
      meanwhile: await meanwhile(records, context, task),
    };
    const compose = (secrets: MailSecrets) => reminderMail({ ...facts, ...secrets });
    await this.write(records, context, task, { to, occasion, kind: 'reminder', compose });
  }

  private async handedOver(
    records: Records,
    context: RoundContext,
    task: TaskEntity,
    noteId: string | null,
  ): Promise<void> {
    const note = noteId ? await records.conferences.note(noteId) : null;
    const before = await records.rounds.task(task.handedFromTaskId!);
    // whoever was asked passes it on themselves, or somebody who leads the office does, and then always says why
    const by = (note && (await records.directory.person(note.writtenBy))) ?? context.people.get(before!.assigneeId)!;
    const facts = {
      ...(await taskFacts(records, context, task)),
      handedOver: { by: by.name, at: task.openedAt.toISOString(), note: note?.text ?? null },
    };
    const compose = (secrets: MailSecrets) => handedOverMail({ ...facts, ...secrets });
    await this.write(records, context, task, { occasion: `task/${task.id}`, kind: 'handedOver', compose });
  }

  private async freshLink(
    records: Records,
    context: RoundContext,
    task: TaskEntity,
    { requestId, personId = task.assigneeId }: Extract<TaskMailRequest, { kind: 'freshLink' }>,
  ): Promise<void> {
    const takesLate = task.state === 'expired' && task.kind === 'opinion' && task.lateAt === null;
    if (task.state !== 'open' && !takesLate) return;
    const to = await addressee(records, context, task, personId);
    const facts = { ...(await taskFacts(records, context, task)), ...to.said };
    const { reader, office, conference, kind, matter, dueAt } = facts;
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
      to,
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
    const order = await orderFacts(records, task);
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
            order,
            recorded: recordedFacts(task, nameOf(task.recordedById)),
            notMine: link,
          }),
      });
    }
  }

  /** Tells the heads of office that a due date has passed without an answer. */
  private async escalate(records: Records, context: RoundContext, step: number): Promise<void> {
    const { conference, office, round, unitNames, officeFacts, conferenceFacts } = context;
    const waiting = waitingTasks(context);
    const [first] = waiting;
    if (!first) return;
    const matter = await matterFacts(records, first, round);
    const waitingFor = await whoIsWaitedFor(records, context, waiting, step);
    const missed = await whatIsMissed(records, context);
    for (const reader of await whoIsTold(records, context, first)) {
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
            missed,
            ...(first.paperId && { superior: office.superiorBody }),
            link: `${this.settings.http.publicUrl}/conferences/${conference.id}`,
          }),
      });
    }
  }

  private write(
    records: Records,
    context: RoundContext,
    task: TaskEntity,
    { to, ...mail }: Pick<MailOrder, 'occasion' | 'kind' | 'compose' | 'attachments'> & { to?: Addressed },
  ): Promise<void> {
    return this.desk.write(records, {
      ...mail,
      office: context.office,
      conferenceId: context.conference.id,
      reader: to?.reader ?? context.people.get(task.assigneeId)!,
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

function firstOccasion({ id }: TaskEntity): string {
  return `task/${id}`;
}

function reminderOccasion({ id }: TaskEntity, step: number): string {
  return `task/${id}/reminder/${step}`;
}

function waitingTasks({ round, tasks }: RoundContext): TaskEntity[] {
  const asked = toRound({ round, tasks: [...tasks] });
  return tasks.filter((task) => task.state === 'open' && isTheirTurn(toTask(task), asked));
}

/** The heads of office; of an answer that the head owes the board also the employee side, which guides the board, and the board's chair. */
async function whoIsTold(
  records: Records,
  { office, round }: RoundContext,
  { paperId, assigneeId }: TaskEntity,
): Promise<PersonEntity[]> {
  const usual = await records.directory.holders(office.id, 'headOfOffice');
  const paper = paperId ? await records.concerns.paper(paperId) : null;
  if (round.kind !== 'response' || !paper) return usual;
  const union = await records.directory.holders(office.id, 'unionChair');
  const sender = await records.directory.person(paper.sentBy);
  const told = [...usual, ...union, ...(sender?.active ? [sender] : [])].filter(({ id }) => id !== assigneeId);
  return told.filter(({ id }, place) => told.findIndex((one) => one.id === id) === place);
}
