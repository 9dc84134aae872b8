import type { SecretBallots } from '@conference/contracts';
import type { BallotRule } from '@conference/domain';
import type { ConferenceEntity, Records, SecretBallotEntity } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/** What a secret ballot asks, by value: what becomes of the plan later changes nothing on the paper. */
export type Question = Pick<SecretBallotEntity, 'subject' | 'subjectCode' | 'title' | 'rule' | 'names'>;

/**
 * The question of a motion or of an election of the plan.
 * @throws RefusalException motion-unknown
 */
export function questionOf({ plan }: ConferenceEntity, subject: BallotRule['kind'], code: string): Question {
  if (subject === 'motion') {
    const motion = plan.motions.find((planned) => planned.code === code);
    if (!motion) throw doorRefusal('motion-unknown');
    return { subject, subjectCode: code, title: motion.title, rule: { kind: 'motion' }, names: {} };
  }
  const election = plan.elections.find((planned) => planned.code === code);
  if (!election) throw doorRefusal('motion-unknown');
  const { title, seats, candidates } = election;
  const name = (candidate: string) => plan.people.find((person) => person.code === candidate)?.name ?? candidate;
  return {
    subject,
    subjectCode: code,
    title,
    rule: { kind: 'election', candidates, seats, mayChooseFewer: true, mayChooseNone: candidates.length === 1 },
    names: Object.fromEntries(candidates.map((candidate) => [candidate, name(candidate)])),
  };
}

/** What may be put to a secret ballot now: motions on which there is no vote yet, and elections that nobody has counted. */
export async function openSubjects(
  records: Records,
  { id, plan }: ConferenceEntity,
): Promise<SecretBallots['subjects']> {
  const busy = new Set([
    ...(await records.votes.ofConference(id))
      .filter(({ state }) => state !== 'void')
      .map(({ motionCode }) => `motion ${motionCode}`),
    ...(await records.secretBallots.ofConference(id))
      .filter(({ state }) => state !== 'void')
      .map(({ subject, subjectCode }) => `${subject} ${subjectCode}`),
    ...(await records.elections.ofConference(id)).map(({ code }) => `election ${code}`),
  ]);
  return [
    ...plan.motions.map(({ code, title }) => ({ subject: 'motion' as const, code, title })),
    ...plan.elections.map(({ code, title }) => ({ subject: 'election' as const, code, title })),
  ].filter(({ subject, code }) => !busy.has(`${subject} ${code}`));
}
