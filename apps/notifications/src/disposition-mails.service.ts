import { SETTINGS, type Settings } from '@conference/config';
import { fingerprint, type Citation } from '@conference/domain';
import { dispositionsMail, type AnsweredRemark } from '@conference/mail';
import { Transactions, type OpinionEntity } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { citedPlaces } from './cited-places';
import { MailDeskService } from './mail-desk.service';
import { namedDocument } from './named-document';
import { conferenceFacts, officeFacts, readerFacts } from './task-facts';

/** Tells the authors of remarks what became of them. */
@Injectable()
export class DispositionMailsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** One mail for each person, with all their remarks; called again, it finds the mails stored. */
  async announceDispositions({ documentId }: { documentId: string }): Promise<void> {
    await this.transactions.run(async (records) => {
      const document = await records.documents.get(documentId);
      const opinions = await records.documents.opinions([documentId]);
      const named = await namedDocument(records, document);
      const page = `${this.settings.http.publicUrl}/documents/${documentId}/dispositions`;
      const placeOf = await citedPlaces(records, documentId);
      const conference = await records.conferences.get(document.conferenceId);
      const office = await records.directory.office(document.officeId);
      const people = (await records.directory.peopleOfOffice(office.id)).filter(({ active }) => active);
      const unitNames = await records.directory.unitNames(office.id);
      for (const reader of people) {
        const own = opinions.filter(({ personId }) => personId === reader.id);
        if (own.length === 0) continue;
        await this.desk.write(records, {
          occasion: `dispositions/${documentId}/${reader.id}`,
          kind: 'dispositions',
          office,
          conferenceId: conference.id,
          reader,
          page,
          compose: () =>
            dispositionsMail({
              reader: readerFacts(reader, unitNames),
              office: officeFacts(office, people),
              conference: conferenceFacts(conference, office),
              document: {
                ...named,
                fingerprint: document.approvedPacketHash ? fingerprint(document.approvedPacketHash) : null,
              },
              remarks: own.map((opinion) => answered(opinion, placeOf)),
              link: page,
            }),
        });
      }
    });
  }
}

function answered(opinion: OpinionEntity, placeOf: Citation): AnsweredRemark {
  const { remark, quote, revision, blockId, disposition, dispositionReason } = opinion;
  return { text: remark, quote, place: placeOf(revision, blockId), disposition, reason: dispositionReason };
}
