import { randomUUID } from 'node:crypto';
import { readSettings } from '@conference/config';
import type { PersonEntity } from '@conference/persistence';
import { DraftsService } from '../../apps/api/src/documents/drafts.service';
import { SubmissionService } from '../../apps/api/src/documents/submission.service';
import { uploadedFile } from '../../apps/api/src/files/uploaded-file';
import { RecordingsService } from '../../apps/api/src/freezes/recordings.service';
import { TargetsService } from '../../apps/api/src/targets/targets.service';
import { MailedTasks, PDF } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { stranger } from './other-office.factory';

describe('a file that is named by its hash', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;
  let drafter: PersonEntity;
  /** Uploaded in another office. */
  let foreign: string;
  /** Uploaded by somebody else of this office. */
  let colleagues: string;

  const upload = async (by: PersonEntity) => {
    const content = Buffer.concat([PDF, Buffer.from(randomUUID())]);
    return (await record.files.upload(content, 'application/pdf', { personId: by.id, at: new Date() })).sha256;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    tasks = await MailedTasks.open(record);
    drafter = tasks.people.get('tp-hc')!;
    foreign = await upload(await stranger(record, tasks.conference));
    colleagues = await upload(tasks.people.get('luu-tru-2')!);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const submissions = () => new SubmissionService(record.transactions, record.files);
  const doors: [string, (sha256: string) => Promise<unknown>][] = [
    [
      'as a draft or with an answer',
      (fileSha256) => submissions().prepare(drafter, tasks.document.id, { fileSha256, fileName: 'báo cáo.pdf' }),
    ],
    [
      'as evidence with an answer',
      (fileSha256) => submissions().prepare(drafter, null, { fileSha256, fileName: 'minh chứng.pdf' }),
    ],
    [
      'as a text to take over',
      (fileSha256) =>
        new DraftsService(record.transactions, record.files, submissions()).takeOver(drafter, tasks.document.id, {
          baseVersion: 0,
          fileSha256,
          fileName: 'báo cáo.docx',
        }),
    ],
    [
      'as evidence of progress',
      async (fileSha256) => {
        const [target] = await record.transactions.read(({ targets }) => targets.ofConference(tasks.conference.id));
        const report = { value: 1, note: 'Đã làm', fileSha256, fileName: 'minh chứng.pdf' };
        const owner = (await record.transactions.read(({ directory }) => directory.person(target!.ownerId)))!;
        return new TargetsService(record.transactions, record.files).report(owner, target!.id, report);
      },
    ],
    [
      'as the scan of an answer on paper',
      async (evidenceSha256) => {
        const [task] = await tasks.ask('opinion', Math.floor(Math.random() * 1e6));
        const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
        const session = { id: 'x', person: drafter, steppedUpAt: new Date() };
        return new RecordingsService(record.transactions, record.files, settings).record(session, task!.id, {
          channel: 'paper',
          outcome: 'agree',
          packetHash: task!.packetHash,
          reason: null,
          remarks: [],
          evidenceSha256,
          evidenceName: 'phiếu.pdf',
          givenOn: '2026-01-01',
        });
      },
    ],
  ];

  it.each(doors)('%s is taken from nobody who has not uploaded it', async (_, name) => {
    await expect(name(foreign)).rejects.toMatchObject({ code: 'file-unknown' });
    await expect(name(colleagues)).rejects.toMatchObject({ code: 'file-unknown' });
    await expect(name('0'.repeat(64))).rejects.toMatchObject({ code: 'file-unknown' });
  });

  it('is theirs who uploaded the same content too, however often', async () => {
    const content = Buffer.concat([PDF, Buffer.from('the same')]);
    const at = new Date();
    const known = (person: PersonEntity, sha256: string) =>
      record.transactions.read((records) => uploadedFile(records, person, sha256));
    const people = [drafter, tasks.people.get('gd')!];
    const both = [...people, ...people].map(({ id }) =>
      record.files.upload(content, 'application/pdf', { personId: id, at }),
    );
    const [file] = await Promise.all(both);
    const { sha256 } = file!;
    for (const person of people) expect(await known(person, sha256)).toMatchObject({ size: content.length });
    await expect(known(tasks.people.get('pgd')!, sha256)).rejects.toMatchObject({ code: 'file-unknown' });
  });
});
