import type { NextDue } from '@conference/domain';
import {
  allHandlersFinished,
  condition,
  makeContinueAsNewFunc,
  setCurrentDetails,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import { documents, records } from '../activity-options';
import type { FollowUpCursor, FollowUpInput } from '../contract/activities';
import { DueAt, WaitingOn } from '../contract/search-attributes';
import { putQuestion, STILL_OPEN, watchRound, type Bell } from '../document/round';
import { startBeside } from './documents-of-the-year';

type FollowUp = (input: FollowUpInput) => Promise<{ periods: number }>;

/** Far below the 10,000 events from which a history is a burden to whoever reads it. */
const LONGEST_HISTORY = 1_000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The rows are read again at least this often: whatever rang and was not heard costs no longer. */
const LOOKED_AT_EVERY_MS = 30 * DAY_MS;

/** The year after: waits for whatever is due next, and sees to it. What it knows is its cursor; everything else is read from the rows. */
export class FollowUpRun {
  private cursor: FollowUpCursor;
  /** As which revision the open question was last shown to operators. */
  private shown = { rev: -1 };

  constructor(
    private readonly input: FollowUpInput,
    private readonly bell: Bell,
  ) {
    this.cursor = input.cursor ?? { period: input.period ?? 1, review: 1 };
  }

  /** Answers how many periods were asked about. */
  async untilItIsOver(): Promise<number> {
    for (;;) {
      this.bell.silence();
      const due = await records.readNextDue({ conferenceId: this.input.conferenceId, cursor: this.cursor });
      if (workflowInfo().historyLength >= LONGEST_HISTORY) await this.goOnAfresh();
      if (due?.kind === 'end' && isReached(due)) return this.cursor.period - 1;
      if (this.cursor.asking && !(due && isReached(due))) await this.watch(due);
      else if (due && isReached(due)) await this.seeTo(due);
      else await this.wait(due);
    }
  }

  private async seeTo({ kind, number }: NextDue): Promise<void> {
    if (kind === 'progress') await this.ask(number);
    else if (kind === 'assessment') await this.askForScores(number);
    else await this.review(number);
  }

  /** What was reported in a half-year is written together; checking, signing and issuing is the document's own run. */
  private async review(number: number): Promise<void> {
    const { conferenceId } = this.input;
    const assembled = await documents.assembleReview.executeWithOptions({ summary: `write review ${number}` }, [
      { conferenceId, number },
    ]);
    for (const ref of assembled.documents) await startBeside(this.input, ref, 'approval');
    this.cursor = { ...this.cursor, review: number + 1 };
  }

  /** Puts the question of a period; it stays open until the next one is asked about. */
  private async ask(period: number): Promise<void> {
    const { conferenceId } = this.input;
    const asking = {
      roundId: uuid4(),
      conferenceId,
      documentId: null,
      kind: 'progress',
      number: period,
      period,
    } as const;
    const isPut = await putQuestion(asking, this.bell);
    this.shown = { rev: -1 };
    this.cursor = { ...this.cursor, period: period + 1, ...(isPut && { asking }) };
  }

  /** Once a year everybody whom the plan names scores themselves by its criteria. */
  private async askForScores(year: number): Promise<void> {
    const { conferenceId } = this.input;
    const asking = {
      roundId: uuid4(),
      conferenceId,
      documentId: null,
      kind: 'assessment',
      number: year,
      year,
    } as const;
    const isPut = await putQuestion(asking, this.bell);
    this.shown = { rev: -1 };
    this.cursor = { ...this.cursor, assessed: year, ...(isPut && { asking }) };
  }

  private async watch(due: NextDue | null): Promise<void> {
    const { asking, ...rest } = this.cursor;
    const until = new Date(
      Math.min(due ? Date.parse(due.at) : Infinity, Date.now() + LOOKED_AT_EVERY_MS),
    ).toISOString();
    const end = await watchRound(asking!, this.bell, { until, shown: this.shown });
    if (end !== STILL_OPEN) this.cursor = rest;
  }

  private async wait(due: NextDue | null): Promise<void> {
    const ms = due ? Date.parse(due.at) - Date.now() : LOOKED_AT_EVERY_MS;
    const summary = due ? NEXT[due.kind](due) : 'the plan is read again';
    upsertSearchAttributes([
      { key: WaitingOn, value: null },
      { key: DueAt, value: due ? new Date(due.at) : null },
    ]);
    setCurrentDetails(`### The year after\n\nWaiting for nobody.\n\nNext: **${summary}**`);
    await condition(() => this.bell.isRung, Math.min(ms, LOOKED_AT_EVERY_MS), { summary });
  }

  /** Ends this run before its history is long; the next one goes on with the same question. */
  private async goOnAfresh(): Promise<never> {
    await condition(allHandlersFinished);
    const { conferenceId, office, year } = this.input;
    return makeContinueAsNewFunc<FollowUp>()({ conferenceId, office, year, cursor: this.cursor });
  }
}

const NEXT: Readonly<Record<NextDue['kind'], (due: NextDue) => string>> = {
  progress: ({ number, at }) => `reports of period ${number} are asked for at ${at}`,
  assessment: ({ number, at }) => `self-assessments of ${number} are asked for at ${at}`,
  review: ({ number, at }) => `review ${number} is written at ${at}`,
  end: ({ at }) => `the follow-up ends at ${at}`,
};

function isReached({ at }: NextDue): boolean {
  return Date.parse(at) <= Date.now();
}
