import type { FloorEvent } from '@conference/domain';
import type { ConferenceEntity, PledgePartyEntity, Records } from '@conference/persistence';

/** The pledge, once every party has signed it: signed by one party only, it is none. */
export async function pledgeEvents(records: Records, { id, plan }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const parties = (await records.floor.parties(id)).filter(isSigned);
  if (!plan.pledge || parties.length < Math.max(2, plan.pledge.parties.length)) return [];
  const people = await records.directory.people(parties.map(({ personId }) => personId));
  const inOrder = parties.toSorted((one, other) => one.signedAt.getTime() - other.signedAt.getTime());
  return [
    {
      id: 'pledge',
      at: inOrder.at(-1)!.signedAt.toISOString(),
      type: 'pledgeSigned',
      title: plan.pledge.title,
      parties: inOrder.map(({ personId, called }) => {
        const name = people.get(personId)?.name ?? '';
        return called ? `${name} (ký trước lượt, lý do: ${called.reason})` : name;
      }),
    },
  ];
}

function isSigned(party: PledgePartyEntity): party is PledgePartyEntity & { signedAt: Date } {
  return party.signedAt !== null;
}
