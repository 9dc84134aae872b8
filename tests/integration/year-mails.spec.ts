import { readSettings } from '@conference/config';
import type { TargetPartyEntity } from '@conference/persistence';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { YearMailsService } from '../../apps/notifications/src/year-mails.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('the mail that opens the next year', () => {
  let database: TestDatabase;
  let record: OpenRecord;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  /** Reports on a target for one of its parties. */
  async function report(targetId: string, partyId: string, judgement: string, reportedBy: string) {
    await record.transactions.run(({ targets }) =>
      targets.addReport({
        targetId,
        partyId,
        taskId: null,
        period: 1,
        value: null,
        judgement,
        note: 'đã làm',
        evidenceSha256: null,
        evidenceName: null,
        evidenceOn: null,
        replacesId: null,
        reportedBy,
        reportedAt: new Date(),
      }),
    );
  }

  it('counts a target once, and as met only when each of its parties has met it', async () => {
    const { conference, people } = await MailedTasks.open(record);
    const reader = [...people.values()].find(({ roles }) => roles.includes('headOfOffice'))!;
    await record.transactions.dataSource.query(
      `update conference set rehearsal = false, stage = 'closed' where id = $1`,
      [conference.id],
    );
    const [first, ...others] = await record.transactions.read(({ targets }) => targets.ofConference(conference.id));
    const second = await record.transactions.run(async ({ targets }) => {
      const [{ id: _id, ...party }] = (await targets.partiesNow([first!.id])) as [TargetPartyEntity];
      return targets.addParty({ ...party, ownerId: reader.id, place: 1, replacesId: null, sinceAt: new Date() });
    });
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    const mails = new YearMailsService(record.transactions, new MailDeskService(settings), settings);
    const counted = async (number: number) => {
      await mails.announceYear({ officeId: conference.officeId, year: conference.year + 1, number });
      const written = await record.transactions.read(({ mails: all }) => all.ofConference(conference.id));
      const mail = written.find(({ occasion }) =>
        occasion.startsWith(`year/${conference.officeId}/${conference.year + 1}/${number}/`),
      );
      return Number(/chưa đạt hoặc chưa báo cáo:?\s*(\d+)/i.exec(mail!.text)![1]);
    };

    const [party] = await record.transactions.read(({ targets }) => targets.partiesNow([first!.id]));
    await report(first!.id, party!.id, 'met', reader.id);
    expect(await counted(1)).toBe(others.length + 1);
    await report(first!.id, second, 'met', reader.id);
    expect(await counted(2)).toBe(others.length);

    // whoever takes over takes over what was reported
    await record.transactions.run(async ({ targets }) => {
      const { id: _id, ...taken } = (await targets.party(second))!;
      await targets.endParty(second, { endedAt: new Date(), endReason: 'nghỉ hưu' });
      await targets.addParty({ ...taken, replacesId: second, sinceAt: new Date() });
    });
    expect(await counted(3)).toBe(others.length);

    // whoever wants it in the digest is led from there to the same page
    await record.transactions.run(({ directory }) =>
      directory.savePreferences(reader.id, { mailWishes: { progress: 'digest' } }),
    );
    await mails.announceYear({ officeId: conference.officeId, year: conference.year + 1, number: 4 });
    expect(await record.transactions.read(({ digests }) => digests.newsFor(reader.id))).toMatchObject([
      { kind: 'year', link: `${settings.http.publicUrl}/conferences/new` },
    ]);
  });
});
