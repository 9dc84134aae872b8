import { superiorBodies } from '@conference/domain';
import type {
  DispatchEntity,
  DocumentEntity,
  MailEntity,
  Records,
  RegisterEntryEntity,
  RegisterRecallEntity,
} from '@conference/persistence';
import { directoryView, type DirectoryView } from '../conferences/directory-view';

/** Some entries with everything that has become of them, read together. */
export interface RegisterRows {
  readonly entries: readonly RegisterEntryEntity[];
  readonly documents: ReadonlyMap<string, DocumentEntity>;
  /** Conferences that still prepare documents. */
  readonly running: ReadonlySet<string>;
  readonly recalls: ReadonlyMap<string, RegisterRecallEntity>;
  readonly corrected: ReadonlyMap<string, RegisterEntryEntity>;
  /** Documents that correct others, by the document that they correct. */
  readonly correcting: ReadonlyMap<string, readonly DocumentEntity[]>;
  readonly dispatches: ReadonlyMap<string, readonly DispatchEntity[]>;
  readonly mails: ReadonlyMap<string, MailEntity>;
  readonly directory: DirectoryView;
  /** The bodies above the office. */
  readonly superiors: readonly string[];
}

/** Reads what belongs to some entries of an office's register. */
export async function registerRows(
  records: Records,
  officeId: string,
  entries: readonly RegisterEntryEntity[],
): Promise<RegisterRows> {
  const ids = entries.map(({ id }) => id);
  const documentIds = entries.flatMap(({ documentId }) => documentId ?? []);
  const documents = await records.documents.byIds(documentIds);
  const conferences = await records.conferences.byIds(documents.map(({ conferenceId }) => conferenceId));
  const dispatches = await records.register.dispatches(ids);
  return {
    entries,
    documents: byKey(documents, ({ id }) => id),
    running: new Set(
      conferences.filter(({ stage }) => stage !== 'closed' && stage !== 'cancelled').map(({ id }) => id),
    ),
    recalls: byKey(await records.register.recalls(ids), ({ entryId }) => entryId),
    corrected: byKey(
      await records.register.byIds(entries.flatMap(({ correctsId }) => correctsId ?? [])),
      ({ id }) => id,
    ),
    correcting: grouped(await records.register.documentsCorrecting(documentIds), ({ replacesId }) => replacesId!),
    dispatches: grouped(dispatches, ({ entryId }) => entryId),
    mails: byKey(await records.mails.byIds(dispatches.flatMap(({ mailId }) => mailId ?? [])), ({ id }) => id),
    directory: await directoryView(records, officeId),
    superiors: superiorBodies(await records.directory.office(officeId)),
  };
}

function byKey<T>(rows: readonly T[], key: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
