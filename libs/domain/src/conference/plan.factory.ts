import type { ConferencePlan, PlannedPerson } from './plan';

const person = (code: string, unit: string, roles: PlannedPerson['roles']): PlannedPerson => ({
  code,
  name: `Người ${code}`,
  position: 'Chuyên viên',
  email: `${code}@mau.example`,
  unit,
  roles,
  language: 'vi',
});

/** A small plan without a fault: five people, two units, one report, one pledge, one target. */
export function planOf(different: Partial<ConferencePlan> = {}): ConferencePlan {
  return {
    version: 1,
    office: {
      code: 'mau',
      name: 'Sở Mẫu',
      symbol: 'SM',
      superiorBody: 'UBND TỈNH',
      place: 'Tỉnh Mẫu',
      employeeSide: { kind: 'union', name: 'Công đoàn cơ sở Sở Mẫu', legalBasis: null },
    },
    units: [
      { code: 'vp', name: 'Văn phòng' },
      { code: 'p1', name: 'Phòng Một' },
    ],
    people: [
      person('gd', 'vp', ['head']),
      person('cvp', 'vp', ['headOfOffice', 'unitHead']),
      person('ctcd', 'p1', ['unionChair']),
      person('tp1', 'p1', ['unitHead']),
      person('cv1', 'p1', []),
    ],
    conference: {
      kind: 'annual',
      year: 2024,
      title: 'Hội nghị năm 2024',
      heldOn: '2024-01-17',
      startsAt: '08:00',
      place: 'Hội trường',
      form: 'plenary',
      delegates: [],
      agreement: null,
    },
    deadlines: { drafts: 20, opinions: 14, dispositions: 10, approvals: 6, invitations: 3, minimumWorkingDays: 2 },
    consultation: {
      content: 'Dự thảo báo cáo',
      form: 'Bằng văn bản điện tử',
      method: 'Qua hệ thống',
      responsible: ['cvp'],
      silence: 'noObjection',
    },
    documents: [
      {
        code: 'bc',
        kind: 'headReport',
        title: 'Báo cáo',
        unit: 'p1',
        drafter: 'cv1',
        consult: ['p1'],
        consultAt: 'preparation',
        contentCheck: null,
        formCheck: null,
        approve: ['gd'],
        approveRule: { type: 'inOrder' },
        issue: true,
        recipients: [],
      },
    ],
    agenda: (
      [
        'rollCall',
        'opening',
        'headReport',
        'unionReport',
        'discussion',
        'answers',
        'inspectionReport',
        'awards',
        'emulationLaunch',
        'pledgeSigning',
        'resolution',
        'closing',
      ] as const
    ).map((kind) => ({ code: kind.toLowerCase(), kind, title: kind, presenter: null, documents: [] })),
    motions: [{ code: 'nq', kind: 'resolution', title: 'Thông qua nghị quyết', text: null }],
    elections: [],
    pledge: {
      title: 'Giao ước thi đua',
      text: null,
      parties: [
        { code: 'cq', side: 'head', person: 'gd' },
        { code: 'cd', side: 'employees', person: 'ctcd' },
      ],
    },
    targets: [
      {
        code: 'ct1',
        title: 'Chỉ tiêu 1',
        indicator: '100%',
        previous: '98%',
        lineage: 'raised',
        owner: 'p1',
        evidence: true,
      },
    ],
    followUp: { reportEveryMonths: 6, until: '2024-12-31' },
    ...different,
  };
}
