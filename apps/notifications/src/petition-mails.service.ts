import { SETTINGS, type Settings } from '@conference/config';
import { conveneBy, conveningOverdue, vietnamDateOf, wasConvened, type Role } from '@conference/domain';
import { petitionAnsweredMail, petitionOverdueMail, petitionSubmittedMail } from '@conference/mail';
import type { MailRequest, OfficeEntity, PersonEntity, PetitionEntity, Records } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { MailDeskService } from './mail-desk.service';
import { conferenceFacts, officeFacts, readerFacts } from './task-facts';

/** A mail about a request for an extraordinary conference. */
export type PetitionMailRequest = Extract<MailRequest, { kind: 'petitionSubmitted' | 'petitionAnswered' }>;

/** Those who call a conference: the head, with the employee side, and who prepares it for them. */
const CONVENING: readonly Role[] = ['head', 'headOfOffice', 'unionChair'];

/** Those who answer for its being called: the head calls it, the head of office prepares it. */
const REMINDED: readonly Role[] = ['head', 'headOfOffice'];

/** Mails about requests for an extraordinary conference. */
@Injectable()
export class PetitionMailsService {
  constructor(
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async tell(records: Records, request: PetitionMailRequest): Promise<void> {
    const petition = await records.petitions.byId(request.petitionId);
    if (!petition?.submittedAt) return;
    const about = await readAbout(records, petition);
    if (request.kind === 'petitionSubmitted') await this.submitted(about, petition.submittedAt);
    else await this.answered(about, request.conferenceId);
  }

  /** Reminds the head and the head of office, once, when the time to call the conference has passed. */
  async remind(records: Records, { id, officeId }: Pick<PetitionEntity, 'id' | 'officeId'>, now: Date): Promise<void> {
    const petition = await records.petitions.lockOf(officeId, id);
    if (!petition?.submittedAt || petition.withdrawnAt || petition.remindedAt) return;
    const submittedOn = vietnamDateOf(petition.submittedAt.toISOString());
    const [conference] = await records.conferences.answering([id]);
    const isConvened = conference !== undefined && wasConvened(conference.stage);
    const todayOn = vietnamDateOf(now.toISOString());
    if (!conveningOverdue({ submittedOn, isConvened, todayOn })) return;
    const about = await readAbout(records, petition);
    const { publicUrl } = this.settings.http;
    for (const reader of holdersOf(about, REMINDED)) {
      await this.desk.write(records, {
        occasion: `petition/${id}/overdue/${reader.id}`,
        kind: 'petitionOverdue',
        ...{ office: about.office, reader, conferenceId: conference?.id ?? null },
        compose: () =>
          petitionOverdueMail({
            ...factsOf(about, reader),
            conference: conference ? conferenceFacts(conference, about.office) : notOpened(about),
            conveneBy: conveneBy(submittedOn),
            isOpened: conference !== undefined,
            link: conference ? `${publicUrl}/conferences/${conference.id}/convening` : `${publicUrl}/petitions`,
          }),
      });
    }
    await records.petitions.remind(id, now);
    const entry = { officeId, conferenceId: null, at: now, actorId: null };
    await records.audit.append({ ...entry, action: 'petition.overdue', facts: { petitionId: id } });
  }

  private async submitted(about: About, submittedAt: Date): Promise<void> {
    const { records, petition, office } = about;
    const conference = notOpened(about);
    for (const reader of holdersOf(about, CONVENING)) {
      await this.desk.write(records, {
        occasion: `petition/${petition.id}/submitted/${reader.id}`,
        kind: 'petitionSubmitted',
        ...{ office, reader, conferenceId: null },
        compose: () =>
          petitionSubmittedMail({
            ...factsOf(about, reader),
            conference,
            conveneBy: conveneBy(vietnamDateOf(submittedAt.toISOString())),
            link: `${this.settings.http.publicUrl}/petitions`,
          }),
      });
    }
  }

  /** Everybody whose signature stands, and whoever opened it. */
  private async answered(about: About, conferenceId: string): Promise<void> {
    const { records, petition, office, people } = about;
    const conference = await records.conferences.get(conferenceId);
    const signed = (await records.petitions.signatures([petition.id])).map(({ personId }) => personId);
    const concerned = new Set([petition.openedBy, ...signed]);
    for (const reader of people.filter(({ id }) => concerned.has(id))) {
      await this.desk.write(records, {
        occasion: `petition/${petition.id}/answered/${conferenceId}/${reader.id}`,
        kind: 'petitionAnswered',
        ...{ office, reader, conferenceId },
        compose: () =>
          petitionAnsweredMail({
            ...factsOf(about, reader),
            conference: conferenceFacts(conference, office),
            link: `${this.settings.http.publicUrl}/conferences/${conferenceId}`,
          }),
      });
    }
  }
}

interface About {
  readonly records: Records;
  readonly petition: PetitionEntity;
  readonly office: OfficeEntity;
  readonly people: readonly PersonEntity[];
  readonly unitNames: ReadonlyMap<string, string>;
}

async function readAbout(records: Records, petition: PetitionEntity): Promise<About> {
  const office = await records.directory.office(petition.officeId);
  const people = (await records.directory.peopleOfOffice(office.id)).filter(({ active }) => active);
  return { records, petition, office, people, unitNames: await records.directory.unitNames(office.id) };
}

function holdersOf({ people }: About, wanted: readonly Role[]): PersonEntity[] {
  return people.filter(({ roles }) => roles.some((role) => wanted.includes(role)));
}

/** What a mail says of the conference while there is none. */
function notOpened({ office, petition }: About) {
  return { code: office.symbol, title: petition.subject, heldOn: '' };
}

function factsOf({ petition, office, people, unitNames }: About, reader: PersonEntity) {
  const { subject, reason, proposedBy, openedBy, verdict } = petition;
  const opener = people.find(({ id }) => id === openedBy);
  return {
    reader: readerFacts(reader, unitNames),
    office: officeFacts(office, people),
    ...{ subject, reason, proposedBy },
    openedBy: opener ? `${opener.name}, ${opener.position}` : '',
    count: verdict?.sentence ?? null,
  };
}
