import { SETTINGS, type Settings } from '@conference/config';
import { yearCloses } from '@conference/domain';
import { yearMail } from '@conference/mail';
import { Transactions } from '@conference/persistence';
import { unfulfilledTargets } from '@conference/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { MailDeskService } from './mail-desk.service';
import { conferenceFacts, officeFacts, readerFacts } from './task-facts';

/** Tells the heads of office that the next annual conference is to be opened. */
@Injectable()
export class YearMailsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: MailDeskService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async announceYear({ officeId, year, number }: { officeId: string; year: number; number: number }): Promise<void> {
    await this.transactions.run(async (records) => {
      const last = await records.conferences.lastHeld(officeId);
      if (!last) return;
      const office = await records.directory.office(officeId);
      const people = await records.directory.peopleOfOffice(officeId);
      const unitNames = await records.directory.unitNames(officeId);
      const page = `${this.settings.http.publicUrl}/conferences/new`;
      const unfulfilled = (await unfulfilledTargets(records, last.id)).length;
      for (const reader of await records.directory.holders(officeId, 'headOfOffice')) {
        await this.desk.write(records, {
          occasion: `year/${officeId}/${year}/${number}/${reader.id}`,
          kind: 'year',
          office,
          conferenceId: last.id,
          reader,
          page,
          compose: () =>
            yearMail({
              reader: readerFacts(reader, unitNames),
              office: officeFacts(office, people),
              conference: conferenceFacts(last, office),
              year,
              closesOn: yearCloses(year),
              unfulfilled,
              link: page,
            }),
        });
      }
    });
  }
}
