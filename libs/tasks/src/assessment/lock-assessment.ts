import type { AssessmentFacts, CriterionScore, PlannedCriteria } from '@conference/domain';
import type {
  AssessmentEntity,
  AssessmentEntryEntity,
  AssessmentScoreEntity,
  ConferenceEntity,
  Records,
} from '@conference/persistence';
import { appraisersOf, setOf } from './planned-set';

/** An assessment with what stands on record of it, and what its rules ask. */
export interface AssessmentRows {
  readonly assessment: AssessmentEntity;
  readonly conference: ConferenceEntity;
  readonly set: PlannedCriteria;
  readonly entries: readonly AssessmentEntryEntity[];
  readonly own: AssessmentEntryEntity | null;
  readonly appraisal: AssessmentEntryEntity | null;
  readonly facts: AssessmentFacts;
}

/** Locks an assessment for a command; null when there is none. */
export async function lockAssessment(records: Records, id: string): Promise<AssessmentRows | null> {
  const assessment = await records.assessments.lock(id);
  return assessment && readAssessment(records, assessment);
}

/** Reads what stands on record of an assessment. */
export async function readAssessment(records: Records, assessment: AssessmentEntity): Promise<AssessmentRows> {
  const [rows] = await readAssessments(records, [assessment]);
  return rows!;
}

/** Reads the same of many: what depends on their set and year alone is asked once for all of them. */
export async function readAssessments(
  records: Records,
  assessments: readonly AssessmentEntity[],
): Promise<AssessmentRows[]> {
  const entries = new Map<string, AssessmentEntryEntity[]>(assessments.map(({ id }) => [id, []]));
  for (const entry of await records.assessments.entries([...entries.keys()]))
    entries.get(entry.assessmentId)!.push(entry);
  const asked = new Map<string, AskedSet>();
  const all: AssessmentRows[] = [];
  for (const assessment of assessments) {
    const { conferenceId, setCode, year } = assessment;
    const key = `${conferenceId} ${setCode} ${year}`;
    const askedSet = asked.get(key) ?? (await readSet(records, assessment));
    asked.set(key, askedSet);
    all.push(rowsOf(assessment, entries.get(assessment.id)!, askedSet));
  }
  return all;
}

/** A set of criteria in one year: what holds for everybody who is assessed by it. */
interface AskedSet extends Pick<AssessmentRows, 'conference' | 'set'> {
  readonly isYearClosed: boolean;
  readonly appraiserIds: readonly string[];
}

async function readSet(records: Records, assessment: AssessmentEntity): Promise<AskedSet> {
  const conference = await records.conferences.get(assessment.conferenceId);
  const set = setOf(conference, assessment);
  return {
    conference,
    set,
    isYearClosed: await records.assessments.isYearClosed(assessment),
    appraiserIds: await appraisersOf(records, assessment.officeId, set),
  };
}

function rowsOf(
  assessment: AssessmentEntity,
  entries: readonly AssessmentEntryEntity[],
  { conference, set, isYearClosed, appraiserIds }: AskedSet,
): AssessmentRows {
  const standing = (part: AssessmentEntryEntity['part']) =>
    entries.find((entry) => entry.part === part && entry.withdrawnAt === null) ?? null;
  const [own, appraisal] = [standing('own'), standing('appraisal')];
  return {
    assessment,
    conference,
    set,
    entries,
    own,
    appraisal,
    facts: {
      year: assessment.year,
      isYearClosed,
      assessorId: assessment.assessorId,
      subjectPersonId: assessment.personId,
      appraiserIds,
      submittedById: own?.givenBy ?? null,
      appraisedById: appraisal?.givenBy ?? null,
    },
  };
}

/** A stored score as the rules see it. */
export function toScore(row: Omit<AssessmentScoreEntity, 'entryId'>): CriterionScore {
  const { criterion, points, judgement, notApplicableBecause: reason, explanation, evidenceSha256, evidenceOn } = row;
  const rating =
    points !== null
      ? { type: 'points' as const, points }
      : judgement
        ? { type: 'judged' as const, judgement }
        : { type: 'notApplicable' as const, reason: reason ?? '' };
  return { criterion, rating, explanation, hasEvidence: evidenceSha256 !== null, evidenceOn };
}
