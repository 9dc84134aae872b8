import type { SignatureBody } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { pledgeView } from '../../apps/api/src/pledge/pledge-view';
import { PledgeService } from '../../apps/api/src/pledge/pledge.service';
import { OutcomeActivitiesService } from '../../apps/worker/src/activities/outcome.activities';
import { pledgeDocument } from '@conference/documents';
import { outcomeFacts, pledgeDocumentFacts } from '../../apps/worker/src/outcome-facts';
import { pngOf } from '../../libs/files/src/inspect/picture.factory';
import { signedPdf } from '../../libs/files/src/inspect/signed-pdf.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { VotingRoom } from './open-votes.factory';

describe('the pledge on stage', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let pledge: PledgeService;
  let union: PersonEntity;
  let secretary: PersonEntity;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    pledge = new PledgeService(record.transactions, record.files);
    [union, secretary] = [room.person('ct-cd'), room.person('tp-hc')];
    await query(`update agenda_item set finished_at = now() where kind = 'resolution'`);
    await query(`update agenda_item set started_at = now() where kind = 'pledgeSigning'`);
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const id = () => room.conference.id;
  const query = (sql: string) => record.transactions.dataSource.query(sql);
  const store = async ({ id: personId }: PersonEntity, content: Buffer, type: string) =>
    (await record.files.upload(content, type, { personId, at: new Date() })).sha256;
  const view = () => record.transactions.read((records) => pledgeView(records, room.conference));
  const sign = (person: PersonEntity, party: string, body: SignatureBody) => pledge.sign(person, id(), party, body);
  const typed = (person: PersonEntity): SignatureBody => ({ way: 'typed', name: person.name });

  it('is signed in order, each party in its own way, and stands when all have', async () => {
    await expect(sign(union, 'cong-doan', typed(union))).rejects.toMatchObject({ code: 'not-your-turn-to-sign' });
    const drawn: SignatureBody = { way: 'drawn', fileSha256: await store(room.chair, pngOf(), 'image/png') };
    await expect(sign(union, 'cong-doan', drawn)).rejects.toMatchObject({ code: 'file-unknown' });
    await store(union, pngOf(), 'image/png');
    await expect(sign(union, 'chinh-quyen', drawn)).rejects.toMatchObject({ code: 'not-the-signatory' });
    await sign(room.chair, 'chinh-quyen', drawn);
    await sign(room.chair, 'chinh-quyen', drawn);
    expect(await view()).toMatchObject({
      now: 'cong-doan',
      isComplete: false,
      lacks: { vi: expect.stringContaining('Mới có một bên ký') },
      parties: [{ way: 'drawn', signature: { isPicture: true } }, { signedAt: null }],
    });
    await sign(union, 'cong-doan', {
      way: 'uploaded',
      fileSha256: await store(union, signedPdf(), 'application/pdf'),
    });
    expect(await view()).toMatchObject({ now: null, isComplete: true, lacks: null });
    expect((await view())!.parties[1]).toMatchObject({ way: 'uploaded', signature: { isPades: true } });
    expect(await pledge.signature(union, id(), 'cong-doan')).toBeDefined();
    await expect(sign(union, 'cong-doan', typed(union))).rejects.toMatchObject({ code: 'signed-already' });
  });

  it('becomes a document with its parties and how each signed, once all have', async () => {
    const outcome = new OutcomeActivitiesService(record.transactions, record.files);
    const drawn = async () => {
      const documents = await record.transactions.read((records) => records.documents.ofConference(id()));
      return documents.find(({ code }) => code === 'giao-uoc-da-ky');
    };
    await pledge.call(secretary, id(), 'cong-doan', { reason: 'Phải ra sân bay' });
    await sign(union, 'cong-doan', typed(union));
    await sign(room.chair, 'chinh-quyen', typed(room.chair));
    const { documents } = await outcome.assembleOutcome({ conferenceId: id() });
    await outcome.assembleOutcome({ conferenceId: id() });
    expect(documents.map(({ code }) => code)).not.toContain('giao-uoc-da-ky');

    const document = (await drawn())!;
    expect(document).toMatchObject({ kind: 'pledgeText', phase: 'final', approvedRevision: 1, toIssue: false });
    const revision = await record.transactions.read((records) => records.documents.revision(document.id, 1));
    const said = JSON.stringify(revision!.text);
    expect(said).toContain(room.chair.name);
    expect(said).toMatch(
      new RegExp(`${union.name}\\): ký lúc .*gõ họ tên, được mời ký trước lượt: Phải ra sân bay`, 'u'),
    );
  });

  it('shows on its paper how each party signed, with the name of the file that shows it', async () => {
    await sign(room.chair, 'chinh-quyen', {
      way: 'drawn',
      fileSha256: await store(room.chair, pngOf(), 'image/png'),
    });
    await sign(secretary, 'cong-doan', {
      way: 'paper',
      fileSha256: await store(secretary, signedPdf(), 'application/pdf'),
    });
    const form = await record.transactions.read(async (records) => {
      const facts = await pledgeDocumentFacts(records, await outcomeFacts(records, room.conference));
      return pledgeDocument(facts!);
    });
    expect(form.signatures.map(({ note }) => note)).toEqual(['(Đã ký: vẽ chữ ký)', '(Đã ký trên giấy)']);
    const said = JSON.stringify(form.body);
    expect(said).toContain('hình thức: vẽ chữ ký, tệp chu-ky-chinh-quyen.png');
    expect(said).toContain('hình thức: ký trên giấy, có bản quét, tệp chu-ky-cong-doan.pdf');
  });

  it('takes no signature once the session is closed: the document that was drawn stays as it is', async () => {
    await sign(room.chair, 'chinh-quyen', typed(room.chair));
    await query(`update conference set stage = 'resolution'`);
    await expect(sign(union, 'cong-doan', typed(union))).rejects.toMatchObject({ code: 'not-in-session' });
    const scan: SignatureBody = { way: 'paper', fileSha256: await store(secretary, pngOf(), 'image/png') };
    await expect(sign(secretary, 'cong-doan', scan)).rejects.toMatchObject({ code: 'not-in-session' });
  });

  it('is no document as long as a party has not signed', async () => {
    await sign(room.chair, 'chinh-quyen', typed(room.chair));
    await new OutcomeActivitiesService(record.transactions, record.files).assembleOutcome({ conferenceId: id() });
    const documents = await record.transactions.read((records) => records.documents.ofConference(id()));
    expect(documents.map(({ code }) => code)).not.toContain('giao-uoc-da-ky');
  });

  it('is signed before one’s turn only when called for a reason', async () => {
    await expect(pledge.call(union, id(), 'cong-doan', { reason: ' ' })).rejects.toMatchObject({
      code: 'call-without-reason',
    });
    await expect(pledge.call(room.person('tp-nv'), id(), 'cong-doan', { reason: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await pledge.call(secretary, id(), 'cong-doan', { reason: 'Phải ra sân bay' });
    expect(await view()).toMatchObject({
      now: 'cong-doan',
      parties: [{}, { called: { reason: 'Phải ra sân bay', by: secretary.name } }],
    });
    await sign(union, 'cong-doan', typed(union));
    await sign(room.chair, 'chinh-quyen', typed(room.chair));
    expect(await view()).toMatchObject({ isComplete: true });
  });

  it('is signed by who is in the room, or called for a reason that is kept', async () => {
    await room.leave(room.chair.id);
    const sentence = { vi: expect.stringContaining(room.chair.name) };
    const refused = { code: 'signatory-not-present', sentence };
    await expect(sign(room.chair, 'chinh-quyen', typed(room.chair))).rejects.toMatchObject(refused);
    const scan: SignatureBody = { way: 'paper', fileSha256: await store(secretary, pngOf(), 'image/png') };
    await expect(sign(secretary, 'chinh-quyen', scan)).rejects.toMatchObject(refused);
    await pledge.call(secretary, id(), 'chinh-quyen', { reason: 'Họp tại UBND tỉnh, đã ký trước' });
    await sign(secretary, 'chinh-quyen', scan);
    expect((await view())!.parties[0]).toMatchObject({ way: 'paper', called: { by: secretary.name } });
  });

  it('takes a signature on paper from the desk with its scan, and refuses what is none', async () => {
    const scan: SignatureBody = { way: 'paper', fileSha256: await store(secretary, pngOf(), 'image/png') };
    await expect(sign(room.person('tp-nv'), 'chinh-quyen', scan)).rejects.toMatchObject({ code: 'not-allowed' });
    const unsigned = await store(room.chair, Buffer.from('%PDF-1.7 nothing'), 'application/pdf');
    await expect(sign(room.chair, 'chinh-quyen', { way: 'uploaded', fileSha256: unsigned })).rejects.toMatchObject({
      code: 'pdf-not-signed',
    });
    await expect(sign(room.chair, 'chinh-quyen', { way: 'drawn', fileSha256: unsigned })).rejects.toMatchObject({
      code: 'file-not-a-scan',
    });
    await expect(sign(room.chair, 'chinh-quyen', { way: 'typed', name: 'Lâm' })).rejects.toMatchObject({
      code: 'other-name',
    });
    await sign(secretary, 'chinh-quyen', scan);
    expect((await view())!.parties[0]).toMatchObject({ way: 'paper', signature: { isPicture: false, isPades: null } });
    await expect(query(`update pledge_party set recorded_by = null`)).rejects.toThrow('pledge_party_recorded');
    await query(`update agenda_item set finished_at = now() where kind = 'pledgeSigning'`);
    await expect(sign(union, 'cong-doan', typed(union))).rejects.toMatchObject({ code: 'item-not-started' });
  });
});
