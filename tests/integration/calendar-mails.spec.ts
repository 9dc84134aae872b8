import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readSettings } from '@conference/config';
import { conferencePlanSchema } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { applyPlanChange } from '@conference/tasks';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const PLAN = conferencePlanSchema.parse(
  parse(readFileSync('tests/fixtures/conferences/small-office-with-election.yaml', 'utf8')),
);
const NOW = new Date('2023-12-11T02:00:00.000Z');

interface Mailed {
  readonly kind: string;
  readonly to: string;
  readonly method: string | null;
  readonly event: ICAL.Event | null;
}

describe('invitations in people’s calendars', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let mails: ConferenceMailsService;
  let conferenceId: string;
  let people: ReadonlyMap<string, PersonEntity>;
  /** Each move is decided a minute after the one before. */
  let moves = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    mails = new ConferenceMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
  });

  beforeEach(async () => {
    await record.transactions.run(async (records) => {
      const { office } = await records.directory.takeOver(PLAN.office, PLAN.units, PLAN.people);
      people = new Map((await records.directory.peopleOfOffice(office.id)).map((person) => [person.code, person]));
      const actor = people.get('gd')!;
      const started = await startConference(records, { plan: PLAN, rehearsal: true, actor, now: NOW });
      if (!started.ok) throw new Error('the conference did not start');
      conferenceId = started.value.id;
      await records.floor.summon(
        conferenceId,
        ['gd', 'tp-hc'].map((code) => people.get(code)!.id),
      );
    });
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  async function move(heldOn: string): Promise<void> {
    const commandId = randomUUID();
    await record.transactions.run(async (records) => {
      const { officeId } = await records.conferences.get(conferenceId);
      const actorId = people.get('gd')!.id;
      const note = { officeId, conferenceId, text: 'Trùng lịch họp.', writtenBy: actorId, writtenAt: NOW };
      const reasonId = await records.conferences.addNote(note);
      const command = { conferenceId, commandId, actorId, reasonId, change: { type: 'date' as const, heldOn } };
      const moved = await applyPlanChange(records, command, new Date(NOW.getTime() + 60_000 * ++moves));
      if (!moved.ok) throw new Error(moved.refusal.code);
    });
    await mails.announcePlanChange({ conferenceId, commandId });
  }

  async function mailed(code: string): Promise<Mailed[]> {
    const rows: { kind: string; to: string; raw: Buffer }[] = await record.transactions.dataSource.query(
      `select kind, envelope_to as "to", raw from mail where conference_id = $1 and person_id = $2 order by created_at`,
      [conferenceId, people.get(code)!.id],
    );
    return Promise.all(
      rows.map(async ({ kind, to, raw }) => {
        const file = (await simpleParser(raw)).attachments.find(({ filename }) => filename === 'hoi-nghi.ics');
        if (!file) return { kind, to, method: null, event: null };
        const calendar = new ICAL.Component(ICAL.parse(file.content.toString('utf8')));
        const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
        return { kind, to, method: String(calendar.getFirstPropertyValue('method')), event };
      }),
    );
  }

  it('follow the conference: invited, moved twice, called off, under one UID and a growing SEQUENCE', async () => {
    await mails.inviteParticipants({ conferenceId });
    await move('2024-02-23');
    await move('2024-03-01');
    await mails.announceCancelled({ conferenceId });
    const all = await mailed('gd');
    expect(all.map(({ kind, method, event }) => [kind, method, event?.sequence])).toEqual([
      ['invitation', 'REQUEST', 0],
      ['dateMoved', 'REQUEST', 1],
      ['dateMoved', 'REQUEST', 2],
      ['cancelled', 'CANCEL', 3],
    ]);
    expect(new Set(all.map(({ event }) => event!.uid)).size).toBe(1);
    const begins = all.map(({ event }) => event!.startDate.toJSDate().toISOString().slice(0, 10));
    expect(begins).toEqual(['2024-01-26', '2024-02-23', '2024-03-01', '2024-03-01']);
    expect(all[0]!.event!.summary).toContain('Diễn tập');
  });

  it('are put off by name, and asked for again, whoever is away on the old day', async () => {
    await mails.inviteParticipants({ conferenceId });
    await move('2024-02-23');
    const [row]: { subject: string; text: string }[] = await record.transactions.dataSource.query(
      `select subject, text from mail where conference_id = $1 and kind = 'dateMoved' and person_id = $2`,
      [conferenceId, people.get('gd')!.id],
    );
    expect(row!.subject).toMatch(/Hoãn hội nghị đến thứ Sáu 23\/02\/2024/);
    expect(row!.text).toContain('Trùng lịch họp.');
    expect(row!.text).toMatch(/Trả lời cho ngày họp mới|Answer for the new day/);
    const [change] = await record.transactions.read(({ conferences }) => conferences.dateMoves(conferenceId));
    expect(change).toMatchObject({ isPostponement: true, heldOnBefore: '2024-01-26' });
    const audit = await record.transactions.read(({ audit: chain }) => chain.ofConference(conferenceId, 10));
    expect(audit.map(({ action }) => action)).toContain('conference.postponed');
  });

  it('give those summoned the plan’s notice again: a day too close is refused, and nothing is said', async () => {
    await mails.inviteParticipants({ conferenceId });
    const near = (heldOn: string) =>
      record.transactions.run(async (records) => {
        const reasonId = randomUUID();
        const change = { type: 'date' as const, heldOn };
        const command = { conferenceId, commandId: randomUUID(), actorId: people.get('gd')!.id, reasonId, change };
        return applyPlanChange(records, command, new Date('2024-01-25T02:00:00.000Z'));
      });
    expect(await near('2024-01-29')).toMatchObject({
      ok: false,
      refusal: { code: 'summons-notice-too-short', earliestOn: '2024-01-30', workingDays: 3 },
    });
    expect((await mailed('gd')).map(({ kind }) => kind)).toEqual(['invitation']);
  });

  it('begin with the moves that came before the invitation, and offer nothing to whoever was not invited', async () => {
    await move('2024-02-23');
    expect((await mailed('gd')).map(({ kind, event }) => [kind, event])).toEqual([['dateMoved', null]]);
    await mails.inviteParticipants({ conferenceId });
    const [, invitation] = await mailed('gd');
    expect([invitation!.kind, invitation!.event!.sequence]).toEqual(['invitation', 1]);
    await mails.announceCancelled({ conferenceId });
    expect((await mailed('gd')).at(-1)!.event!.sequence).toBe(2);
  });

  it('show an adjourned session beside the sitting that took place, moved and called off under a UID of its own', async () => {
    await mails.inviteParticipants({ conferenceId });
    const pauseId = await record.transactions.run(({ conferences }) =>
      conferences.pause({ conferenceId, reason: 'Mất điện', pausedAt: NOW, pausedBy: people.get('gd')!.id }),
    );
    const adjourn = (number: number, startsAt: string) =>
      record.transactions.run(async (records) => {
        const decided = { reason: 'Mất điện', decidedAt: NOW, decidedBy: people.get('gd')!.id };
        const sitting = { heldOn: '2024-01-29', startsAt, place: 'Hội trường B' };
        const adjournmentId = await records.conferences.adjourn({ pauseId, number, ...sitting, ...decided });
        await mails.tellOfAdjournment(records, { adjournmentId });
        await mails.tellOfAdjournment(records, { adjournmentId });
      });
    await adjourn(1, '08:00');
    await adjourn(2, '14:00');
    await mails.announceCancelled({ conferenceId });

    const [invited, ...rest] = await mailed('tp-hc');
    expect(rest.map(({ kind, method, event }) => [kind, method, event!.sequence])).toEqual([
      ['adjourned', 'REQUEST', 0],
      ['adjourned', 'REQUEST', 1],
      ['cancelled', 'CANCEL', 2],
    ]);
    expect(new Set(rest.map(({ event }) => event!.uid)).size).toBe(1);
    expect(rest[0]!.event!.uid).not.toBe(invited!.event!.uid);
    expect(rest[1]!.event!.startDate.toJSDate().toISOString()).toBe('2024-01-29T07:00:00.000Z');
    expect(rest[1]!.event!.location).toBe('Hội trường B');
    expect(rest[1]!.event!.summary).toContain('Họp tiếp');
  });

  it('name nobody but the one who reads, and hold no secret', async () => {
    await mails.inviteParticipants({ conferenceId });
    const [own] = await mailed('tp-hc');
    expect(own!.event!.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toEqual([
      `mailto:${own!.to}`,
    ]);
    expect(own!.event!.component.toString()).not.toContain('/t/');
  });
});
