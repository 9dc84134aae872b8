import { confirmList, isEnded, takenOverRefusalSentence } from '@conference/domain';
import { Transactions, type PersonEntity, type Records, type TakenOverListEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { isLeader, lockOwnConference } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { manifestOf } from './succession-facts';

/** Confirms what an office took over from its predecessors. */
@Injectable()
export class TakenOverService {
  constructor(private readonly transactions: Transactions) {}

  /** From then on the figures of the list count. */
  async confirm(
    person: PersonEntity,
    { conferenceId, office, year }: { conferenceId: string; office: string; year: number },
  ): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      const lists = await records.targets.takenOverLists(conferenceId);
      const list = lists.find((one) => one.officeCode === office && one.year === year);
      if (!list) throw doorRefusal('not-found');
      if (isEnded(conference.stage)) throw doorRefusal('run-ended');
      const manifestSha256 = await manifestOfList(records, list);
      const source = allowed(
        confirmList({
          source: list.source,
          hasDossier: manifestSha256 !== null,
          isLeader: isLeader(person),
          isResponsible: isResponsible(person, list),
          responsible: list.responsibleId ? ((await records.directory.person(list.responsibleId))?.name ?? '') : '',
        }),
        takenOverRefusalSentence,
      );
      const now = new Date();
      await records.targets.confirmList(list, {
        source,
        manifestSha256: source === 'dossier' ? manifestSha256 : null,
        confirmedBy: person.id,
        confirmedAt: now,
      });
      await records.conferences.touch(conferenceId);
      await records.audit.append({
        officeId: conference.officeId,
        conferenceId,
        at: now,
        actorId: person.id,
        action: 'predecessor.confirmed',
        facts: { office, year, source, manifestSha256: source === 'dossier' ? manifestSha256 : null },
      });
    });
  }
}

/** Whoever the plan names, or else the leaders of the office. */
export function isResponsible(person: PersonEntity, { responsibleId }: TakenOverListEntity): boolean {
  return responsibleId === null ? isLeader(person) : responsibleId === person.id;
}

/** The manifest of the dossier of the conference that a list comes from, once it is made. */
export async function manifestOfList(records: Records, list: TakenOverListEntity): Promise<string | null> {
  const targets = await records.targets.ofConference(list.conferenceId);
  const past = await records.targets.past(targets.map(({ id }) => id));
  const ids = past
    .filter(({ officeCode, year }) => officeCode === list.officeCode && year === list.year)
    .flatMap(({ previousId }) => previousId ?? []);
  return manifestOf(records, await records.targets.byIds(ids));
}
