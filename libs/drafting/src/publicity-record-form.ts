import {
  PUBLICITY_WAY_NAMES,
  addDays,
  signatureBlock,
  SHOWN_FOR_DAYS,
  vietnamDateOf,
  type Instant,
} from '@conference/domain';
import { publicityRecord, type OfficialDocument, type PublicityRecordFacts } from '@conference/documents';
import type {
  DocumentEntity,
  PersonEntity,
  PublicityEntity,
  PublicityPlaceEntity,
  Records,
} from '@conference/persistence';

/** Writes where and when an issued document was made known, from what is on record of one showing. @see Luật 10/2022/QH15 Điều 52 khoản 2 */
export async function publicityRecordForm(
  records: Records,
  { document, showing, at }: { document: DocumentEntity; showing: PublicityEntity; at: Instant },
): Promise<OfficialDocument> {
  const office = await records.directory.office(document.officeId);
  const conference = await records.conferences.get(document.conferenceId);
  const places = (await records.publicity.places([showing.id])).filter(({ withdrawnAt }) => withdrawnAt === null);
  const people = await records.directory.people([
    ...places.map(({ recordedBy }) => recordedBy),
    ...(showing.publicisedBy ? [showing.publicisedBy] : []),
  ]);
  const nameOf = (id: string) => named(people.get(id));
  const writer = people.get(showing.publicisedBy ?? places.at(-1)?.recordedBy ?? '');
  const head = (await records.directory.holders(office.id, 'head'))[0];
  return publicityRecord({
    office: { name: office.name, superiorBody: office.superiorBody, place: office.place },
    recordedOn: vietnamDateOf(at),
    document: {
      title: document.title,
      symbol: document.symbol ?? '',
      issuedOn: vietnamDateOf((document.issuedAt ?? new Date(at)).toISOString()),
      sha256: showing.packetHash,
    },
    shown: shownFacts(showing, nameOf),
    places: places.map((place) => ({
      way: PUBLICITY_WAY_NAMES[place.way].vi,
      place: place.place,
      fromOn: place.fromOn,
      untilOn: place.untilOn,
      proof: proofOf(place),
      recordedBy: nameOf(place.recordedBy),
    })),
    signatures: [
      ...(writer ? [{ authority: null, position: 'NGƯỜI LẬP BIÊN BẢN', name: writer.name }] : []),
      ...(head ? [{ ...headBlock(head, office.employeeSide.name), name: head.name }] : []),
    ],
    rehearsal: conference.rehearsal,
  });
}

function headBlock({ roles, position }: PersonEntity, employeeSide: string) {
  return signatureBlock({ roles, position, byAuthorisation: false, headPosition: position, employeeSide });
}

function shownFacts(
  { publicisedAt, publicisedBy, provenAt, withdrawnAt, withdrawnBecause }: PublicityEntity,
  nameOf: (id: string) => string,
): PublicityRecordFacts['shown'] {
  if (!publicisedAt || !publicisedBy) return null;
  const endedAt = provenAt ?? withdrawnAt;
  return {
    by: nameOf(publicisedBy),
    from: publicisedAt.toISOString(),
    untilOn: addDays(vietnamDateOf(publicisedAt.toISOString()), SHOWN_FOR_DAYS),
    ended: endedAt && { at: endedAt.toISOString(), because: provenAt ? null : withdrawnBecause },
  };
}

/** A link, or the name of the file with the beginning of its SHA-256. */
function proofOf({ link, proofName, proofSha256 }: PublicityPlaceEntity): string | null {
  const file = proofSha256 && `${proofName} (SHA-256: ${proofSha256.slice(0, 16)}…)`;
  return [link, file].filter(Boolean).join('; ') || null;
}

function named(person: PersonEntity | undefined): string {
  return person ? `${person.name}, ${person.position}` : '';
}
