import { TIE_RULE_NAMES, type FloorEvent, type Sentence } from '@conference/domain';
import type { ConferenceEntity, ElectionDecisionEntity, ElectionRoundEntity, Records } from '@conference/persistence';

/** What the conference was asked about an election, before its title. */
const ASKED: Readonly<Record<ElectionDecisionEntity['what'], string>> = {
  rules: 'Thể lệ bầu cử',
  list: 'Danh sách bầu cử',
  runOff: 'Bầu lại giữa những người bằng phiếu',
  voteAgain: 'Bầu tiếp số còn thiếu',
  leaveVacant: 'Để khuyết số còn thiếu',
  settledByAge: 'Bằng phiếu',
  settledByLot: 'Bằng phiếu',
};

type Names = (personIds: readonly string[]) => string[];

/** What happened in the elections: what the conference decided about them, rounds whose result it has heard, and rounds that are void. */
export async function electionEvents(records: Records, { id, plan }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const events: FloorEvent[] = [];
  for (const election of await records.elections.ofConference(id)) {
    const title = plan.elections.find(({ code }) => code === election.code)?.title ?? election.code;
    const rounds = await records.elections.rounds(election.id);
    const decisions = await records.elections.decisions(election.id);
    const people = await records.directory.people(rounds.flatMap(({ candidates }) => candidates));
    const names: Names = (personIds) => personIds.map((personId) => people.get(personId)?.name ?? '');
    events.push(
      ...decisions.map((decision) => decisionEvent(decision, title, names)),
      ...rounds.flatMap((round) => roundEvents(round, title, names)),
    );
  }
  return events;
}

function decisionEvent(
  { electionId, place, what, verdict, elected, decidedAt }: ElectionDecisionEntity,
  title: string,
  names: Names,
): FloorEvent {
  const happened = { id: `election/${electionId}/decision/${place}`, at: decidedAt.toISOString() };
  if (verdict) return { ...happened, type: 'voteClosed', title: `${ASKED[what]}: ${title}`, verdict };
  const sentence = settlement(what === 'settledByAge' ? TIE_RULE_NAMES.older : TIE_RULE_NAMES.lot);
  return { ...happened, type: 'electionCounted', title, elected: names(elected), sentence };
}

function settlement({ vi, en }: Sentence): Sentence {
  return { vi: `Bằng phiếu, theo thể lệ ${vi}.`, en: `On a tie, by the rules ${en}.` };
}

function roundEvents(round: ElectionRoundEntity, title: string, names: Names): FloorEvent[] {
  const { id, number, outcome, publishedAt, voidBecause, voidedAt } = round;
  const named = number === 1 ? title : `${title} (vòng ${number})`;
  if (outcome && publishedAt) {
    const elected = names(outcome.elected);
    const at = publishedAt.toISOString();
    return [
      { id: `election/round/${id}`, at, type: 'electionCounted', title: named, elected, sentence: outcome.sentence },
    ];
  }
  if (voidBecause === null || !voidedAt) return [];
  const at = voidedAt.toISOString();
  return [
    { id: `election/round/${id}/void`, at, type: 'voteVoided', title: named, reason: voidBecause, isReplaced: true },
  ];
}
