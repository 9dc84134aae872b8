import {
  judgeAdoption,
  refuse,
  takeRoll,
  type Adoption,
  type Election,
  type ElectionRefusal,
  type Result,
} from '@conference/domain';
import type { ElectionDecisionEntity, StoredVerdict } from '@conference/persistence';
import { peopleInRoom } from '../floor/in-room';
import type { RefusalException } from '../problems/refusal.exception';
import { recordElection, type ElectionAct } from './election-act';
import { byElectionRules, electionRefused } from './election-rules';

/** Raised hands, as they were counted. */
interface Hands {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** What the conference decided about an election, and how it is put on record. */
type Decision = Pick<ElectionDecisionEntity, 'id' | 'what' | 'verdict'> &
  Partial<Pick<ElectionDecisionEntity, 'rules' | 'elected' | 'candidates' | 'witnessIds'>> & {
    readonly action: string;
    readonly facts?: Readonly<Record<string, unknown>>;
  };

/** How the conference voted by raised hands, out of everybody who is present now. */
export async function adoptionOf(
  act: ElectionAct,
  voteId: string,
  hands: Hands,
): Promise<{ readonly adoption: Adoption; readonly verdict: StoredVerdict }> {
  const roll = await byElectionRules(act.records, takeRoll(await peopleInRoom(act)));
  const judged = judgeAdoption({ present: roll.length, ...hands });
  const verdict = await byElectionRules(
    act.records,
    judged.ok ? judged : refuse({ code: 'count-impossible', count: judged.refusal }),
  );
  const { holds, inequality, sentence, figures } = verdict;
  return { adoption: { voteId, verdict }, verdict: { holds, inequality, sentence, figures: { ...figures } } };
}

/** Keeps what the conference decided, for or against; what it voted down is on record too, and refused with how it voted. */
export async function keepDecision(
  act: ElectionAct,
  electionId: string,
  after: Result<Election, ElectionRefusal>,
  { action, facts = {}, ...kept }: Decision,
): Promise<RefusalException | void> {
  const { records, election, person, now } = act;
  if (!after.ok && after.refusal.code !== 'not-adopted') throw await electionRefused(records, after.refusal);
  await records.elections.addDecision({
    electionId,
    afterRound: election.rounds.length,
    rules: null,
    elected: [],
    candidates: [],
    witnessIds: [],
    decidedAt: now,
    recordedBy: person.id,
    ...kept,
  });
  if (after.ok) await records.elections.change(electionId, { state: after.value.state });
  await recordElection(act, after.ok ? action : 'election.votedDown', { ...facts, what: kept.what });
  return after.ok ? undefined : electionRefused(records, after.refusal);
}
