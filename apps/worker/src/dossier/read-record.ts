import { handOverOf, RETENTION, vietnamDateOf } from '@conference/domain';
import {
  filesIn,
  idsIn,
  PRODUCT_VERSION,
  TAKEN_TABLES,
  type DossierFacts,
  type DossierRecord,
} from '@conference/dossier';
import type { ConferenceEntity, Records } from '@conference/persistence';

/** Reads everything on record of a conference that goes into its dossier, at one moment. */
export async function readRecord(
  records: Records,
  conferenceId: string,
  choice: Pick<DossierFacts, 'kind' | 'anchored'>,
): Promise<DossierRecord> {
  const conference = await records.conferences.get(conferenceId);
  const tables = await records.dossiers.rows(conferenceId, TAKEN_TABLES);
  const { people, units } = await records.dossiers.named(conference.officeId, idsIn(tables.values()));
  const stored = await records.dossiers.files(filesIn(tables));
  return {
    facts: await factsOf(records, conference, choice),
    tables,
    people,
    units,
    files: new Map(stored.map(({ sha256, size, mediaType }) => [sha256, { size, mediaType }])),
  };
}

async function factsOf(
  records: Records,
  conference: ConferenceEntity,
  choice: Pick<DossierFacts, 'kind' | 'anchored'>,
): Promise<DossierFacts> {
  const office = await records.directory.office(conference.officeId);
  const own = await records.dossiers.ownEntries(conference.id);
  if (!own) throw new Error('nothing of this conference is in the audit chain');
  const closedOn = await closingDay(records, conference.id);
  const { id, year, ordinal, title, heldOn, stage, rehearsal } = conference;
  return {
    ...choice,
    office: {
      id: office.id,
      code: office.code,
      name: office.name,
      symbol: office.symbol,
      place: office.place,
      superiorBody: office.superiorBody,
    },
    conference: { id, year, ordinal, title, heldOn, stage, rehearsal },
    fromSeq: own.first,
    throughSeq: own.last,
    throughAt: own.lastAt.toISOString(),
    closedOn,
    handOverDueOn: closedOn && handOverOf({ closedOn, handedOverOn: null }, closedOn).dueOn,
    retention: RETENTION,
    versions: { product: PRODUCT_VERSION, schema: await records.dossiers.schemaVersion() },
  };
}

/** The day on which the follow-up ended; null while it goes on. */
async function closingDay(records: Records, conferenceId: string): Promise<string | null> {
  const entered = await records.conferences.stages(conferenceId);
  const closed = entered.find(({ stage }) => stage === 'closed');
  return closed ? vietnamDateOf(closed.enteredAt.toISOString()) : null;
}
