import type { CorrectionKind, RegisterBook } from '@conference/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given in a book. The row is locked while a number is given, so no number is skipped or given twice. */
@Entity('register_counter')
export class RegisterCounterEntity {
  @PrimaryColumn('uuid') officeId: string;
  @PrimaryColumn('text') book: RegisterBook;
  @PrimaryColumn('integer') year: number;
  @Column('integer') lastNumber: number;
  /** The day of the last number: a later number never bears an earlier day. */
  @Column('date', { nullable: true }) lastOn: string | null;
}

/** One issued document in the office's register. It never changes: what becomes of it is written beside it. @see Nghị định 30/2020/NĐ-CP Điều 15 */
@Entity('register_entry')
export class RegisterEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') officeId: string;
  @Column('text') book: RegisterBook;
  @Column('integer') year: number;
  @Column('integer') number: number;
  @Column('text') symbol: string;
  /** Whether the system gave the number, or the clerk entered one that was given on paper. */
  @Column('text', { default: 'system' }) source: 'system' | 'paper';
  /** Null for a document that exists on paper only. */
  @Column('uuid', { nullable: true }) documentId: string | null;
  /** Abbreviation of the official type; `CV` for an official letter. */
  @Column('text') typeCode: string;
  @Column('text') subject: string;
  /** Who issues it, as in the head of the document. */
  @Column('text') organName: string;
  @Column('text', { nullable: true }) signerName: string | null;
  @Column('text', { nullable: true }) signerPosition: string | null;
  @Column('date', { nullable: true }) signedOn: string | null;
  @Column('date') issuedOn: string;
  /** By when it had to be numbered and sent, counted from the signature. */
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('uuid') issuedBy: string;
  @Column('timestamptz') registeredAt: Date;
  /** The entry whose error this one puts right. */
  @Column('uuid', { nullable: true }) correctsId: string | null;
  @Column('text', { nullable: true }) correction: CorrectionKind | null;
}

/** The recall of an issued document: from then on nothing of its record changes. @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 4 */
@Entity('register_recall')
export class RegisterRecallEntity {
  @PrimaryColumn('uuid') entryId: string;
  @Column('timestamptz') recalledAt: Date;
  @Column('uuid') recalledBy: string;
  @Column('text') reason: string;
}

/** The way of an issued document to one recipient named in it (nơi nhận). @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 1 */
@Entity('dispatch')
export class DispatchEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') entryId: string;
  @Column('uuid') documentId: string;
  @Column('integer') place: number;
  @Column('text') name: string;
  /** Null for a recipient who gets it on paper. */
  @Column('text', { nullable: true }) email: string | null;
  /** A member of the office, who gets the link instead of the file. */
  @Column('uuid', { nullable: true }) personId: string | null;
  /** In a rehearsal nothing goes to anybody outside the office. */
  @Column('boolean', { default: false }) withheld: boolean;
  /** Grows when it is sent again. */
  @Column('integer', { default: 1 }) attempt: number;
  /** The mail of the current attempt, once it is written. */
  @Column('uuid', { nullable: true }) mailId: string | null;
  /** Why no mail could be written, such as an address that no mail can go to. */
  @Column('text', { nullable: true }) problem: string | null;
  @Column('timestamptz', { nullable: true }) handedOverAt: Date | null;
  @Column('uuid', { nullable: true }) handedOverBy: string | null;
  /** The day on which the paper went, where it is another than that of the record. */
  @Column('date', { nullable: true }) handedOverOn: string | null;
  /** The day on which the recipient had it, as they confirmed. */
  @Column('date', { nullable: true }) receivedOn: string | null;
  /** What confirms it: number in their register of incoming documents, signature, reply. */
  @Column('text', { nullable: true }) receipt: string | null;
  @Column('uuid', { nullable: true }) receiptRecordedBy: string | null;
  /** The recall came before the mail was written. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
