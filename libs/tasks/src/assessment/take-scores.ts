import {
  checkAppraisal,
  checkOwnScores,
  judgeAssessment,
  mayAppraise,
  maySubmitScores,
  mayTakeScores,
  mayWithdrawAppraisal,
  mayWithdrawScores,
  ok,
  refuse,
  type AssessmentActRefusal,
  type AssessmentRefusal,
  type Result,
} from '@conference/domain';
import type { AssessmentEntryEntity, NewScore, Records, Transactions } from '@conference/persistence';
import type { Clock } from '../clock';
import { sha256 } from '../packet';
import { toRows, type GivenScore } from './given-score';
import { lockAssessment, toScore, type AssessmentRows } from './lock-assessment';

/** What somebody does about an assessment. */
export interface AssessmentAct {
  readonly officeId: string;
  readonly assessmentId: string;
  readonly actorId: string;
}

/** Why an act on an assessment was not taken. */
export type TakeScoresRefusal = AssessmentRefusal | { readonly code: 'not-found' } | { readonly code: 'file-unknown' };

type Taken = Promise<Result<null, TakeScoresRefusal>>;

/** Takes the scores that whoever is asked gives on their own page; by mail they come as the answer to a task. */
export function submitScores(
  transactions: Transactions,
  clock: Clock,
  { scores, ...act }: AssessmentAct & { readonly scores: readonly GivenScore[] },
): Taken {
  return onAssessment(transactions, act, async (records, rows) => {
    const allowed = maySubmitScores(rows.facts, act.actorId);
    if (!allowed.ok) return allowed;
    const checked = await checkedOwn(records, rows, scores, act.actorId);
    if (!checked.ok) return checked;
    await addEntry(records, rows, { part: 'own', givenBy: act.actorId, taskId: null }, checked.value, clock());
    return ok(null);
  });
}

/** Whether scores that answer a task can be taken: as rows, nothing written yet. */
export async function checkedAnswer(
  records: Records,
  rows: AssessmentRows,
  scores: readonly GivenScore[],
  giverId: string,
): Promise<Result<NewScore[], AssessmentRefusal | { readonly code: 'file-unknown' }>> {
  const allowed = mayTakeScores(rows.facts);
  return allowed.ok ? checkedOwn(records, rows, scores, giverId) : allowed;
}

/** Appraises: the appraiser's scores beside the own ones. */
export function appraise(
  transactions: Transactions,
  clock: Clock,
  { scores, ...act }: AssessmentAct & { readonly scores: readonly GivenScore[] },
): Taken {
  return onAssessment(transactions, act, async (records, rows) => {
    const allowed = mayAppraise(rows.facts, act.actorId);
    if (!allowed.ok) return allowed;
    const given = await toRows(records, scores, act.actorId);
    if (!given.ok) return given;
    const own = await records.assessments.scores([rows.own!.id]);
    const checked = checkAppraisal(rows.set, own.map(toScore), given.value.map(toScore));
    if (!checked.ok) return checked;
    await addEntry(records, rows, { part: 'appraisal', givenBy: act.actorId, taskId: null }, given.value, clock());
    return ok(null);
  });
}

/** Withdraws the own scores, with the trace, so that others can be given. */
export function withdrawScores(
  transactions: Transactions,
  clock: Clock,
  { reason, ...act }: AssessmentAct & { readonly reason: string },
): Taken {
  const allowed = ({ facts }: AssessmentRows) => mayWithdrawScores(facts, act.actorId, reason);
  return withdraw(transactions, clock, { ...act, reason, part: 'own', allowed });
}

/** Withdraws an appraisal, with its reason: the own scores can be withdrawn again. */
export function withdrawAppraisal(
  transactions: Transactions,
  clock: Clock,
  { reason, ...act }: AssessmentAct & { readonly reason: string },
): Taken {
  const allowed = ({ facts }: AssessmentRows) => mayWithdrawAppraisal(facts, act.actorId, reason);
  return withdraw(transactions, clock, { ...act, reason, part: 'appraisal', allowed });
}

function withdraw(
  transactions: Transactions,
  clock: Clock,
  {
    reason,
    part,
    allowed,
    ...act
  }: AssessmentAct & {
    readonly reason: string;
    readonly part: 'own' | 'appraisal';
    readonly allowed: (rows: AssessmentRows) => Result<null, AssessmentActRefusal>;
  },
): Taken {
  return onAssessment(transactions, act, async (records, rows) => {
    const may = allowed(rows);
    if (!may.ok) return may;
    const { id } = rows[part]!;
    const at = clock();
    const because = reason.trim();
    await records.assessments.withdraw(id, { withdrawnAt: at, withdrawnBy: act.actorId, withdrawnBecause: because });
    await audit(records, rows, at, act.actorId, `assessment.${part}Withdrawn`, {
      entryId: id,
      reasonSha256: sha256(because),
    });
    return ok(null);
  });
}

function onAssessment(
  transactions: Transactions,
  { officeId, assessmentId }: AssessmentAct,
  act: (records: Records, rows: AssessmentRows) => Taken,
): Taken {
  return transactions.run(async (records) => {
    const rows = await lockAssessment(records, assessmentId);
    return rows?.assessment.officeId === officeId ? act(records, rows) : refuse({ code: 'not-found' });
  });
}

async function checkedOwn(
  records: Records,
  { set, assessment }: AssessmentRows,
  scores: readonly GivenScore[],
  giverId: string,
): Promise<Result<NewScore[], AssessmentRefusal | { readonly code: 'file-unknown' }>> {
  const given = await toRows(records, scores, giverId);
  if (!given.ok) return given;
  const checked = checkOwnScores(set, assessment.year, given.value.map(toScore));
  return checked.ok ? given : checked;
}

/** Writes scores down, with their figures in the audit chain. */
export async function addEntry(
  records: Records,
  rows: AssessmentRows,
  { part, givenBy, taskId }: Pick<AssessmentEntryEntity, 'part' | 'givenBy' | 'taskId'>,
  scores: readonly NewScore[],
  givenAt: Date,
): Promise<void> {
  const { assessment, set } = rows;
  const entry = { assessmentId: assessment.id, part, taskId, givenBy, givenAt };
  const entryId = await records.assessments.addEntry(entry, scores);
  const { total } = judgeAssessment(set, scores.map(toScore));
  const evidence = scores.flatMap(({ evidenceSha256 }) => evidenceSha256 ?? []);
  await audit(records, rows, givenAt, givenBy, `assessment.${part}`, { entryId, ...total, evidence });
}

async function audit(
  records: Records,
  { assessment, conference }: AssessmentRows,
  at: Date,
  actorId: string,
  action: string,
  facts: Record<string, unknown>,
): Promise<void> {
  const { officeId, conferenceId, id: assessmentId, year } = assessment;
  await records.conferences.touch(conference.id);
  await records.audit.append({ officeId, conferenceId, at, actorId, action, facts: { assessmentId, year, ...facts } });
}
