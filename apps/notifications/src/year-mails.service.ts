import { SETTINGS, type Settings } from '@conference/config';
import { fallsShort, lineOfParty, yearCloses } from '@conference/domain';
import { yearMail } from '@conference/mail';
import { Transactions, type ConferenceEntity, type Records } from '@conference/persistence';
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
      const unfulfilled = await countUnfulfilled(records, last);
      for (const reader of await records.directory.holders(officeId, 'headOfOffice')) {
        await this.desk.write(records, {
          occasion: `year/${officeId}/${year}/${number}/${reader.id}`,
          kind: 'year',
          office,
          conferenceId: last.id,
          reader,
          compose: () =>
            yearMail({
              reader: readerFacts(reader, unitNames),
              office: officeFacts(office, people),
              conference: conferenceFacts(last, office),
              year,
              closesOn: yearCloses(year),
              unfulfilled,
              link: `${this.settings.http.publicUrl}/conferences/new`,
            }),
        });
      }
    });
  }
}

/** How many targets of a conference are not met, or were not reported on, by at least one of those who promised them. */
async function countUnfulfilled(records: Records, { id }: ConferenceEntity): Promise<number> {
  const targets = (await records.targets.ofConference(id)).filter(({ lineage }) => lineage !== 'dropped');
  const ids = targets.map((target) => target.id);
  const [parties, reports] = [await records.targets.parties(ids), await records.targets.reports(ids)];
  const isUnfulfilled = (partyId: string) => {
    const line = lineOfParty(parties, partyId);
    const last = reports.findLast((report) => line.includes(report.partyId));
    return !last || fallsShort(last.judgement);
  };
  const short = parties.filter(({ id: partyId, endedAt }) => endedAt === null && isUnfulfilled(partyId));
  return new Set(short.map(({ targetId }) => targetId)).size;
}
