import type { DocumentPhase } from '@conference/domain';
import { In, IsNull, type EntityManager } from 'typeorm';
import { byEach, byEachList, known } from '../by-id';
import { DocumentEntity, OpinionEntity, RevisionEntity, type DispositionOverride } from '../entities';
import { first, rowById, rows } from '../rows';

type Optional = Pick<
  DocumentEntity,
  'id' | 'contentCheckId' | 'formCheckId' | 'approvalRule' | 'form' | 'restricted' | 'replacesId' | 'correction'
>;

/** What a revision has beyond a file by one person. */
type Written = Pick<
  RevisionEntity,
  'text' | 'textSha256' | 'draftVersion' | 'isTextWhole' | 'authorIds' | 'changeClass'
>;

/** Documents, their revisions and the opinions on them. */
export class DocumentRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(
    document: Omit<
      DocumentEntity,
      | 'currentRevision'
      | 'approvedRevision'
      | 'approvedPacketHash'
      | 'contestable'
      | 'dispositionOverride'
      | 'symbol'
      | 'issuedAt'
      | 'issuedSha256'
      | 'frozenAt'
      | 'returnTo'
      | keyof Optional
    > &
      Partial<Optional>,
  ): Promise<DocumentEntity> {
    return this.manager.save(this.manager.create(DocumentEntity, document));
  }

  byId(id: string): Promise<DocumentEntity | null> {
    return rowById(this.manager, DocumentEntity, id);
  }

  async get(id: string): Promise<DocumentEntity> {
    return known(await this.byId(id), 'document', id);
  }

  byIds(ids: readonly string[]): Promise<DocumentEntity[]> {
    return byEach(
      ids,
      (id) => this.byId(id),
      (several) => this.manager.findBy(DocumentEntity, { id: In(several) }),
    );
  }

  lock(id: string): Promise<DocumentEntity> {
    return this.manager.findOneOrFail(DocumentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofConference(conferenceId: string): Promise<DocumentEntity[]> {
    return this.manager.find(DocumentEntity, { where: { conferenceId }, order: { place: 'ASC', code: 'ASC' } });
  }

  /** The documents of several conferences, each conference's in its order. */
  ofConferences(conferenceIds: readonly string[]): Promise<DocumentEntity[]> {
    return byEachList(
      conferenceIds,
      (id) => this.ofConference(id),
      (several) =>
        this.manager.find(DocumentEntity, {
          where: { conferenceId: In(several) },
          order: { place: 'ASC', code: 'ASC' },
        }),
    );
  }

  /** What some documents are called, by their ids. */
  async titles(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.manager.query<{ id: string; title: string }[]>(
      'select id, title from document where id = any($1)',
      [ids],
    );
    return new Map(found.map(({ id, title }) => [id, title]));
  }

  async enterPhase(id: string, phase: DocumentPhase): Promise<void> {
    await this.manager.update(DocumentEntity, { id }, { phase });
  }

  /** Adds the next version; what was approved before stays on record as the approval of the older one. */
  async addRevision(
    document: DocumentEntity,
    revision: Omit<RevisionEntity, 'id' | 'documentId' | 'number' | keyof Written> & Partial<Written>,
  ): Promise<number> {
    const number = document.currentRevision + 1;
    const authorIds = revision.uploadedBy ? [revision.uploadedBy] : [];
    await this.manager.insert(RevisionEntity, { authorIds, ...revision, documentId: document.id, number });
    await this.manager.update(DocumentEntity, { id: document.id }, { currentRevision: number });
    document.currentRevision = number;
    return number;
  }

  /** Writes which approval stands: none, or of which packet. */
  async stand(
    id: string,
    standing: Pick<DocumentEntity, 'approvedRevision' | 'approvedPacketHash' | 'contestable'>,
  ): Promise<void> {
    await this.manager.update(DocumentEntity, { id }, standing);
  }

  async override(id: string, dispositionOverride: DispositionOverride): Promise<void> {
    await this.manager.update(DocumentEntity, { id }, { dispositionOverride });
  }

  async number(id: string, symbol: string, issuedAt: Date): Promise<void> {
    await this.manager.update(DocumentEntity, { id }, { symbol, issuedAt });
  }

  async saveIssuedForm(id: string, issuedSha256: string): Promise<void> {
    await this.manager.update(DocumentEntity, { id }, { issuedSha256 });
  }

  revision(documentId: string, number: number): Promise<RevisionEntity | null> {
    return first(rows(this.manager, RevisionEntity, 'where document_id = $1 and number = $2', [documentId, number]));
  }

  revisions(documentIds: readonly string[]): Promise<RevisionEntity[]> {
    if (documentIds.length === 0) return Promise.resolve([]);
    return rows(this.manager, RevisionEntity, 'where document_id = any($1) order by number', [documentIds]);
  }

  /** Every remark that counts. */
  opinions(documentIds: readonly string[]): Promise<OpinionEntity[]> {
    if (documentIds.length === 0) return Promise.resolve([]);
    return this.manager.find(OpinionEntity, {
      where: { documentId: In([...documentIds]), withdrawnAt: IsNull() },
      order: { givenAt: 'ASC', taskId: 'ASC', place: 'ASC', id: 'ASC' },
    });
  }

  async addOpinions(
    opinions: readonly Omit<
      OpinionEntity,
      'id' | 'disposition' | 'dispositionReason' | 'disposedBy' | 'disposedAt' | 'withdrawnAt'
    >[],
  ): Promise<void> {
    if (opinions.length > 0) await this.manager.insert(OpinionEntity, [...opinions]);
  }

  async dispose(
    id: string,
    disposed: Pick<OpinionEntity, 'disposition' | 'dispositionReason' | 'disposedBy' | 'disposedAt'>,
  ): Promise<void> {
    await this.manager.update(OpinionEntity, { id }, disposed);
  }

  /** What an answer remarked counts no more; it stays on record. */
  async withdrawOpinions(taskId: string, withdrawnAt: Date): Promise<void> {
    await this.manager.update(OpinionEntity, { taskId, withdrawnAt: IsNull() }, { withdrawnAt });
  }

  /** Stops the course of a document, or lets it go on; an annulled answer says where. */
  async hold(id: string, held: Partial<Pick<DocumentEntity, 'frozenAt' | 'returnTo'>>): Promise<void> {
    await this.manager.update(DocumentEntity, { id }, held);
  }
}
