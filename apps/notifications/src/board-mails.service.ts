import { SETTINGS, type Settings } from '@conference/config';
import { answerDeadline, compareDates, vietnamDateOf } from '@conference/domain';
import { boardAnswerMail, boardNoticeMail } from '@conference/mail';
import type { BoardPaperEntity, PersonEntity, Records } from '@conference/persistence';
import { boardOf } from '@conference/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { MailDeskService, type MailOrder } from './mail-desk.service';
import { conferenceFacts, officeFacts, readerFacts } from './task-facts';

/** Mails about what the people's inspection board sends, and what is answered. */
@Injectable()
export class BoardMailsService {
  constructor(
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Those who are inspected, and the head. */
  async announceNotice(records: Records, paperId: string): Promise<void> {
    const paper = (await records.concerns.paper(paperId))!;
    const { officeId, unitId, sentBy } = paper;
    const people = await records.directory.peopleOfOffice(officeId);
    const unitNames = await records.directory.unitNames(officeId);
    const isTold = ({ roles, unitId: of }: PersonEntity) =>
      roles.includes('head') || (roles.includes('unitHead') && (unitId === null || of === unitId));
    await this.tell(records, paper, people.filter(isTold), (common) =>
      boardNoticeMail({
        ...common,
        number: paper.number,
        title: paper.title,
        text: paper.text,
        inspected: (unitId && unitNames.get(unitId)) || common.office.name,
        inspectsOn: paper.inspectsOn!,
        by: nameOf(people, sentBy),
      }),
    );
  }

  /** The board, and the employee side that guides it. */
  async tellAnswer(records: Records, paperId: string): Promise<void> {
    const paper = (await records.concerns.paper(paperId))!;
    const [answer] = await records.concerns.steps({ paperIds: [paperId] });
    if (!answer) return;
    const { officeId, sentAt, sentBy } = paper;
    const people = await records.directory.peopleOfOffice(officeId);
    const { board } = await boardOf(records, officeId, vietnamDateOf(answer.at.toISOString()));
    const members = board?.memberIds ?? [sentBy];
    const isTold = ({ id, roles }: PersonEntity) =>
      id === sentBy || members.includes(id) || roles.includes('unionChair');
    const calendar = await records.directory.calendar(officeId);
    const { dueOn } = answerDeadline(calendar, vietnamDateOf(sentAt.toISOString()), true);
    const isLate = compareDates(dueOn, vietnamDateOf(answer.at.toISOString())) < 0;
    await this.tell(records, paper, people.filter(isTold), (common) =>
      boardAnswerMail({
        ...common,
        number: paper.number,
        title: paper.title,
        answer: answer.text,
        by: nameOf(people, answer.byId),
        dueOn,
        isLate,
      }),
    );
  }

  private async tell(
    records: Records,
    { id, kind, officeId, conferenceId }: BoardPaperEntity,
    readers: readonly PersonEntity[],
    compose: (common: CommonFacts) => ReturnType<MailOrder['compose']>,
  ): Promise<void> {
    const office = await records.directory.office(officeId);
    const people = await records.directory.peopleOfOffice(officeId);
    const unitNames = await records.directory.unitNames(officeId);
    const conference = conferenceFacts(await records.conferences.get(conferenceId), office);
    const link = `${this.settings.http.publicUrl}/conferences/${conferenceId}/board`;
    for (const reader of readers.filter(({ active }) => active)) {
      await this.desk.write(records, {
        occasion: `board/${id}/${kind === 'notice' ? 'notice' : 'answer'}/${reader.id}`,
        kind: kind === 'notice' ? 'boardNotice' : 'boardAnswer',
        office,
        conferenceId,
        reader,
        compose: () =>
          compose({ reader: readerFacts(reader, unitNames), office: officeFacts(office, people), conference, link }),
      });
    }
  }
}

interface CommonFacts {
  readonly reader: ReturnType<typeof readerFacts>;
  readonly office: ReturnType<typeof officeFacts>;
  readonly conference: ReturnType<typeof conferenceFacts>;
  readonly link: string;
}

function nameOf(people: readonly PersonEntity[], personId: string): string {
  const person = people.find(({ id }) => id === personId);
  return person ? `${person.position} ${person.name}` : '';
}
