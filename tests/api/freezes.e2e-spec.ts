import type { Decided, FreezeList, LiftedView, UploadedFile, WithdrawnView } from '@conference/contracts';
import { vietnamDateOf } from '@conference/domain';
import type { TaskEntity } from '@conference/persistence';
import { freezeStage, systemClock } from '@conference/tasks';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks, PDF } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';

describe('reported, withdrawn and recorded answers over HTTP', () => {
  let test: TestApp;
  let tasks: MailedTasks;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(test);
    await tasks.revise();
  });

  afterAll(async () => {
    await test?.close();
  });

  const as = (code: string) => SignedIn.asPerson(test.origin, tasks.people.get(code)!.id);
  const read = async <T>(answer: Response) => (await answer.json()) as T;
  const today = () => vietnamDateOf(new Date().toISOString());

  async function frozen(): Promise<{ first: TaskEntity; second: TaskEntity; freezeId: string }> {
    const [first, second] = await tasks.ask('approval');
    await tasks.answer(first!, 'approved');
    const report = { taskId: first!.id, personId: first!.assigneeId, words: 'Tôi đang họp.' };
    const done = await freezeStage(test.transactions, systemClock, report);
    return { first: first!, second: second!, freezeId: done.ok ? done.value.freezeId : '' };
  }

  describe('a frozen document', () => {
    it('is shown with who reports what, and who may conclude', async () => {
      const { freezeId } = await frozen();
      const path = `/api/documents/${tasks.document.id}/freezes`;
      const [seen] = (await read<FreezeList>(await (await as('tp-hc')).get(path))).items;
      expect(seen).toMatchObject({
        id: freezeId,
        person: 'Trịnh Thị Nhài',
        outcome: 'approved',
        channel: 'dashboard',
        words: 'Tôi đang họp.',
        mayLift: true,
        liftedAt: null,
      });
      const [other] = (await read<FreezeList>(await (await as('tp-nv')).get(path))).items;
      expect(other!.mayLift).toBe(false);
      const all = await (await as('gd')).get(`/api/conferences/${tasks.conference.id}/freezes`);
      expect((await read<FreezeList>(all)).items).toHaveLength(1);
    });

    it('takes no answer: 409 with a sentence of its own', async () => {
      const { second } = await frozen();
      const answer = { outcome: 'approved', packetHash: second.packetHash };
      const refused = await (await as('gd')).post(`/api/tasks/${second.id}/decisions`, answer);
      expect(refused.status).toBe(409);
      expect(await read<object>(refused)).toMatchObject({
        code: 'stage-frozen',
        message: { vi: expect.stringContaining('đang tạm dừng') },
      });
    });

    it('goes on when a leader concludes, once, with a reason', async () => {
      const { second, freezeId } = await frozen();
      const path = `/api/freezes/${freezeId}/lift`;
      const stands = { how: 'stands', reason: 'Đã xác minh qua điện thoại.' };
      expect((await (await as('tp-nv')).post(path, stands)).status).toBe(403);
      const leader = await as('tp-hc');
      expect((await leader.post(path, { how: 'stands', reason: '  ' })).status).toBe(422);
      expect(await read<LiftedView>(await leader.post(path, stands))).toMatchObject({ how: 'stands', effect: null });
      expect((await leader.post(path, { ...stands, how: 'annulled' })).status).toBe(409);
      expect((await tasks.answer(second, 'approved')).ok).toBe(true);
    });

    it('is not there at all for another office', async () => {
      const { freezeId } = await frozen();
      const stranger = await test.transactions.run(async ({ directory }) => {
        const { name, symbol, superiorBody, place, employeeSide } = await directory.office(tasks.conference.officeId);
        const office = { code: 'khac', name, symbol, superiorBody, place, employeeSide };
        const person = {
          code: 'x',
          name: 'X',
          position: 'GĐ',
          email: 'x@khac.example',
          unit: 'u',
          roles: ['head' as const],
        };
        const unit = { code: 'u', name: 'U' };
        const taken = await directory.takeOver(office, [unit], [{ ...person, language: 'vi' as const }]);
        return (await directory.peopleOfOffice(taken.office.id))[0]!;
      });
      const outside = await SignedIn.asPerson(test.origin, stranger.id);
      expect((await outside.get(`/api/documents/${tasks.document.id}/freezes`)).status).toBe(404);
      expect((await outside.post(`/api/freezes/${freezeId}/lift`, { how: 'stands', reason: 'x' })).status).toBe(404);
    });
  });

  it('lets the person take an answer back while the round is open', async () => {
    const [first] = await tasks.ask('approval');
    await tasks.answer(first!, 'approved');
    const path = `/api/tasks/${first!.id}/withdrawal`;
    expect((await (await as('gd')).post(path, { reason: 'Không phải việc của tôi.' })).status).toBe(403);
    const own = await as('pgd');
    expect((await own.post(path, { reason: '' })).status).toBe(422);
    const { newTaskId } = await read<WithdrawnView>(await own.post(path, { reason: 'Nhầm phụ lục.' }));
    expect(await tasks.task(newTaskId)).toMatchObject({ state: 'open', againForTaskId: first!.id });
    expect((await own.post(path, { reason: 'Nữa.' })).status).toBe(409);
  });

  describe('recording for somebody else', () => {
    async function scanned(recorder: SignedIn): Promise<{ evidenceSha256: string; evidenceName: string }> {
      const { sha256, fileName } = await read<UploadedFile>(await recorder.upload('Phiếu đã ký.pdf', PDF));
      return { evidenceSha256: sha256, evidenceName: fileName };
    }
    const approved = (task: TaskEntity) => ({ outcome: 'approved', packetHash: task.packetHash, givenOn: today() });

    it('takes a signed sheet with its scan, and the same again once', async () => {
      const [first] = await tasks.ask('approval');
      const clerk = await as('ke-toan');
      const body = { ...approved(first!), channel: 'paper', ...(await scanned(clerk)) };
      const path = `/api/tasks/${first!.id}/recordings`;
      expect(await read<Decided>(await clerk.post(path, body))).toMatchObject({ outcome: 'approved', repeated: false });
      expect(await read<Decided>(await clerk.post(path, body))).toMatchObject({ repeated: true });
      expect(await tasks.task(first!.id)).toMatchObject({ channel: 'paper', decidedById: first!.assigneeId });
    });

    it('shows the scan to leaders, the recorder and the person, and to nobody else', async () => {
      const [first] = await tasks.ask('approval');
      const clerk = await as('ke-toan');
      const body = { ...approved(first!), channel: 'paper', ...(await scanned(clerk)) };
      await clerk.post(`/api/tasks/${first!.id}/recordings`, body);
      for (const [code, status] of [
        ['gd', 200],
        ['tp-hc', 200],
        ['ke-toan', 200],
        ['pgd', 200],
        ['tp-nv', 403],
      ] as const) {
        const scan = await (await as(code)).get(`/api/tasks/${first!.id}/evidence`);
        expect([code, scan.status]).toEqual([code, status]);
        if (status === 200) expect(Buffer.from(await scan.arrayBuffer())).toEqual(PDF);
      }
    });

    it.each([
      [
        'nobody but those who keep the record',
        'tp-nv',
        { channel: 'voice', note: 'Gọi lúc 9 giờ.' },
        403,
        'may-not-record',
      ],
      ['no paper without its scan', 'ke-toan', { channel: 'paper' }, 422, 'scan-required'],
      ['no call without its note', 'ke-toan', { channel: 'voice' }, 422, 'call-note-required'],
    ] as const)('lets %s', async (_what, code, how, status, refusal) => {
      const [first] = await tasks.ask('approval');
      const answer = await (await as(code)).post(`/api/tasks/${first!.id}/recordings`, { ...approved(first!), ...how });
      expect(answer.status).toBe(status);
      expect(await read<object>(answer)).toMatchObject({ code: refusal });
    });

    it('prints the sheet for the person asked and for whoever will record it', async () => {
      const [first] = await tasks.ask('approval');
      const path = `/api/tasks/${first!.id}/answer-sheet`;
      const sheet = await (await as('ke-toan')).get(path);
      expect(sheet.headers.get('content-type')).toBe('application/pdf');
      expect(
        Buffer.from(await sheet.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect((await (await as('pgd')).get(path)).status).toBe(200);
      expect((await (await as('tp-nv')).get(path)).status).toBe(403);
    });
  });
});
