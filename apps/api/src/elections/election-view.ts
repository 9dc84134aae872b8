import type { ElectionView } from '@conference/contracts';
import {
  electionRulesSentence,
  mayTakeStep,
  openSeats,
  recognitionDeadline,
  standingNominations,
  type Election,
  type FloorStep,
  type PlannedElection,
} from '@conference/domain';
import type { ConferenceEntity, ElectionEntity, PersonEntity, Records } from '@conference/persistence';
import { actorOf } from '../conferences/access';
import type { DirectoryView } from '../conferences/directory-view';
import { roundView, type ElectionReading } from './round-view';
import { electionOf, storedElection, type StoredElection } from './ruled-election';
import { sessionEndedOn } from './session-ended';

/** Every election of a conference, in the order of its plan; what is counted and not published is for the committee and those who close a count. */
export async function electionViews(
  records: Records,
  conference: ConferenceEntity,
  directory: DirectoryView,
  reader: PersonEntity,
): Promise<ElectionView[]> {
  const known = await records.elections.ofConference(conference.id);
  const views: ElectionView[] = [];
  for (const planned of conference.plan.elections) {
    const election = known.find(({ code }) => code === planned.code) ?? null;
    views.push(await electionView({ records, conference, directory, reader }, planned, election));
  }
  return views;
}

async function electionView(
  reading: ElectionReading,
  planned: PlannedElection,
  known: ElectionEntity | null,
): Promise<ElectionView> {
  const { records, conference, directory, reader } = reading;
  const stored: StoredElection = known
    ? await storedElection(records, known)
    : { election: asPlanned(conference, planned), decisions: [], nominations: [], rounds: [] };
  const election = electionOf(stored, conference.heldOn);
  const actor = actorOf(reader, conference);
  const may = (step: FloorStep) => mayTakeStep(step, actor).ok;
  const rounds = [];
  for (const round of stored.rounds) rounds.push(await roundView(reading, election, round, may('closeCount')));
  const named = (personId: string) => ({
    personId,
    code: codeOf(directory, personId),
    name: directory.name(personId) ?? '',
  });
  const published = rounds.filter(({ publishedAt }) => publishedAt !== null);
  return {
    code: planned.code,
    title: planned.title,
    office: election.office,
    seats: election.seats,
    openSeats: openSeats(election),
    state: election.state,
    rules: rulesView(election),
    planned: notNominated(reading, planned, election),
    nominations: stored.nominations.map((nomination) => ({
      ...named(nomination.personId),
      unit: directory.unitOf(nomination.personId),
      proposedBy: nomination.proposedBy,
      consented: nomination.consentRecordedBy !== null,
      withdrawnBecause: nomination.withdrawnBecause,
    })),
    candidates: standing(reading, planned, election, published),
    rounds,
    decisions: stored.decisions
      .filter(({ what }) => what !== 'rules' || election.rules)
      .map(({ what, verdict }) => ({ what, holds: verdict?.holds ?? null, sentence: verdict?.sentence ?? null })),
    elected: election.elected.map(named),
    tied: (election.state === 'tied' ? (election.rounds.at(-1)?.outcome?.runOff?.candidates ?? []) : []).map(named),
    sentence: published.at(-1)?.sentence ?? null,
    recognition: election.recognition,
    recognitionDue: await recognitionDue(reading, election),
    may: {
      run: may('runElection'),
      count: may('closeCount'),
      void: may('voidVote'),
      recognise: may('recogniseElected'),
    },
  };
}

/** An election that was not put before the room yet. */
function asPlanned(
  { id: conferenceId }: ConferenceEntity,
  { code, body: office, seats }: PlannedElection,
): ElectionEntity {
  return { id: '', conferenceId, code, office, seats, isLargerByDecision: false, state: 'prepared', recognition: null };
}

function rulesView({ rules, seats }: Election): ElectionView['rules'] {
  if (!rules) return null;
  const { voteId: _, ...adopted } = rules;
  return { ...adopted, sentence: electionRulesSentence(rules, seats) };
}

function notNominated({ directory }: ElectionReading, planned: PlannedElection, election: Election) {
  const proposed = election.nominations.map(({ personId }) => personId);
  return plannedCandidates(directory, planned).filter(({ personId }) => !proposed.includes(personId));
}

function plannedCandidates({ people }: DirectoryView, { candidates }: PlannedElection) {
  const everybody = [...people.values()];
  return candidates.flatMap((code) => {
    const person = everybody.find((one) => one.code === code);
    return person ? [{ personId: person.id, code, name: person.name }] : [];
  });
}

/** Whoever stands or stood, in the order of the list; before anybody is nominated, those of the plan. */
function standing(
  { directory }: ElectionReading,
  planned: PlannedElection,
  election: Election,
  published: ElectionView['rounds'],
): ElectionView['candidates'] {
  const listed = [
    ...new Set([...election.lists.flatMap(({ candidates }) => candidates), ...electedOrStanding(election)]),
  ];
  const shown = listed.length > 0 ? listed : plannedCandidates(directory, planned).map(({ personId }) => personId);
  return shown.map((personId) => {
    const last = published.flatMap(({ candidates }) => candidates).findLast((one) => one.personId === personId);
    return {
      personId,
      code: codeOf(directory, personId),
      name: directory.name(personId) ?? '',
      votes: last?.votes ?? null,
      elected: last ? election.elected.includes(personId) : null,
    };
  });
}

function electedOrStanding(election: Election): string[] {
  return [
    ...election.rounds.flatMap(({ candidates }) => candidates),
    ...standingNominations(election).map(({ personId }) => personId),
  ];
}

function codeOf({ people }: DirectoryView, personId: string): string {
  return people.get(personId)?.code ?? '';
}

async function recognitionDue(
  { records, conference }: ElectionReading,
  election: Election,
): Promise<ElectionView['recognitionDue']> {
  if (election.recognition || election.elected.length === 0) return null;
  const endedOn = await sessionEndedOn(records, conference);
  if (!endedOn) return null;
  const due = recognitionDeadline(election, endedOn, await records.directory.calendar(conference.officeId));
  return due && { dueOn: due.dueOn, explanation: due.explanation };
}
