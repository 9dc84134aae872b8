import { uploadedFileSchema, type ConferenceDetail, type TargetView } from '@conference/contracts';
import {
  addDays,
  compareDates,
  followedPeriods,
  vietnamCalendar,
  vietnamDateOf,
  writtenDate,
  type CivilDate,
  type ConferencePlan,
} from '@conference/domain';
import type { Desks } from './desks';
import { evidenceDay } from './evidence-day';
import { EVIDENCE_HEADINGS, writePaper } from './paper';
import type { Conference, Play } from './play';
import { answerTo } from './script';

/** When the reports of a period are asked for, or null when the plan ends before. */
export function reportsAskedOn({ conference, followUp, targets }: ConferencePlan, period: number): CivilDate | null {
  if (targets.every(({ lineage }) => lineage === 'dropped')) return null;
  const periods = followedPeriods({ heldOn: conference.heldOn, followUp }, vietnamCalendar);
  return periods.find(({ number }) => number === period)?.askOn ?? null;
}

/** The year after: whoever answers for a target reports, when asked, or by themselves when nobody will ask for months. */
export class FollowUp {
  constructor(
    private readonly play: Play,
    private readonly conference: Conference,
    private readonly desks: Desks,
  ) {}

  /** A year that is over is played to its end; otherwise whoever is asked reports, or by themselves when nobody will ask for months. */
  async come(): Promise<void> {
    const { plan, narrator } = this.play;
    if (hasCome(addDays(plan.followUp.until, 1))) return void (await this.desks.workUntil(isClosed));
    const askedOn = reportsAskedOn(plan, 1);
    if (!askedOn) return;
    if (hasCome(askedOn)) return this.answerFirstRound();
    const { vi, en } = writtenDate(askedOn);
    narrator.tell(
      `Báo cáo tiến độ sẽ được hỏi vào ${vi}; ai phụ trách có thể báo cáo trước.`,
      `Progress will be asked for on ${en}; owners may report before.`,
    );
    await this.reportUnasked();
  }

  /** What is asked about later periods stays open. */
  private async answerFirstRound(): Promise<void> {
    const isReported = (target: TargetView) => target.lineage === 'dropped' || target.reports.length > 0;
    await this.desks.workUntil(
      ({ targets }) => targets.every(isReported),
      ({ kind, roundNumber }) => kind !== 'progress' || roundNumber === 1,
    );
  }

  /** Those whom the script names, or else the owner of the first target. */
  private async reportUnasked(): Promise<void> {
    const { plan, patience } = this.play;
    const named = plan.play?.progress.map(({ target }) => target) ?? [];
    const codes = named.length > 0 ? named : plan.targets.slice(0, 1).map(({ code }) => code);
    for (const code of codes) {
      await patience.until({ vi: `báo cáo tiến độ “${code}”`, en: `the report on “${code}”` }, async () => {
        const before = targetIn(await this.conference.look(), code);
        if (before.reports.length > 0) return before;
        await this.report(before);
        return null;
      });
    }
  }

  private async report(target: TargetView): Promise<void> {
    const { plan, people, narrator } = this.play;
    const owner = ownerOf(plan, target.code);
    const client = await people.as(owner.code);
    const { value, note, file } = answerTo(plan, {
      kind: 'progress',
      document: null,
      target: target.code,
      person: owner.code,
      round: 1,
    });
    const evidence = file && (await client.upload('/api/files', await this.evidence(target), uploadedFileSchema));
    await client.post(`/api/targets/${target.id}/progress`, {
      value,
      note,
      ...(evidence && { fileSha256: evidence.sha256, fileName: evidence.fileName, ...dayOf(target) }),
    });
    narrator.tell(
      `${owner.name} báo cáo tiến độ${evidence ? ', kèm minh chứng' : ''} – ${target.title}`,
      `${owner.name} reports progress${evidence ? ', with evidence' : ''} – ${target.title}`,
    );
  }

  private evidence({ code, title }: TargetView): Promise<File> {
    const { name } = this.play.plan.office;
    return writePaper(`minh-chung-${code}.docx`, {
      title: `Minh chứng: ${title}`,
      office: name,
      note: '',
      headings: EVIDENCE_HEADINGS,
    });
  }
}

/** The day of what is reported without being asked: of the period that is asked about, or else of the one that runs. */
function dayOf({ periods }: TargetView): { evidenceOn: CivilDate } | null {
  const about = periods.find(({ state }) => state === 'asked') ?? periods.find(({ state }) => state === 'running');
  return about ? { evidenceOn: evidenceDay(about, vietnamDateOf(new Date().toISOString())) } : null;
}

/** Everything that was asked is answered, and what was written about the year is signed. */
function isClosed({ stage, documents }: ConferenceDetail): boolean {
  return stage === 'closed' && documents.every(({ phase }) => phase === 'final');
}

function hasCome(day: CivilDate): boolean {
  return compareDates(day, vietnamDateOf(new Date().toISOString())) <= 0;
}

function targetIn({ targets }: ConferenceDetail, code: string): TargetView {
  return targets.find((target) => target.code === code)!;
}

/** The head of the owning unit, or else its first member. */
function ownerOf({ targets, people }: ConferencePlan, code: string) {
  const { owner } = targets.find((target) => target.code === code)!;
  const members = people.filter(({ unit }) => unit === owner);
  return (members.find(({ roles }) => roles.includes('unitHead')) ?? members[0])!;
}
