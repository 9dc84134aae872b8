import type { SecretBallots } from '@conference/contracts';
import { ballotRuleOf, isMotionBeforeRoom, type BallotRule } from '@conference/domain';
import { motionVotes, type ConferenceEntity, type Records, type SecretBallotEntity } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';
import { roundOnDevices } from './ballot-round';

/** What a secret ballot asks, by value: what becomes of the plan later changes nothing on the paper. */
export type Question = Pick<SecretBallotEntity, 'subject' | 'subjectCode' | 'roundId' | 'title' | 'rule' | 'names'>;

/**
 * The question of a motion of the plan, or of the round of an election that is being voted on.
 * @throws RefusalException motion-unknown, or why the election has no such round
 */
export function questionOf(
  records: Records,
  conference: ConferenceEntity,
  subject: BallotRule['kind'],
  code: string,
): Promise<Question> {
  return subject === 'motion' ? motionQuestion(conference, code) : roundQuestion(records, conference, code);
}

async function motionQuestion({ plan }: ConferenceEntity, code: string): Promise<Question> {
  const motion = plan.motions.find((planned) => planned.code === code);
  if (!motion) throw doorRefusal('motion-unknown');
  const { title } = motion;
  return { subject: 'motion', subjectCode: code, roundId: null, title, rule: { kind: 'motion' }, names: {} };
}

/** Candidates, seats and what a ballot allows are those of the round. */
async function roundQuestion(records: Records, conference: ConferenceEntity, code: string): Promise<Question> {
  const planned = conference.plan.elections.find((election) => election.code === code);
  if (!planned) throw doorRefusal('motion-unknown');
  const { election, round } = await roundOnDevices(records, conference, code);
  const rule = ballotRuleOf(election, round);
  const people = await records.directory.people(round.candidates);
  return {
    subject: 'election',
    subjectCode: code,
    roundId: round.id,
    title: planned.title,
    rule,
    names: Object.fromEntries(rule.candidates.map((personId) => [personId, people.get(personId)?.name ?? ''])),
  };
}

/** The ballots that were held on the same question, the first prepared first. */
export async function earlierBallots(
  records: Records,
  conferenceId: string,
  { subject, subjectCode, roundId }: Question,
): Promise<SecretBallotEntity[]> {
  return (await records.secretBallots.ofConference(conferenceId)).filter(
    (ballot) => ballot.subject === subject && ballot.subjectCode === subjectCode && ballot.roundId === roundId,
  );
}

/** Which motions may be put to a secret ballot now: those on which there is no vote yet. The box of an election is begun from its round. */
export async function openSubjects(
  records: Records,
  { id, plan }: ConferenceEntity,
): Promise<SecretBallots['subjects']> {
  const votes = await motionVotes(records, id);
  return plan.motions
    .filter(({ code }) => !isMotionBeforeRoom(votes.filter(({ motionCode }) => motionCode === code)))
    .map(({ code, title }) => ({ subject: 'motion', code, title }));
}
