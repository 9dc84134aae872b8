import type { ConferenceDetail, Nudged, PreferencesView } from '@conference/contracts';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';

describe('how people want their mails, and nudges', () => {
  let test: TestApp;
  let tasks: MailedTasks;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
    tasks = await MailedTasks.open(test);
  });

  afterAll(async () => {
    await test?.close();
  });

  const as = (code: string) => SignedIn.asPerson(test.origin, tasks.people.get(code)!.id);

  describe('preferences', () => {
    const read = async (person: SignedIn) =>
      (await (await person.get('/api/me/preferences')).json()) as PreferencesView;

    it('are the office’s until somebody chooses, and then theirs alone', async () => {
      const head = await as('gd');
      expect(await read(head)).toMatchObject({ digestAt: null, digestOff: false, officeDigestAt: '08:00' });
      const changed = await head.patch('/api/me/preferences', { digestAt: '06:30', digestOff: true, language: 'en' });
      expect(changed.status).toBe(200);
      expect(await read(head)).toMatchObject({ digestAt: '06:30', digestOff: true, language: 'en' });
      expect(await read(await as('pgd'))).toMatchObject({ digestAt: null, digestOff: false, language: 'vi' });
    });

    it('keep a chosen language when the plan is read again', async () => {
      const head = await as('gd');
      await head.patch('/api/me/preferences', { language: 'en' });
      await MailedTasks.open(test);
      expect(await read(head)).toMatchObject({ language: 'en' });
    });

    it('have a way for each kind of mail, until it is taken back', async () => {
      const person = await as('pgd');
      const wayOf = async (group: string) => (await read(person)).mails.find((one) => one.group === group)!.way;
      await person.patch('/api/me/preferences', { mails: { reminders: 'never', announcements: 'digest' } });
      expect([await wayOf('reminders'), await wayOf('announcements'), await wayOf('asked')]).toEqual([
        'never',
        'digest',
        null,
      ]);
      await person.patch('/api/me/preferences', { mails: { reminders: null } });
      expect([await wayOf('reminders'), await wayOf('announcements')]).toEqual([null, 'digest']);
    });

    it.each([
      { digestAt: '25:00' },
      { digestAt: '8:00' },
      { language: 'fr' },
      { roles: ['head'] },
      { mails: { receipts: 'never' } },
      { mails: { summonses: 'digest' } },
      { mails: { asked: 'never' } },
    ])('refuse %j', async (body) => {
      expect((await (await as('pgd')).patch('/api/me/preferences', body)).status).toBe(400);
    });

    it('are nobody’s without a session', async () => {
      expect((await (await SignedIn.as(test.origin)).get('/api/me/preferences')).status).toBe(401);
    });
  });

  describe('a nudge', () => {
    it('is sent by a leader, once in four hours whoever presses, and seen by everybody', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('opinion');
      const path = `/api/tasks/${task!.id}/nudges`;
      const leaders = [await SignedIn.as(test.origin, 'headOfOffice'), await as('gd')];
      const answers = await Promise.all(leaders.map((leader) => leader.post(path, {})));
      const [sent, refused] = answers.toSorted((a, b) => a.status - b.status);
      expect(sent!.status).toBe(201);
      const nudged = (await sent!.json()) as Nudged;
      expect(refused!.status).toBe(409);
      expect(await refused!.json()).toMatchObject({ code: 'nudged-lately' });
      const anybody = await as('pgd');
      const seen = (await (await anybody.get(`/api/conferences/${tasks.conference.id}`)).json()) as ConferenceDetail;
      expect(seen.tasks.find(({ id }) => id === task!.id)?.nudged).toEqual(nudged);
      expect(await tasks.waitingMails('nudge')).toMatchObject([{ taskId: task!.id }]);
    });

    it.each([
      ['by somebody who leads nothing', 'pgd', 403, 'leaders-nudge'],
      ['about nothing', 'gd', 404, 'task-unknown'],
    ])('is refused %s', async (_what, code, status, refusal) => {
      const [task] = await tasks.ask('draft', 2 + status);
      const id = refusal === 'task-unknown' ? tasks.conference.id : task!.id;
      const answer = await (await as(code)).post(`/api/tasks/${id}/nudges`, {});
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ code: refusal });
    });
  });
});
