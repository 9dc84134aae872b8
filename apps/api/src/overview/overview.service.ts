import type { Overview } from '@conference/contracts';
import { vietnamDateOf } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { directoryView } from '../conferences/directory-view';
import { petitionState } from '../petitions/petition-facts';
import { ownPromises } from './own-promises';
import { ownRemarks } from './own-remarks';
import { ownSayings } from './own-sayings';
import type { Telling } from './telling';

/** How many remarks of one person are told; older ones are found by the search. */
const MOST_REMARKS = 200;

/** Everything that concerns one person, with as many questions however much there is. */
@Injectable()
export class OverviewService {
  constructor(private readonly transactions: Transactions) {}

  of(reader: PersonEntity, now: Date): Promise<Overview> {
    return this.transactions.read(async (records) => {
      const directory = await directoryView(records, reader.officeId);
      const telling = { records, reader, directory, now };
      return {
        remarks: await ownRemarks(telling, MOST_REMARKS),
        ...(await ownSayings(telling)),
        promises: await ownPromises(telling),
        petitions: await petitionsOf(telling),
        coming: (await records.overview.coming(reader)).map((one) => ({ ...one, reply: one.reply ?? 'noAnswer' })),
        votes: await records.overview.votesToCast(reader),
        pledges: await records.overview.pledgesToSign(reader),
        shown: await shownTo(telling),
        results: await newestResults(telling),
        ...(await absencesOf(telling)),
      };
    });
  }
}

async function petitionsOf({ records, reader }: Telling): Promise<Overview['petitions']> {
  const petitions = await records.overview.petitions(reader);
  const conferences = await records.conferences.answering(petitions.map(({ id }) => id));
  return petitions.map((petition) => {
    const { id, subject, openedBy, openedAt } = petition;
    const conference = conferences.find(({ petitionId }) => petitionId === id);
    return {
      id,
      subject,
      state: petitionState(petition, conference),
      isOpener: openedBy === reader.id,
      openedAt: openedAt.toISOString(),
      conference: conference ? { id: conference.id, title: conference.title } : null,
    };
  });
}

async function shownTo({ records, reader, now }: Telling): Promise<Overview['shown']> {
  return (await records.overview.shown(reader, now)).map(({ publicisedAt, shownUntil, ...shown }) => ({
    ...shown,
    since: publicisedAt.toISOString(),
    until: shownUntil.toISOString(),
  }));
}

async function newestResults({ records, reader }: Telling): Promise<Overview['results']> {
  const [newest] = await records.conferences.withResults(reader.officeId);
  return newest ? { conferenceId: newest.id, title: newest.title } : null;
}

async function absencesOf({ records, reader, directory, now }: Telling): Promise<Pick<Overview, 'away' | 'standsIn'>> {
  const absences = await records.overview.absences(reader, vietnamDateOf(now.toISOString()));
  return {
    away: absences
      .filter(({ personId }) => personId === reader.id)
      .map(({ id, startsOn, endsOn, substituteId }) => ({
        ...{ id, startsOn, endsOn },
        substitute: directory.name(substituteId),
      })),
    standsIn: absences
      .filter(({ substituteId }) => substituteId === reader.id)
      .map(({ id, startsOn, endsOn, personId }) => ({
        ...{ id, startsOn, endsOn },
        person: directory.name(personId) ?? '',
      })),
  };
}
