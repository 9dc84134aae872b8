import type { PledgeView } from '@conference/contracts';
import {
  pledgeStage,
  SIGNATURE_WAYS,
  type PlannedPledge,
  type SignatureWay,
  type StagedParty,
} from '@conference/domain';
import type { ConferenceEntity, PledgePartyEntity, Records } from '@conference/persistence';
import { peopleInRoom } from '../floor/in-room';

/** The pledge as everybody sees it; null where none is planned. */
export async function pledgeView(records: Records, conference: ConferenceEntity): Promise<PledgeView | null> {
  const { id, plan } = conference;
  if (!plan.pledge) return null;
  const parties = await records.floor.parties(id);
  const people = await records.directory.people(
    parties.flatMap(({ personId, called }) => [personId, ...(called ? [called.byId] : [])]),
  );
  const { presentIds } = await peopleInRoom({ records, conference, now: new Date() });
  return {
    title: plan.pledge.title,
    text: plan.pledge.text,
    ways: [...allowedWays(plan.pledge)],
    ...pledgeStage(parties.map(staged)),
    parties: parties.map(({ code, side, personId, signedAt, way, called, signatureSha256, signatureFacts }) => ({
      code,
      side,
      personId,
      name: people.get(personId)?.name ?? '',
      position: people.get(personId)?.position ?? '',
      isPresent: presentIds.includes(personId),
      signedAt: signedAt?.toISOString() ?? null,
      way,
      called: called && { reason: called.reason, by: people.get(called.byId)?.name ?? '' },
      signature: signatureSha256
        ? {
            url: `/api/conferences/${id}/pledge/${code}/signature`,
            isPicture: way === 'drawn',
            isPades: signatureFacts?.isPades ?? null,
          }
        : null,
    })),
  };
}

/** How the office lets its parties sign: every way, unless its plan says otherwise. */
export function allowedWays({ ways }: PlannedPledge): readonly SignatureWay[] {
  return ways && ways.length > 0 ? ways : SIGNATURE_WAYS;
}

/** A stored party as the rules of the stage know it. */
export function staged({ code, side, personId, signedAt, called }: PledgePartyEntity): StagedParty {
  return { code, side, personId, signedAt: signedAt?.toISOString() ?? null, called };
}
