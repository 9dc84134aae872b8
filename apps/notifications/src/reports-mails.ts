import { mailPolicyOf, type RoundStep } from '@conference/domain';
import { reportsMail } from '@conference/mail';
import type { Records, TaskEntity } from '@conference/persistence';
import { onTrackAmong } from '@conference/tasks';
import { addressee } from './addressee';
import { waitsForDigest } from './digest-wait';
import type { MailDeskService } from './mail-desk.service';
import { matterFacts, readerFacts, reminderNumber, type RoundContext } from './task-facts';
import { isAway, wayOf } from './waiting-tasks';

/** Which mail of a round: its first one, or the one of a step. */
interface Occasion {
  readonly kind: 'task' | RoundStep;
  readonly step: number;
}

/** Reports on targets: whoever answers for several is asked for all of them in one mail. */
export class ReportsMails {
  constructor(private readonly desk: MailDeskService) {}

  /**
   * Mails those who report on several targets; answers the tasks that get a mail each. Whoever stands in for somebody is told of each
   * task by itself, with its order; so is everybody in a rehearsal, which plays every mail.
   */
  async gather(
    records: Records,
    context: RoundContext,
    waiting: readonly TaskEntity[],
    occasion: Occasion,
  ): Promise<readonly TaskEntity[]> {
    const isGathered = context.round.kind === 'progress' && ['task', 'remind'].includes(occasion.kind);
    if (!isGathered || context.conference.rehearsal) return waiting;
    const alone: TaskEntity[] = [];
    for (const assigneeId of new Set(waiting.map((task) => task.assigneeId))) {
      const own = waiting.filter((task) => task.assigneeId === assigneeId);
      if (own.length === 1 || !(await this.isThere(records, context, own[0]!))) alone.push(...own);
      else await this.mail(records, context, own, occasion);
    }
    return alone;
  }

  private async isThere(records: Records, context: RoundContext, task: TaskEntity): Promise<boolean> {
    const { isSubstitute } = await addressee(records, context, task);
    return !isSubstitute && !(await isAway(records, task.assigneeId, new Date()));
  }

  private async mail(
    records: Records,
    context: RoundContext,
    own: readonly TaskEntity[],
    { kind, step }: Occasion,
  ): Promise<void> {
    const { round, people, unitNames, office, conference, officeFacts, conferenceFacts, workingDaysLeft } = context;
    const reader = people.get(own[0]!.assigneeId)!;
    if (kind === 'remind' && wayOf('reminder', reader) === 'never') return;
    const occasion = `reports/${round.id}/${step}/${reader.id}`;
    if (await records.mails.byOccasion(occasion)) return;
    const now: TaskEntity[] = [];
    for (const task of own) if (!(await waitsForDigest(records, context, task, step))) now.push(task);
    if (now.length === 0) return;
    const titles: string[] = [];
    for (const task of now) titles.push(await titleOf(records, context, task, now));
    const atOnce = await atOnceAmong(records, context, now);
    await this.desk.write(records, {
      occasion,
      kind: kind === 'remind' ? 'reminder' : 'progress',
      office,
      conferenceId: conference.id,
      reader,
      ...(atOnce > 1 && { right: { purpose: 'reports' as const, task: null, expiresAt: context.linkExpiresAt } }),
      listed: now.map((task) => ({ purpose: 'decide', task, expiresAt: context.linkExpiresAt })),
      compose: ({ code, link }, links) =>
        reportsMail({
          reader: readerFacts(reader, unitNames),
          office: officeFacts,
          conference: conferenceFacts,
          period: round.number,
          dueAt: round.dueAt.toISOString(),
          workingDaysLeft,
          targets: titles.map((title, place) => ({ title, link: links[place]! })),
          atOnce: atOnce > 1 ? { count: atOnce, link } : null,
          code,
          reminder: kind === 'remind' ? reminderNumber(round, step) : null,
        }),
    });
  }
}

/** For how many of the reports "on track" is enough; none where the office asks for more than the link at this step. */
async function atOnceAmong(records: Records, { office }: RoundContext, tasks: readonly TaskEntity[]): Promise<number> {
  return mailPolicyOf(office.mailPolicy).levels.progress === 'L0' ? (await onTrackAmong(records, tasks)).size : 0;
}

/** A target; with the unit that is reported for, where the same person reports on it for several. */
async function titleOf(
  records: Records,
  { round, unitNames }: RoundContext,
  task: TaskEntity,
  all: readonly TaskEntity[],
): Promise<string> {
  const { title } = await matterFacts(records, task, round);
  const isShared = all.filter(({ targetId }) => targetId === task.targetId).length > 1;
  const unitId = isShared && task.partyId ? (await records.targets.party(task.partyId))?.unitId : null;
  const unit = unitId ? unitNames.get(unitId) : null;
  return unit ? `${title} (${unit})` : title;
}
