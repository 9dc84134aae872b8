import type { OwnPromise } from '@conference/contracts';
import { vietnamDateOf } from '@conference/domain';
import type { ConferenceEntity } from '@conference/persistence';
import { grouped } from '../results/grouped';
import { outcomesAmong, targetRecord, type Outcome } from '../results/outcomes';
import { figureWords, partyName, valueWords } from '../targets/target-words';
import type { Telling } from './telling';

/** Reads the promises that somebody answers for, is a party of, or that their unit gave, as long as they are followed. */
export async function ownPromises(telling: Telling): Promise<OwnPromise[]> {
  const { records, reader, directory, now } = telling;
  const parties = await records.overview.promises(reader);
  const own = new Set(parties.map(({ id }) => id));
  const targets = await records.targets.byIds(parties.map(({ targetId }) => targetId));
  const record = await targetRecord(records, targets);
  const conferences = await records.conferences.byIds([...new Set(targets.map((target) => target.conferenceId))]);
  const calendar = await records.directory.calendar(reader.officeId);
  const { employeeSide } = await records.directory.office(reader.officeId);
  const tasks = await records.rounds.openTasksOf(reader.id, 'all');
  const ofConference = grouped(targets, (target) => target.conferenceId);
  const todayOn = vietnamDateOf(now.toISOString());
  return conferences
    .toSorted((one, other) => Number(one.rehearsal) - Number(other.rehearsal))
    .flatMap((conference) => {
      const mine = (ofConference.get(conference.id) ?? []).toSorted((one, other) => one.place - other.place);
      const { outcomes } = outcomesAmong(record, { conference, calendar, targets: mine }, todayOn);
      return outcomes
        .filter(({ party }) => own.has(party.id))
        .map((outcome) => ({
          ...promiseView(outcome, conference),
          party: partyName(outcome.party, { directory, employeeSide: employeeSide.name }),
          owner: directory.name(outcome.party.ownerId) ?? '',
          isOwner: outcome.party.ownerId === reader.id,
          taskId: tasks.find(({ kind, partyId }) => kind === 'progress' && partyId === outcome.party.id)?.id ?? null,
        }));
    });
}

function promiseView(
  { target, party, state, periods, report }: Outcome,
  { id, title, rehearsal }: ConferenceEntity,
): Omit<OwnPromise, 'party' | 'owner' | 'isOwner' | 'taskId'> {
  const next = periods.find((period) => period.state === 'late' || period.state === 'promised');
  return {
    id: party.id,
    targetId: target.id,
    conference: { id, title, rehearsal },
    title: target.title,
    indicator: figureWords(target.indicator),
    state,
    written: report && valueWords(report.entry.value, target.indicator),
    nextDueOn: next?.dueOn ?? null,
  };
}
