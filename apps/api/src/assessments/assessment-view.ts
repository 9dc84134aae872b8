import type { AssessmentDetail, AssessmentEntryView, AssessmentView, CriteriaSetView } from '@conference/contracts';
import {
  assessmentState,
  compareScores,
  judgeAssessment,
  mayAppraise,
  maySubmitScores,
  mayWithdrawAppraisal,
  mayWithdrawScores,
  type AssessmentVerdict,
  type PlannedCriteria,
} from '@conference/domain';
import type { AssessmentEntryEntity, AssessmentScoreEntity, PersonEntity, Records } from '@conference/persistence';
import { readAssessments, toScore, type AssessmentRows } from '@conference/tasks';
import type { DirectoryView } from '../conferences/directory-view';

type Scores = ReadonlyMap<string, readonly AssessmentScoreEntity[]>;

/** Reads the scores of entries, by entry, in the order of the criteria. */
export async function scoresOf(records: Records, rows: readonly AssessmentRows[]): Promise<Scores> {
  const entries = rows.flatMap(({ set, entries: given }) => given.map(({ id }) => ({ id, set })));
  const given = new Map<string, AssessmentScoreEntity[]>(entries.map(({ id }) => [id, []]));
  for (const score of await records.assessments.scores([...given.keys()])) given.get(score.entryId)!.push(score);
  const place = (set: PlannedCriteria, code: string) => set.criteria.findIndex((known) => known.code === code);
  for (const { id, set } of entries) given.get(id)!.sort((a, b) => place(set, a.criterion) - place(set, b.criterion));
  return given;
}

/** An assessment as a list shows it. */
export function assessmentView(
  { assessment, set, own, appraisal, facts }: AssessmentRows,
  scores: Scores,
  {
    reader,
    directory,
    officeName,
  }: { readonly reader: PersonEntity; readonly directory: DirectoryView; readonly officeName: string },
): AssessmentView {
  const { id, setCode, year, subject, unitId, personId, assessorId } = assessment;
  const given = (entry: AssessmentEntryEntity | null) => (entry ? (scores.get(entry.id) ?? []).map(toScore) : null);
  const [ownScores, appraised] = [given(own), given(appraisal)];
  return {
    id,
    setCode,
    year,
    subject,
    name: (unitId && directory.unitNames.get(unitId)) || directory.name(personId) || officeName,
    assessor: directory.name(assessorId) ?? '',
    state: assessmentState(facts),
    own: ownScores && verdictView(judgeAssessment(set, ownScores)),
    appraised: appraised && verdictView(judgeAssessment(set, appraised)),
    gap: ownScores && appraised && compareScores(set, ownScores, appraised).sum,
    isMine: assessorId === reader.id || personId === reader.id,
  };
}

/** An assessment with everything on record, and what its reader may do. */
export async function assessmentDetail(
  records: Records,
  rows: AssessmentRows,
  who: { readonly reader: PersonEntity; readonly directory: DirectoryView; readonly officeName: string },
): Promise<AssessmentDetail> {
  const { assessment, set, entries, own, appraisal, facts } = rows;
  const scores = await scoresOf(records, [rows]);
  const given = (entry: AssessmentEntryEntity | null) => (entry ? (scores.get(entry.id) ?? []).map(toScore) : []);
  const { reader, directory } = who;
  return {
    ...assessmentView(rows, scores, who),
    conferenceId: assessment.conferenceId,
    isYearClosed: facts.isYearClosed,
    set: setView(set),
    entries: entries.map((entry) => entryView(entry, { set, scores: scores.get(entry.id) ?? [], directory })),
    gaps: own && appraisal ? gapsOf(set, given(own), given(appraisal)) : [],
    may: {
      submit: maySubmitScores(facts, reader.id).ok,
      withdraw: mayWithdrawScores(facts, reader.id, '?').ok,
      appraise: mayAppraise(facts, reader.id).ok,
      withdrawAppraisal: mayWithdrawAppraisal(facts, reader.id, '?').ok,
    },
    history: await historyOf(records, rows, who),
  };
}

/** The criteria as everybody sees them. */
export function setView(set: PlannedCriteria): CriteriaSetView {
  const { code, kind, title, basis, from, to, support, levels, criteria, results } = set;
  return {
    code,
    kind,
    title,
    basis,
    from,
    to,
    support,
    levels: [...levels],
    criteria: [...criteria],
    results: [...results],
  };
}

function verdictView({ total, level, sentence }: AssessmentVerdict) {
  return { unit: total.unit, reached: total.reached, most: total.most, level, sentence };
}

function gapsOf(
  set: PlannedCriteria,
  ...sides: Parameters<typeof compareScores> extends [unknown, ...infer Rest] ? Rest : never
) {
  return compareScores(set, ...sides).gaps.map(({ criterion, gap, isDifferent }) => ({ criterion, gap, isDifferent }));
}

function entryView(
  { id, part, givenBy, givenAt, withdrawnAt, withdrawnBy, withdrawnBecause }: AssessmentEntryEntity,
  {
    set,
    scores,
    directory,
  }: {
    readonly set: PlannedCriteria;
    readonly scores: readonly AssessmentScoreEntity[];
    readonly directory: DirectoryView;
  },
): AssessmentEntryView {
  return {
    id,
    part,
    givenBy: directory.name(givenBy) ?? '',
    givenAt: givenAt.toISOString(),
    verdict: verdictView(judgeAssessment(set, scores.map(toScore))),
    scores: scores.map(scoreView),
    withdrawn: withdrawnAt && {
      by: directory.name(withdrawnBy) ?? '',
      at: withdrawnAt.toISOString(),
      because: withdrawnBecause ?? '',
    },
  };
}

function scoreView(score: AssessmentScoreEntity): AssessmentEntryView['scores'][number] {
  const { criterion, points, judgement, notApplicableBecause, explanation, evidenceName, evidenceSha256, evidenceOn } =
    score;
  const evidence = { evidenceName, evidenceSha256, evidenceOn };
  return { criterion, points, judgement, notApplicableBecause, explanation, ...evidence };
}

/** Every year of the period: what a source states, what was scored, and what others concluded. */
async function historyOf(
  records: Records,
  { assessment, set }: AssessmentRows,
  who: Parameters<typeof assessmentView>[2],
): Promise<AssessmentDetail['history']> {
  const rows = await readAssessments(records, await records.assessments.history(assessment));
  const scores = await scoresOf(records, rows);
  const views = rows.map((each) => assessmentView(each, scores, who));
  const subjectCode = await codeOfSubject(records, assessment);
  return Array.from({ length: set.to - set.from + 1 }, (_, place) => set.from + place).map((year) => {
    const found = views.findLast((view) => view.year === year);
    const stated = set.results.find((result) => result.year === year && result.subject === subjectCode);
    const { id = null, own = null, appraised = null } = found ?? {};
    return { year, id, stated: stated?.result ?? null, own, appraised };
  });
}

async function codeOfSubject(records: Records, { unitId, personId }: AssessmentRows['assessment']): Promise<string> {
  if (unitId) return (await records.directory.unit(unitId))?.code ?? '';
  return personId ? ((await records.directory.person(personId))?.code ?? '') : 'office';
}
