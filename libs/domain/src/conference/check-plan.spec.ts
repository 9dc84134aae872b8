import { checkPlan } from './check-plan';
import type { ConferencePlan } from './plan';
import { planOf } from './plan.factory';

const plan = planOf();
const found = (different: Partial<ConferencePlan>, level: 'error' | 'warning' = 'error') =>
  checkPlan(planOf(different))
    .filter((finding) => finding.level === level)
    .map(({ path, code }) => [path.join('.'), code]);
const conference = (different: Partial<ConferencePlan['conference']>) => ({
  conference: { ...plan.conference, ...different },
});
const document = (different: Partial<ConferencePlan['documents'][number]>) => ({
  documents: [{ ...plan.documents[0]!, ...different }],
});
const target = (different: Partial<ConferencePlan['targets'][number]>) => ({
  targets: [{ ...plan.targets[0]!, ...different }],
});
const award = (recipient: string) => ({ recipient, title: 'Lao động tiên tiến', decision: null });
const play: NonNullable<ConferencePlan['play']> = {
  note: 'Dữ liệu giả định',
  drafts: [],
  opinions: [],
  dispositions: [],
  approvals: [],
  floorRemarks: [],
  attendance: { absent: [] },
  votes: [],
  elections: [],
  progress: [],
};

describe(checkPlan.name, () => {
  it('finds nothing wrong with a plan without a fault', () => {
    expect(checkPlan(plan)).toEqual([]);
  });

  it('takes delegates of a small office whose staff cannot come together', () => {
    const agreed = { form: 'delegates', delegates: ['gd'], agreement: 'Đã thống nhất' } as const;
    expect(checkPlan(planOf(conference({ ...agreed, dispersed: 'Hai trạm xa nhau' })))).toEqual([]);
  });

  it.each<[string, Partial<ConferencePlan>, [string, string][]]>([
    ['a code used twice', { units: [...plan.units, plan.units[0]!] }, [['units.2.code', 'duplicate-code']]],
    [
      'an unknown unit of a person',
      { people: [...plan.people.slice(0, 4), { ...plan.people[4]!, unit: 'xx' }] },
      [['people.4.unit', 'unknown-code']],
    ],
    [
      'an address used twice',
      { people: [...plan.people, { ...plan.people[0]!, code: 'gd2' }] },
      [['people.5.email', 'duplicate-email']],
    ],
    [
      'no head of office',
      { people: plan.people.map((one) => ({ ...one, roles: one.roles.filter((role) => role !== 'headOfOffice') })) },
      [['people', 'role-missing']],
    ],
    [
      'a substitute without a basis',
      { office: { ...plan.office, employeeSide: { kind: 'substitute', name: 'Tổ đại diện', legalBasis: null } } },
      [['office.employeeSide', 'substitute-without-basis']],
    ],
    ['a date of another year', conference({ heldOn: '2021-08-01' }), [['conference.heldOn', 'outside-work-year']]],
    [
      'delegates of a small office',
      conference({ form: 'delegates', delegates: ['gd'], agreement: 'Đã thống nhất' }),
      [['conference.form', 'plenary-required']],
    ],
    [
      'delegates without the agreement of the employee side, however far apart the staff work',
      conference({ form: 'delegates', delegates: ['gd'], dispersed: 'Hai trạm xa nhau' }),
      [['conference.form', 'delegates-without-agreement']],
    ],
    [
      'an unknown person to answer for the consultation',
      { consultation: { ...plan.consultation, responsible: ['xx'] } },
      [['consultation.responsible.0', 'unknown-code']],
    ],
    ['an unknown drafting unit', document({ unit: 'xx' }), [['documents.0.unit', 'unknown-code']]],
    ['an unknown drafter', document({ drafter: 'xx' }), [['documents.0.drafter', 'unknown-code']]],
    ['an unknown consulted unit or person', document({ consult: ['xx'] }), [['documents.0.consult.0', 'unknown-code']]],
    [
      'a consulted unit that nobody heads',
      { ...document({ consult: ['p2'] }), units: [...plan.units, { code: 'p2', name: 'Phòng Hai' }] },
      [['documents.0.consult.0', 'unit-without-head']],
    ],
    ['an approver who is the drafter', document({ approve: ['cv1'] }), [['documents.0.approve.0', 'own-draft']]],
    ['an approver named twice', document({ approve: ['gd', 'gd'] }), [['documents.0.approve.1', 'duplicate-approver']]],
    [
      'a number for a document without a symbol',
      document({ kind: 'pledgeText' }),
      [['documents.0.issue', 'no-symbol']],
    ],
    ['minutes written beforehand', document({ kind: 'minutes' }), [['documents.0.kind', 'made-by-the-conference']]],
    [
      'an unknown presenter',
      { agenda: plan.agenda.map((item, i) => (i === 2 ? { ...item, presenter: 'xx' } : item)) },
      [['agenda.2.presenter', 'unknown-code']],
    ],
    [
      'an unknown document on the agenda',
      { agenda: plan.agenda.map((item, i) => (i === 2 ? { ...item, documents: ['xx'] } : item)) },
      [['agenda.2.documents.0', 'unknown-code']],
    ],
    [
      'more seats than candidates',
      {
        agenda: [...plan.agenda, { code: 'bau', kind: 'election', title: 'Bầu', presenter: null, documents: [] }],
        elections: [{ code: 'bt', body: 'inspectionBoard', title: 'Bầu Ban', seats: 3, candidates: ['cv1'] }],
      },
      [['elections.0.candidates', 'too-few-candidates']],
    ],
    [
      'a head who stands for the inspection board',
      {
        agenda: [...plan.agenda, { code: 'bau', kind: 'election', title: 'Bầu', presenter: null, documents: [] }],
        elections: [{ code: 'bt', body: 'inspectionBoard', title: 'Bầu Ban', seats: 1, candidates: ['gd'] }],
      },
      [
        ['elections.0.candidates.0', 'candidate-holds-office'],
        ['elections.0.seats', 'board-size'],
      ],
    ],
    [
      'an unknown party of the pledge',
      {
        pledge: {
          ...plan.pledge!,
          parties: [plan.pledge!.parties[0]!, { code: 'cd', side: 'employees', person: 'xx' }],
        },
      },
      [['pledge.parties.1.person', 'unknown-code']],
    ],
    [
      'an unknown recipient of an award',
      { awards: [award('p1'), award('xx')] },
      [['awards.1.recipient', 'unknown-code']],
    ],
    [
      'an unknown person on the presidium',
      conference({ presidium: ['gd', 'xx'] }),
      [['conference.presidium.1', 'unknown-code']],
    ],
    [
      'a union congress that nobody presides over',
      {
        ...conference({ kind: 'unionCongress' }),
        people: plan.people.map((one) => ({ ...one, roles: one.roles.filter((role) => role !== 'unionChair') })),
      },
      [['conference', 'presidium-missing']],
    ],
    [
      'an unknown owner of a target',
      target({ owner: 'xx' }),
      [
        ['targets.0.owner', 'unknown-code'],
        ['targets.0.owner', 'owner-without-people'],
      ],
    ],
    [
      'a range upside down',
      target({ indicator: '30–20%', previous: null, lineage: 'new' }),
      [['targets.0.indicator', 'range-upside-down']],
    ],
    [
      'a raised target that was lowered',
      target({ indicator: '90%' }),
      [['targets.0.lineage', 'lineage-contradicts-figures']],
    ],
    [
      'a script about an unknown motion',
      { play: { ...play, votes: [{ motion: 'xx', yes: 1, no: 0, abstain: 0 }] } },
      [['play.votes.0.motion', 'unknown-code']],
    ],
    [
      'a script with the draft of an unknown document',
      { play: { ...play, drafts: [{ document: 'xx', lines: ['Điều 1. Phạm vi'] }] } },
      [['play.drafts.0.document', 'unknown-code']],
    ],
    [
      'a discussion among unknown people, with a promise for no answer',
      {
        play: {
          ...play,
          discussion: [
            { person: 'xx', opinion: 'Ý', answer: { person: 'gd', text: 'Đáp' } },
            { person: 'cv1', opinion: 'Ý', commitment: { person: 'yy', text: 'Hứa', days: 30 } },
          ],
        },
      },
      [
        ['play.discussion.0.person', 'unknown-code'],
        ['play.discussion.1.commitment.person', 'unknown-code'],
        ['play.discussion.1.commitment', 'not-answered'],
      ],
    ],
    [
      'a script about an unknown person',
      { play: { ...play, attendance: { absent: ['xx'] } } },
      [['play.attendance.absent.0', 'unknown-code']],
    ],
  ])('refuses %s', (_, different, findings) => {
    expect(found(different)).toEqual(findings);
  });

  it('asks for the agenda items that motions, elections, the pledge and the awards need', () => {
    const left = ['resolution', 'pledgeSigning', 'awards'];
    const agenda = plan.agenda.filter(({ kind }) => !left.includes(kind));
    expect(found({ agenda, awards: [award('cv1')] })).toEqual([
      ['motions', 'agenda-item-missing'],
      ['pledge', 'agenda-item-missing'],
      ['awards', 'agenda-item-missing'],
    ]);
  });

  it.each<[string, Partial<ConferencePlan>, string]>([
    ['a conference on a Saturday', conference({ heldOn: '2024-01-20' }), 'day-off'],
    ['a conference after the first quarter', conference({ heldOn: '2024-05-14' }), 'after-window'],
    [
      'an agenda out of order',
      { agenda: [...plan.agenda.slice(0, 2), plan.agenda[6]!, ...plan.agenda.slice(2, 6), ...plan.agenda.slice(7)] },
      'agenda-out-of-order',
    ],
  ])('warns of %s without refusing it', (_, different, code) => {
    expect(found(different)).toEqual([]);
    expect(found(different, 'warning').map(([, found]) => found)).toContain(code);
  });

  it('finds everything at once', () => {
    expect(found({ ...document({ unit: 'xx', drafter: 'yy' }), ...target({ owner: 'zz' }) })).toHaveLength(4);
  });
});
