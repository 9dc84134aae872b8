import { SETTINGS, type Settings } from '@conference/config';
import { whoIsAlerted } from '@conference/domain';
import { frozenLiftedMail, frozenMail, withdrawnMail, type ReportedAnswerFacts } from '@conference/mail';
import type { MailRequest, PersonEntity, Records, StageFreezeEntity, TaskEntity } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { MailDeskService } from './mail-desk.service';
import { NOT_MINE_MS } from './not-mine-link';
import { matterFacts, readerFacts, roundContext, type RoundContext } from './task-facts';

/** A mail about an answer that was reported, judged, or taken back. */
export type FreezeMailRequest = Extract<MailRequest, { kind: 'frozen' | 'thawed' | 'withdrawn' }>;

/** Mails about answers that were not theirs, and about answers taken back. */
@Injectable()
export class FreezeMailsService {
  constructor(
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Composes the mails that a report, its conclusion or a withdrawal asked for. */
  async tell(records: Records, request: FreezeMailRequest): Promise<void> {
    if (request.kind === 'withdrawn') return this.withdrawn(records, request.taskId);
    const freeze = await records.freezes.byId(request.freezeId);
    if (!freeze) return;
    const task = (await records.rounds.task(freeze.taskId))!;
    const context = await roundContext(records, task.roundId);
    const facts = await reportedFacts(records, context, freeze, task);
    if (request.kind === 'frozen') return this.alert(records, context, { freeze, task, facts });
    return this.conclude(records, context, { freeze, task, facts });
  }

  /** Tells those who may judge the report, at once. */
  private async alert(records: Records, context: RoundContext, { freeze, task, facts }: Reported): Promise<void> {
    const { people, conference, office } = context;
    const active = [...people.values()].filter((person) => person.active);
    const document = freeze.documentId ? await records.documents.get(freeze.documentId) : null;
    for (const reader of whoIsAlerted(active, [task.assigneeId, task.decidedById, freeze.reportedById])) {
      await this.desk.write(records, {
        occasion: `frozen/${freeze.id}/${reader.id}`,
        kind: 'frozen',
        office,
        conferenceId: conference.id,
        reader,
        compose: () =>
          frozenMail({
            ...facts,
            ...framed(context, reader),
            reporter: people.get(freeze.reportedById)?.name ?? '',
            words: freeze.words,
            symbol: freeze.wasIssued ? (document?.symbol ?? null) : null,
            link: this.pageOf(freeze),
          }),
      });
    }
  }

  /** Tells whoever reported it, and whose answer it was. */
  private async conclude(records: Records, context: RoundContext, { freeze, task, facts }: Reported): Promise<void> {
    const { people, conference, office } = context;
    for (const personId of new Set([freeze.reportedById, task.assigneeId])) {
      const reader = people.get(personId)!;
      await this.desk.write(records, {
        occasion: `thawed/${freeze.id}/${personId}`,
        kind: 'thawed',
        office,
        conferenceId: conference.id,
        reader,
        compose: () =>
          frozenLiftedMail({
            ...facts,
            ...framed(context, reader),
            how: freeze.how!,
            effect: freeze.effect,
            reason: freeze.reason!,
            leader: people.get(freeze.liftedById!)?.name ?? '',
            liftedAt: freeze.liftedAt!.toISOString(),
          }),
      });
    }
  }

  private async withdrawn(records: Records, taskId: string): Promise<void> {
    const task = await records.rounds.task(taskId);
    if (!task?.withdrawnAt || !task.outcome) return;
    const context = await roundContext(records, task.roundId);
    const { people, conference, office, round } = context;
    const matter = await matterFacts(records, task, round);
    const [outcome, at] = [task.outcome, task.withdrawnAt];
    for (const personId of new Set([task.assigneeId, task.decidedById!])) {
      const reader = people.get(personId)!;
      await this.desk.write(records, {
        occasion: `withdrawn/${task.id}/${personId}`,
        kind: 'withdrawn',
        office,
        conferenceId: conference.id,
        reader,
        right: { purpose: 'notMine', task, expiresAt: new Date(Date.now() + NOT_MINE_MS) },
        compose: ({ link }) =>
          withdrawnMail({
            ...framed(context, reader),
            kind: task.kind,
            matter,
            outcome,
            by: people.get(task.withdrawnById!)?.name ?? '',
            at: at.toISOString(),
            reason: task.withdrawnBecause!,
            notMine: link,
          }),
      });
    }
  }

  private pageOf({ documentId, conferenceId }: StageFreezeEntity): string {
    const page = documentId ? `documents/${documentId}` : `conferences/${conferenceId}`;
    return `${this.settings.http.publicUrl}/${page}`;
  }
}

interface Reported {
  readonly freeze: StageFreezeEntity;
  readonly task: TaskEntity;
  readonly facts: ReportedAnswerFacts;
}

function framed({ unitNames, officeFacts, conferenceFacts }: RoundContext, reader: PersonEntity) {
  return { reader: readerFacts(reader, unitNames), office: officeFacts, conference: conferenceFacts };
}

/** The answer as it was recorded when it was reported. */
async function reportedFacts(
  records: Records,
  { people, round }: RoundContext,
  freeze: StageFreezeEntity,
  task: TaskEntity,
): Promise<ReportedAnswerFacts> {
  const actorId = task.recordedById ?? (task.decidedById === task.assigneeId ? null : task.decidedById);
  return {
    kind: task.kind,
    matter: await matterFacts(records, task, round),
    outcome: (task.outcome ?? task.lateOutcome)!,
    person: people.get(task.assigneeId)!.name,
    answeredAt: freeze.answeredAt.toISOString(),
    channel: task.outcome ? task.channel : null,
    actor: (actorId && people.get(actorId)?.name) || null,
    reportedAt: freeze.frozenAt.toISOString(),
  };
}
