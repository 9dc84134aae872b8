import type { AssessmentDetail, AssessmentsView, GivenScoreBody } from '@conference/contracts';
import { assessmentRefusalSentence, isAssessmentRefusal, type Result } from '@conference/domain';
import { Files } from '@conference/files';
import { Transactions, type PersonEntity, type Records } from '@conference/persistence';
import {
  appraise,
  decideTask,
  readAssessment,
  readAssessments,
  submitScores,
  systemClock,
  withdrawAppraisal,
  withdrawScores,
  type AssessmentRows,
  type TakeScoresRefusal,
} from '@conference/tasks';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { isLeader, ownConference } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { sendFile } from '../files/send-file';
import { proofOf, proven } from '../identity/proof-needed';
import { decisionWords } from '../problems/decision-words';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { assessmentDetail, assessmentView, scoresOf, setView } from './assessment-view';

/** Own scores and appraisals: who sees which, and what people do about them. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  list(reader: PersonEntity, conferenceId: string): Promise<AssessmentsView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, reader, conferenceId);
      const all = await readAssessments(records, await records.assessments.ofConference(conferenceId));
      const rows = all.filter((each) => maySee(reader, each));
      const scores = await scoresOf(records, rows);
      const who = await whoReads(records, reader);
      return {
        sets: (conference.plan.criteria ?? []).map(setView),
        items: rows.map((each) => assessmentView(each, scores, who)),
        seesAll: rows.length === all.length,
      };
    });
  }

  one(reader: PersonEntity, assessmentId: string): Promise<AssessmentDetail> {
    return this.transactions.read(async (records) => {
      const rows = await visible(records, reader, assessmentId);
      return assessmentDetail(records, rows, await whoReads(records, reader));
    });
  }

  /** Where a task asks for the scores, they are its answer; afterwards they are taken on their own, until the year is closed. */
  async submit(session: SignedIn, assessmentId: string, scores: readonly GivenScoreBody[]): Promise<void> {
    const { person } = session;
    const task = await this.transactions.read((records) =>
      records.rounds.openTaskOfAssessment(assessmentId, person.id),
    );
    if (!task) {
      taken(await submitScores(this.transactions, systemClock, { ...act(person, assessmentId), scores }));
      return;
    }
    const answer = { taskId: task.id, actorId: person.id, channel: 'dashboard', outcome: 'assessed' } as const;
    const given = { ...answer, reason: null, packetHash: null, proof: proofOf(session), scores };
    allowed(proven(await decideTask(this.transactions, systemClock, given)), decisionWords);
  }

  async withdraw(person: PersonEntity, assessmentId: string, reason: string): Promise<void> {
    taken(await withdrawScores(this.transactions, systemClock, { ...act(person, assessmentId), reason }));
  }

  async appraise(person: PersonEntity, assessmentId: string, scores: readonly GivenScoreBody[]): Promise<void> {
    taken(await appraise(this.transactions, systemClock, { ...act(person, assessmentId), scores }));
  }

  async withdrawAppraisal(person: PersonEntity, assessmentId: string, reason: string): Promise<void> {
    taken(await withdrawAppraisal(this.transactions, systemClock, { ...act(person, assessmentId), reason }));
  }

  async evidence(reader: PersonEntity, assessmentId: string, criterion: string): Promise<StreamableFile> {
    const { sha256, name } = await this.transactions.read(async (records) => {
      const { own } = await visible(records, reader, assessmentId);
      const scores = own ? await records.assessments.scores([own.id]) : [];
      const score = scores.find((given) => given.criterion === criterion);
      if (!score?.evidenceSha256) throw doorRefusal('not-found');
      return { sha256: score.evidenceSha256, name: score.evidenceName ?? 'minh-chung' };
    });
    return sendFile(this.files, sha256, name);
  }
}

/** Those who lead or appraise see everything; everybody sees what bodies gave, and their own. */
function maySee(reader: PersonEntity, { assessment, facts }: AssessmentRows): boolean {
  return (
    isLeader(reader) ||
    facts.appraiserIds.includes(reader.id) ||
    assessment.personId === null ||
    assessment.personId === reader.id
  );
}

async function visible(records: Records, reader: PersonEntity, assessmentId: string): Promise<AssessmentRows> {
  const [assessment] = await records.assessments.byIds([assessmentId]);
  if (assessment?.officeId !== reader.officeId) throw doorRefusal('not-found');
  const rows = await readAssessment(records, assessment);
  if (!maySee(reader, rows)) throw doorRefusal('not-found');
  return rows;
}

async function whoReads(records: Records, reader: PersonEntity) {
  const directory = await directoryView(records, reader.officeId);
  return { reader, directory, officeName: (await records.directory.office(reader.officeId)).name };
}

function act(person: PersonEntity, assessmentId: string) {
  return { officeId: person.officeId, assessmentId, actorId: person.id };
}

function taken(result: Result<null, TakeScoresRefusal>): void {
  allowed(result, (refusal) =>
    isAssessmentRefusal(refusal) ? assessmentRefusalSentence(refusal) : doorWords(refusal.code),
  );
}
