import type { CorrectionKind } from '@conference/domain';
import type { ConferenceFacts, MatterFacts, OfficeFacts } from '@conference/mail';
import type {
  ConferenceEntity,
  DispatchEntity,
  DocumentEntity,
  OfficeEntity,
  PersonEntity,
  Records,
  RegisterEntryEntity,
} from '@conference/persistence';
import { namedDocument } from './named-document';
import { conferenceFacts, officeFacts } from './task-facts';

/** Everything that mails about one issued document are written from. */
export interface DispatchContext {
  readonly entry: RegisterEntryEntity;
  readonly document: DocumentEntity;
  /** As its mails name it. */
  readonly named: Pick<MatterFacts, 'title' | 'isRestricted'>;
  readonly conference: ConferenceEntity;
  readonly office: OfficeEntity;
  readonly people: ReadonlyMap<string, PersonEntity>;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly dispatches: readonly DispatchEntity[];
  /** Names, as the document has them. */
  readonly recipients: readonly string[];
  readonly corrects: { readonly kind: CorrectionKind; readonly symbol: string } | null;
  readonly facts: { readonly office: OfficeFacts; readonly conference: ConferenceFacts };
}

/** Reads an issued document with its office and recipients. */
export async function dispatchContext(records: Records, entryId: string): Promise<DispatchContext> {
  const entry = (await records.register.byId(entryId))!;
  const document = await records.documents.get(entry.documentId!);
  const conference = await records.conferences.get(document.conferenceId);
  const office = await records.directory.office(entry.officeId);
  const people = await records.directory.peopleOfOffice(office.id);
  const dispatches = await records.register.dispatches([entryId]);
  const corrected = entry.correctsId ? await records.register.byId(entry.correctsId) : null;
  return {
    entry,
    document,
    named: await namedDocument(records, document),
    conference,
    office,
    people: new Map(people.map((person) => [person.id, person])),
    unitNames: await records.directory.unitNames(office.id),
    dispatches,
    recipients: dispatches.map(({ name }) => name),
    corrects: corrected && entry.correction ? { kind: entry.correction, symbol: corrected.symbol } : null,
    facts: { office: officeFacts(office, people), conference: conferenceFacts(conference, office) },
  };
}
