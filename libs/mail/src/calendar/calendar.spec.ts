import fc from 'fast-check';
import ICAL from 'ical.js';
import { conferenceInvitation, type ConferenceInvitation } from './conference-event';
import { personalCalendar, type PersonalCalendarFacts } from './personal-calendar';

const invitation: ConferenceInvitation = {
  method: 'REQUEST',
  conferenceId: '7b0a2b1e-8d06-4f0a-9d53-0f3f0f2f5a10',
  personId: '2f1a0d52-1c0e-4f6e-8a0e-1d7b54a5d001',
  title: 'Hội nghị cán bộ, công chức, viên chức và người lao động năm 2026 của Sở Khoa học và Công nghệ',
  place: 'Hội trường tầng 2; 23 Ngô Quyền, phường Cửa Nam',
  heldOn: '2026-03-20',
  startsAt: '08:00',
  isRehearsal: false,
  sequence: 0,
  link: 'http://127.0.0.1:3000/conferences/7b0a2b1e-8d06-4f0a-9d53-0f3f0f2f5a10',
  writtenAt: new Date('2026-03-01T03:00:00.000Z'),
  language: 'vi',
  organizer: { name: 'Sở Khoa học và Công nghệ', address: 'hoi-nghi@skhcn.example' },
  attendee: { name: 'Trần Thị Hòa', address: 'hoa@skhcn.example' },
};
const personal: PersonalCalendarFacts = {
  language: 'vi',
  personId: invitation.personId,
  officeName: 'Sở Khoa học và Công nghệ',
  domain: 'skhcn.example',
  dues: [
    {
      taskId: '9a4d1c1e-5e0f-4c5b-9c3e-6f1b22d0a001',
      asked: 'Góp ý',
      about: 'Báo cáo của thủ trưởng',
      dueAt: new Date('2026-03-12T09:00:00.000Z'),
      writtenAt: new Date('2026-03-01T03:00:00.000Z'),
      link: 'http://127.0.0.1:3000/tasks/9a4d1c1e-5e0f-4c5b-9c3e-6f1b22d0a001',
    },
  ],
  conferences: [invitation],
};

describe(conferenceInvitation.name, () => {
  it('invites to 08:00 in Vietnam, which is 01:00 in UTC, with the sender, the person and no wish for a reply', () => {
    const { calendar, event, component } = read(conferenceInvitation(invitation).content);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-03-20T01:00:00.000Z'));
    expect(event.startDate.zone.tzid).toBe('UTC');
    expect(event.summary).toBe(invitation.title);
    expect(event.location).toBe(invitation.place);
    expect(event.organizer).toBe('mailto:hoi-nghi@skhcn.example');
    const [attendee] = component.getAllProperties('attendee');
    expect(attendee!.getFirstValue()).toBe('MAILTO:hoa@skhcn.example');
    expect([attendee!.getParameter('cn'), attendee!.getParameter('rsvp')]).toEqual(['Trần Thị Hòa', 'FALSE']);
    expect(component.getAllProperties('attendee')).toHaveLength(1);
  });

  it('keeps its UID for a conference and person, and grows its SEQUENCE', () => {
    const first = read(conferenceInvitation(invitation).content);
    const moved = read(conferenceInvitation({ ...invitation, heldOn: '2026-03-27', sequence: 1 }).content);
    const other = read(conferenceInvitation({ ...invitation, personId: 'somebody-else' }).content);
    expect(moved.event.uid).toBe(first.event.uid);
    expect(other.event.uid).not.toBe(first.event.uid);
    expect([first.event.sequence, moved.event.sequence]).toEqual([0, 1]);
    expect(moved.event.startDate.toJSDate()).toEqual(new Date('2026-03-27T01:00:00.000Z'));
  });

  it('withdraws an invitation under the same UID', () => {
    const { calendar, event, component } = read(
      conferenceInvitation({ ...invitation, method: 'CANCEL', sequence: 2 }).content,
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.sequence).toBe(2);
  });

  it('marks a rehearsal, in the reader’s language', () => {
    const rehearsed = { ...invitation, isRehearsal: true };
    expect(read(conferenceInvitation(rehearsed).content).event.summary).toMatch(/^\[Diễn tập\] /);
    expect(read(conferenceInvitation({ ...rehearsed, language: 'en' }).content).event.summary).toMatch(
      /^\[Rehearsal\] /,
    );
  });

  it('gives the same bytes for the same facts', () => {
    expect(conferenceInvitation(invitation)).toEqual(conferenceInvitation(invitation));
  });

  it('refuses an address that is not plain', () => {
    const attendee = { name: 'Hòa', address: 'a@our.example\r\nATTENDEE:mailto:v@evil.example' };
    expect(() => conferenceInvitation({ ...invitation, attendee })).toThrow('plain local@domain');
  });
});

describe(personalCalendar.name, () => {
  it('shows due dates and conferences, and asks nobody anything', () => {
    const calendar = new ICAL.Component(ICAL.parse(personalCalendar(personal)));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map(({ summary }) => summary)).toEqual(['Hạn: Góp ý – Báo cáo của thủ trưởng', invitation.title]);
    expect(events[0]!.endDate.toJSDate()).toEqual(new Date('2026-03-12T09:00:00.000Z'));
    expect(events[1]!.uid).toBe(read(conferenceInvitation(invitation).content).event.uid);
    expect(personalCalendar(personal)).not.toMatch(/ATTENDEE|ORGANIZER/);
  });

  it('is a calendar also with nothing in it', () => {
    const calendar = new ICAL.Component(ICAL.parse(personalCalendar({ ...personal, dues: [], conferences: [] })));
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
  });
});

describe('ICS injection', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      'Hội nghị\r\nATTENDEE:mailto:v@evil.example',
      'Hội nghị\rX-EVIL:1',
      'Hội nghị\nEND:VEVENT\nBEGIN:VALARM\nTRIGGER:-PT1M\nEND:VALARM',
      'a;b,c\\d\\n"e":f',
      '";CN=evil:mailto:v@evil.example',
      '\u2028X-EVIL:1\u0085X-EVIL:2',
      'ế'.repeat(300),
      '👩‍⚖️'.repeat(60),
    ),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

  it('has exactly our properties, whatever stands in titles, places and names', () => {
    const shape = shapeOf(conferenceInvitation(invitation).content);
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, place, name) => {
        const { content } = conferenceInvitation({
          ...invitation,
          title: `a${title}`,
          place: `a${place}`,
          attendee: { ...invitation.attendee, name: `a${name}` },
          organizer: { ...invitation.organizer, name: `a${name}` },
        });
        expect(shapeOf(content)).toEqual(shape);
        expect(read(content).component.getAllSubcomponents()).toEqual([]);
        expectFolded(content);
      }),
      { numRuns: 300 },
    );
  });

  it('holds in the personal calendar too', () => {
    const shape = shapeOf(personalCalendar(personal));
    fc.assert(
      fc.property(nasty, nasty, (about, title) => {
        const content = personalCalendar({
          ...personal,
          officeName: `a${title}`,
          dues: [{ ...personal.dues[0]!, about: `a${about}` }],
          conferences: [{ ...invitation, title: `a${title}` }],
        });
        expect(shapeOf(content)).toEqual(shape);
        expectFolded(content);
      }),
      { numRuns: 300 },
    );
  });
});

function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const [component] = calendar.getAllSubcomponents('vevent');
  return { calendar, component: component!, event: new ICAL.Event(component) };
}

/** Names of all properties and components, in order, as another program reads them. */
function shapeOf(content: string): unknown {
  const names = ([name, properties, components]: [string, [string][], never[]]): unknown => [
    name,
    properties.map(([property]) => property),
    components.map(names),
  ];
  return names(ICAL.parse(content) as never);
}

/** Lines of at most 75 octets, folded inside no character (RFC 5545 §3.1). */
function expectFolded(content: string): void {
  const bytes = Buffer.from(content, 'utf8');
  expect(bytes.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of content.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
}
