import { SETTINGS, type Settings } from '@conference/config';
import { conveneBy, vietnamDateOf, type Role } from '@conference/domain';
import { petitionAnsweredMail, petitionSubmittedMail } from '@conference/mail';
import type { MailRequest, OfficeEntity, PersonEntity, PetitionEntity, Records } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { MailDeskService } from './mail-desk.service';
import { conferenceFacts, officeFacts, readerFacts } from './task-facts';

/** A mail about a request for an extraordinary conference. */
export type PetitionMailRequest = Extract<MailRequest, { kind: 'petitionSubmitted' | 'petitionAnswered' }>;

/** Those who call a conference: the head, with the employee side, and who prepares it for them. */
const CONVENING: readonly Role[] = ['head', 'headOfOffice', 'unionChair'];

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
    const office = await records.directory.office(petition.officeId);
    const people = (await records.directory.peopleOfOffice(office.id)).filter(({ active }) => active);
    const unitNames = await records.directory.unitNames(office.id);
    const about = { records, petition, office, people, unitNames };
    if (request.kind === 'petitionSubmitted') await this.submitted(about, petition.submittedAt);
    else await this.answered(about, request.conferenceId);
  }

  private async submitted(about: About, submittedAt: Date): Promise<void> {
    const { records, petition, office, people } = about;
    const conference = { code: office.symbol, title: petition.subject, heldOn: '' };
    for (const reader of people.filter(({ roles }) => roles.some((role) => CONVENING.includes(role)))) {
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
