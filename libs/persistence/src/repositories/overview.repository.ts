import type { DocumentText, PublicityMatter, Stage } from '@conference/domain';
import type { EntityManager } from 'typeorm';
import { AbsenceEntity, FloorOpinionEntity, OpinionEntity, PetitionEntity, TargetPartyEntity } from '../entities';
import { rows } from '../rows';

/** Somebody of an office, as far as it matters what concerns them. */
export interface Reader {
  readonly id: string;
  readonly officeId: string;
  readonly unitId: string | null;
}

/** Who is asked to answer something, and until when. */
export interface Asked {
  /** The document or the opinion from the floor. */
  readonly aboutId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly dueAt: Date;
}

/** A conference that has not ended for somebody: whether they are summoned, and what they answered. */
export interface ComingConference {
  readonly id: string;
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  readonly stage: Stage;
  readonly rehearsal: boolean;
  readonly isSummoned: boolean;
  readonly reply: 'coming' | 'excused' | null;
  readonly isPresent: boolean;
}

/** A vote or a secret ballot that waits for somebody. How anybody voted is not read. */
export interface VoteToCast {
  readonly id: string;
  readonly conferenceId: string;
  readonly title: string;
  readonly isSecret: boolean;
}

/** A pledge that somebody has not signed yet. */
export interface PledgeToSign {
  readonly conferenceId: string;
  readonly title: string;
}

/** A document that is shown to all staff. */
export interface ShownDocument {
  readonly id: string;
  readonly documentId: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly matter: PublicityMatter;
  readonly publicisedAt: Date;
  readonly shownUntil: Date;
}

/** The text of a document as it is now, and as it was when somebody remarked on it. */
export interface TextOfRevision {
  readonly documentId: string;
  readonly number: number;
  readonly text: DocumentText | null;
}

/** Everything of an office that concerns one person: each question is one statement, however much there is. */
export class OverviewRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What they remarked on documents and did not take back, the newest first. */
  remarks({ id, officeId }: Reader, limit: number): Promise<OpinionEntity[]> {
    const condition = `where person_id = $1 and withdrawn_at is null
      and exists (select from document where document.id = document_id and office_id = $2)
      order by given_at desc, task_id, place, id limit $3`;
    return rows(this.manager, OpinionEntity, condition, [id, officeId, limit]);
  }

  /** Who is asked to answer the remarks on some documents. */
  answering(documentIds: readonly string[]): Promise<Asked[]> {
    return this.manager.query(
      `select t.document_id as "aboutId", t.id as "taskId", t.assignee_id as "personId", r.due_at as "dueAt"
       from task t join round r on r.id = t.round_id
       where t.document_id = any($1) and t.kind = 'disposition' and t.state = 'open' order by t.turn, t.id`,
      [documentIds],
    );
  }

  /** Who is asked about some opinions from the floor. */
  askedAbout(opinionIds: readonly string[]): Promise<Asked[]> {
    return this.manager.query(
      `select t.opinion_id as "aboutId", t.id as "taskId", t.assignee_id as "personId", r.due_at as "dueAt"
       from task t join round r on r.id = t.round_id
       where t.opinion_id = any($1) and t.state = 'open' order by t.opened_at, t.id`,
      [opinionIds],
    );
  }

  /** Of each document the text as it is now, and the texts of the revisions that are asked for. */
  texts(of: readonly { readonly documentId: string; readonly revision: number }[]): Promise<TextOfRevision[]> {
    return this.manager.query(
      `select v.document_id as "documentId", v.number, v.text from revision v join document d on d.id = v.document_id
       where (v.document_id, v.number) in (select * from unnest($1::uuid[], $2::integer[]))
         or (v.document_id = any($1) and v.number = d.current_revision)`,
      [of.map(({ documentId }) => documentId), of.map(({ revision }) => revision)],
    );
  }

  /** The opinions from the floor that they raised, or promised something about; what was withdrawn is left out. */
  said({ id, officeId }: Reader): Promise<FloorOpinionEntity[]> {
    const condition = `where withdrawn_at is null and ($1 in (opinion ->> 'authorId', commitment ->> 'authorId'))
      and exists (select from conference where conference.id = conference_id and office_id = $2)
      order by opinion ->> 'saidAt' desc, id`;
    return rows(this.manager, FloorOpinionEntity, condition, [id, officeId]);
  }

  /** The petitions that they opened or signed, the newest first. */
  petitions({ id, officeId }: Reader): Promise<PetitionEntity[]> {
    const condition = `where office_id = $2 and (opened_by = $1 or exists (
        select from petition_signature s where s.petition_id = petition.id and s.person_id = $1 and s.withdrawn_at is null))
      order by opened_at desc, id`;
    return rows(this.manager, PetitionEntity, condition, [id, officeId]);
  }

  /** The conferences that are being prepared or held, the next one first. */
  coming({ id, officeId }: Reader): Promise<ComingConference[]> {
    return this.manager.query(
      `select c.id, c.title, c.held_on::text as "heldOn", c.starts_at as "startsAt", c.place, c.stage, c.rehearsal,
         a.id is not null as "isSummoned",
         (select kind from summons_reply s where s.attendee_id = a.id and s.held_on = c.held_on
          order by given_at desc, s.id desc limit 1) as reply,
         exists (select from attendance_interval i where i.attendee_id = a.id and i.out_at is null) as "isPresent"
       from conference c left join attendee a on a.conference_id = c.id and a.person_id = $1
       where c.office_id = $2 and c.stage in ('drafting', 'consultation', 'approval', 'convening', 'session')
       order by c.rehearsal, c.held_on, c.id`,
      [id, officeId],
    );
  }

  /** Votes on phones and secret ballots that are open, in which they may vote and have not. */
  votesToCast({ id, officeId }: Reader): Promise<VoteToCast[]> {
    return this.manager.query(
      `select v.id, v.conference_id as "conferenceId", v.title, false as "isSecret"
       from open_vote v join conference c on c.id = v.conference_id and c.office_id = $2
       join vote_roll r on r.vote_id = v.id and r.person_id = $1
       where v.state = 'open' and v.way = 'phones'
         and not exists (select from named_vote n where n.vote_id = v.id and n.person_id = $1)
       union all
       select b.id, b.conference_id, b.title, true
       from secret_ballot b join conference c on c.id = b.conference_id and c.office_id = $2
       join ballot_box.electorate_entry e on e.poll_id = b.id and e.voter_id = $1
       where b.state = 'open' and ballot_box.receipt(b.id, $1) is null`,
      [id, officeId],
    );
  }

  /** The pledges that wait for their signature. */
  pledgesToSign({ id, officeId }: Reader): Promise<PledgeToSign[]> {
    return this.manager.query(
      `select distinct c.id as "conferenceId", c.title from pledge_party p
       join conference c on c.id = p.conference_id and c.office_id = $2
       where p.person_id = $1 and p.signed_at is null and c.stage in ('convening', 'session')`,
      [id, officeId],
    );
  }

  /** Parties of targets that are being followed: those that they are, or report for, and those of their unit. */
  promises({ id, officeId, unitId }: Reader): Promise<TargetPartyEntity[]> {
    const condition = `where ended_at is null and (owner_id = $1 or person_id = $1 or unit_id = $3)
      and exists (select from target t join conference c on c.id = t.conference_id
        where t.id = target_id and t.removed_at is null and t.lineage <> 'dropped'
          and c.office_id = $2 and c.stage in ('resolution', 'followUp'))
      order by target_id, place`;
    return rows(this.manager, TargetPartyEntity, condition, [id, officeId, unitId]);
  }

  /** What is shown to all staff now, the latest first. */
  shown({ officeId }: Reader, now: Date): Promise<ShownDocument[]> {
    return this.manager.query(
      `select p.id, p.document_id as "documentId", d.title, d.symbol, p.matter, p.publicised_at as "publicisedAt",
         p.shown_until as "shownUntil"
       from publicity p join document d on d.id = p.document_id
       where p.office_id = $1 and p.publicised_at is not null and p.withdrawn_at is null and p.shown_until > $2
       order by p.publicised_at desc, p.id`,
      [officeId, now],
    );
  }

  /** Their days away from a day on, and the days on which they are named as standing in for somebody. */
  absences({ id, officeId }: Reader, fromOn: string): Promise<AbsenceEntity[]> {
    const condition = `where office_id = $2 and ended_at is null and ends_on >= $3 and (person_id = $1 or substitute_id = $1)
      order by starts_on, id`;
    return rows(this.manager, AbsenceEntity, condition, [id, officeId, fromOn]);
  }
}
