import { In, type EntityManager } from 'typeorm';
import { AuditEventEntity, AuditHeadEntity } from '../entities';
import { rows } from '../rows';

/** Something that happened, for the record: ids, codes and figures; no free text, no names. */
export interface AuditRecord {
  readonly officeId: string;
  readonly conferenceId: string | null;
  readonly at: Date;
  /** Null when a rule or the procedure itself acted. */
  readonly actorId: string | null;
  readonly action: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Which events are asked for: of one conference, of actions that begin so, before another event. */
export interface ActivityRequest {
  readonly officeId: string;
  readonly conferenceId?: string | undefined;
  readonly actions?: readonly string[] | undefined;
  /** The actions that are told although they are about no conference, by their first words. */
  readonly ofItself: readonly string[];
  readonly beforeSeq?: number | undefined;
  readonly limit: number;
}

/** The audit chain of each office. */
export class AuditRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Appends to the chain, last in a transaction: the head's row is a lock that the whole office shares. */
  async append({ officeId, conferenceId, at, actorId, action, facts }: AuditRecord): Promise<void> {
    const payload = canonical({ action, actorId, at: at.toISOString(), conferenceId, facts });
    await this.manager.query('select append_audit($1, $2, $3, $4, $5, $6)', [
      officeId,
      conferenceId,
      at,
      actorId,
      action,
      payload,
    ]);
  }

  async head(officeId: string): Promise<{ seq: number; hash: string }> {
    const head = await this.manager.findOneBy(AuditHeadEntity, { officeId });
    return { seq: head?.seq ?? 0, hash: head?.hash ?? '0'.repeat(64) };
  }

  heads(): Promise<AuditHeadEntity[]> {
    return this.manager.find(AuditHeadEntity);
  }

  ofConference(conferenceId: string, limit: number): Promise<AuditEventEntity[]> {
    return this.manager.find(AuditEventEntity, { where: { conferenceId }, order: { seq: 'DESC' }, take: limit });
  }

  /** What happened in the conferences of an office that are still there, and to the office itself, the last first. */
  ofOffice({
    officeId,
    conferenceId,
    actions,
    ofItself,
    beforeSeq,
    limit,
  }: ActivityRequest): Promise<AuditEventEntity[]> {
    return rows(
      this.manager,
      AuditEventEntity,
      `where office_id = $1
         and (conference_id in (select id from conference where office_id = $1)
           or conference_id is null and split_part(action, '.', 1) = any($6))
         and ($2::uuid is null or conference_id = $2) and ($3::text[] is null or split_part(action, '.', 1) = any($3))
         and ($4::integer is null or seq < $4)
       order by seq desc limit $5`,
      [officeId, conferenceId ?? null, actions ?? null, beforeSeq ?? null, limit, ofItself],
    );
  }

  /** When something last happened to a conference; null when it never did. */
  async lastOf(conferenceId: string, action: string): Promise<Date | null> {
    const where = { conferenceId, action };
    return (await this.manager.findOne(AuditEventEntity, { where, order: { seq: 'DESC' } }))?.at ?? null;
  }

  /** What is on record of a conference's acts of some kinds, the first first. */
  ofActions(officeId: string, conferenceId: string, actions: readonly string[]): Promise<AuditEventEntity[]> {
    return this.manager.find(AuditEventEntity, {
      where: { officeId, conferenceId, action: In([...actions]) },
      order: { seq: 'ASC' },
    });
  }

  chain(officeId: string): Promise<AuditEventEntity[]> {
    return this.manager.find(AuditEventEntity, { where: { officeId }, order: { seq: 'ASC' } });
  }
}

/** Writes a value as JSON with sorted keys, so that the same facts always give the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}
