import { readFileSync } from 'node:fs';
import type { ChangedPlanView, ConferenceDetail, ConferenceStarted } from '@conference/contracts';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { SignedIn } from '../api/signed-in.factory';
import { PATIENCE_MS } from '../support/patience';

const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8');
/** The same plan as a real conference: it has no script. */
const REAL = PLAN.slice(0, PLAN.search(/^play:/m));

describe('the head of office’s commands', () => {
  let stack: Stack;
  let head: SignedIn;
  let id: string;

  beforeAll(async () => {
    stack = await startStack({});
    head = await SignedIn.as(stack.addresses.web, 'headOfOffice');
    const started = (await (await head.post('/api/conferences', REAL)).json()) as ConferenceStarted;
    id = started.id;
    await waitUntil(async () => (await detail()).tasks.length > 0, PATIENCE_MS);
  });

  afterAll(() => stack?.stop());

  const detail = async () => (await (await head.get(`/api/conferences/${id}`)).json()) as ConferenceDetail;
  const mails = async (word: RegExp) => {
    const found = (await (await fetch(`${stack.addresses.mailbox}/api/messages?limit=500`)).json()) as {
      subject: string;
    }[];
    return found.filter(({ subject }) => word.test(subject)).length;
  };

  it('do not open a session that nobody has been convened to', async () => {
    const answer = await head.post(`/api/conferences/${id}/session/open`, {});
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'not-convened' });
  });

  it('refuse a date of another year, and change nothing', async () => {
    const answer = await head.post(`/api/conferences/${id}/date`, { heldOn: '2024-01-15', reason: 'Thử' });
    expect(answer.status).toBe(422);
    expect((await detail()).heldOn).toBe('2018-12-28');
  });

  it('show what a moved date changes, then move it once for each key, and tell those concerned', async () => {
    const preview = (await (
      await head.get(`/api/conferences/${id}/date-preview?heldOn=2019-01-15`)
    ).json()) as ChangedPlanView;
    expect(preview.heldOn).toBe('2019-01-15');
    expect((await detail()).heldOn).toBe('2018-12-28');

    const body = { heldOn: '2019-01-15', reason: 'Trùng lịch họp của tỉnh' };
    const key = { 'idempotency-key': 'move-once' };
    const [first, again] = [
      await head.post(`/api/conferences/${id}/date`, body, key),
      await head.post(`/api/conferences/${id}/date`, body, key),
    ];
    expect([first.status, again.status]).toEqual([200, 200]);
    const { heldOn, timeline } = await detail();
    expect(heldOn).toBe('2019-01-15');
    expect(timeline.filter(({ action }) => action === 'conference.moved')).toHaveLength(1);
    expect(await waitUntil(async () => (await mails(/ngày/i)) > 0, PATIENCE_MS)).toBe(true);
  });

  it('cancel: the open tasks are recalled, the run ends, and nothing can be commanded any more', async () => {
    const clerk = await SignedIn.as(stack.addresses.web, 'clerk');
    expect((await clerk.post(`/api/conferences/${id}/cancel`, { reason: 'Không có quyền' })).status).toBe(403);

    expect((await head.post(`/api/conferences/${id}/cancel`, { reason: 'Sáp nhập cơ quan' })).status).toBe(204);
    const after = await detail();
    expect([after.stage, after.tasks]).toEqual(['cancelled', []]);
    expect(after.may).toMatchObject({ cancel: false, moveDate: false, openSession: false });
    expect(await waitUntil(async () => (await mails(/hủy|huỷ/i)) > 0, PATIENCE_MS)).toBe(true);

    const late = { heldOn: '2019-02-12', reason: 'Muộn' };
    await waitUntil(
      async () => (await (await head.post(`/api/conferences/${id}/date`, late)).json()).code === 'run-ended',
      PATIENCE_MS,
    );
    expect((await head.post(`/api/conferences/${id}/date`, late)).status).toBe(409);
  });

  it('leave room for another conference of the same year once one is cancelled', async () => {
    expect((await head.post('/api/conferences', REAL)).status).toBe(201);
  });
});
