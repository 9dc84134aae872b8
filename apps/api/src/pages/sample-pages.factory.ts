import type { OpinionView, TaskDetail } from '@conference/contracts';
import {
  CAPACITIES,
  numberText,
  onBehalfWords,
  OUTCOMES,
  TASK_KINDS,
  type Capacity,
  type DocumentText,
  type Language,
  type TaskKind,
} from '@conference/domain';
import { compareTexts } from '@conference/drafting';
import type { Access } from './access';
import type { EndState, PageState } from './page-state';
import type { TaskPage } from './task-page';
import { NO_PROOF, UNTOUCHED, type TypedAnswer } from './typed-answer';
import { stepPage } from './views/access-view';
import { handOverPage } from './views/hand-over-view';
import type { Page } from './views/layout';
import {
  freshLinkPage,
  neutralPage,
  problemPage,
  restedPage,
  tooManyPage,
  tooManyUnknownPage,
  unknownLinkPage,
} from './views/message-view';
import { contraryPage, lateReceiptPage, receiptPage, statePage } from './views/state-view';
import { viewOf, type View } from './views/view';
import { waitingPage } from './views/form-view';

const PACKET = '9f3a17c2'.repeat(8);
const OPINION_1 = '6d0f9a30-51b1-4f0e-9a51-0d8e6a0b7c11';
const OPINION_3 = '11111111-7d53-4f6a-8c0d-6f1f0f7f9d33';
const OPINION_2 = '0b7a52c4-7d53-4f6a-8c0d-6f1f0f7f9d22';

/** The text that the samples are about; the version before had less of it. */
const TEXT: DocumentText = {
  blocks: [
    { id: 'h001', kind: 'heading', level: 'chapter', text: 'QUY ĐỊNH CHUNG' },
    { id: 'a001', kind: 'article', text: 'Phạm vi điều chỉnh' },
    { id: 'p001', kind: 'paragraph', text: 'Quy chế này quy định việc công khai trong cơ quan.' },
    { id: 'a002', kind: 'article', text: 'Thời hạn' },
    { id: 'c001', kind: 'clause', text: 'Kết quả tiếp thu được thông báo trong 5 ngày làm việc:' },
    { id: 'd001', kind: 'point', text: 'đến từng đơn vị <trực thuộc>;' },
    { id: 'd002', kind: 'point', text: 'đến người đã góp ý.' },
    {
      id: 't001',
      kind: 'table',
      rows: [
        ['TT', 'Nội dung công khai', 'Thời hạn'],
        ['1', 'Bảng tổng hợp ý kiến', '20 ngày'],
      ],
    },
  ],
};
const TEXT_BEFORE: DocumentText = {
  blocks: [
    ...TEXT.blocks.slice(0, 4),
    { id: 'c001', kind: 'clause', text: 'Kết quả tiếp thu được thông báo trong 10 ngày:' },
    { id: 'c002', kind: 'clause', text: 'Chánh Văn phòng theo dõi việc thông báo.' },
  ],
};

function opinions(areDisposed: boolean): OpinionView[] {
  const given = { isFromFloor: false, isLate: false, givenAt: '2019-01-10T03:00:00.000Z' };
  return [
    {
      id: OPINION_1,
      person: 'Lê Văn Đường',
      unit: 'Phòng Kế hoạch – Tài chính',
      stance: 'disagree',
      ...given,
      blockId: 'c001',
      quote: 'Kết quả tiếp thu được thông báo trong 10 ngày:',
      place: { vi: 'khoản 1 Điều 2', en: 'clause 1 Article 2' },
      remark: 'Mục II.3 chưa nêu nguyên nhân giải ngân chậm.\nĐề nghị bổ sung số liệu quý IV.',
      revision: 1,
      disposition: areDisposed ? 'partly' : null,
      dispositionReason: areDisposed ? 'Đã bổ sung nguyên nhân; số liệu quý IV chưa khóa sổ.' : null,
    },
    {
      id: OPINION_2,
      person: 'Nguyễn Thị Ánh Nguyệt',
      unit: 'Thanh tra Sở',
      stance: 'agreeWithRemarks',
      ...given,
      isLate: true,
      blockId: null,
      quote: null,
      place: null,
      remark: 'Đề nghị viết gọn phần đánh giá chung.',
      revision: 1,
      disposition: areDisposed ? 'takenOver' : null,
      dispositionReason: areDisposed ? 'Đã viết lại còn một trang.' : null,
    },
    {
      id: OPINION_3,
      person: 'Võ Minh Khôi',
      unit: null,
      stance: null,
      ...given,
      isFromFloor: true,
      blockId: null,
      quote: null,
      place: null,
      remark: 'Đề nghị nêu rõ nơi công khai.',
      revision: 1,
      disposition: null,
      dispositionReason: null,
    },
  ];
}

const colleague = (id: string, name: string, position: string, unit: string) => ({
  id,
  code: id,
  name,
  position,
  unit,
  roles: [],
  language: 'vi' as const,
});

const ASKED_ABOUT_CONCERNS: readonly TaskKind[] = ['response', 'commitment', 'confirmation'];

/** What was said about a concern until somebody is asked about it. */
function sampleStory(kind: TaskKind): TaskDetail['story'] {
  if (!ASKED_ABOUT_CONCERNS.includes(kind)) return [];
  const plain = { dueOn: null, evidence: null };
  const raised = {
    what: 'opinion' as const,
    by: 'Lê Thị An',
    at: '2019-01-25T03:10:00.000Z',
    text: 'Phòng họp tầng 2 thiếu máy chiếu, mỗi lần họp phải đi mượn.',
    ...plain,
  };
  if (kind === 'response') return [raised];
  const promised = {
    what: 'commitment' as const,
    by: 'Phạm Quốc Bảo',
    at: '2019-01-25T03:20:00.000Z',
    text: 'Văn phòng lắp máy chiếu cho phòng họp tầng 2.',
    dueOn: '2019-03-29',
    evidence: null,
  };
  if (kind === 'commitment') return [raised, promised];
  const evidence = { name: 'bien-ban-ban-giao.pdf', url: '/', on: null };
  const done = {
    what: 'fulfilled' as const,
    by: 'Phạm Quốc Bảo',
    at: '2019-03-20T03:20:00.000Z',
    dueOn: null,
    evidence,
  };
  return [raised, promised, { ...done, text: 'Đã lắp ngày 18/3, bàn giao cho bộ phận hội trường.' }];
}

function sampleTask(kind: TaskKind): TaskDetail {
  const isProgress = kind === 'progress';
  const isBallot = kind === 'staffBallot';
  const isAssessment = kind === 'assessment';
  const isConcern = ASKED_ABOUT_CONCERNS.includes(kind);
  const hasDocument = !isProgress && !isBallot && !isAssessment && !isConcern;
  const hasPacket = kind !== 'draft' && hasDocument;
  return {
    id: '0d7e1b52-0000-4000-8000-000000000001',
    kind,
    state: 'open',
    conferenceId: '0d7e1b52-0000-4000-8000-000000000002',
    conferenceTitle: 'Hội nghị cán bộ, công chức, viên chức năm 2019',
    documentId: !hasDocument ? null : '0d7e1b52-0000-4000-8000-000000000003',
    documentTitle: hasDocument ? 'Báo cáo kiểm điểm công tác chỉ đạo, điều hành của thủ trưởng cơ quan năm 2018' : null,
    question: isBallot ? 'Ông/Bà có tán thành dự thảo Nghị quyết Hội nghị năm 2019 không?' : null,
    targetId: isProgress ? '0d7e1b52-0000-4000-8000-000000000004' : null,
    targetTitle: isProgress
      ? 'Chỉ tiêu 04: 100% hồ sơ thủ tục hành chính được giải quyết đúng hạn'
      : isAssessment
        ? 'Tự chấm năm 2024: Văn phòng Sở'
        : isConcern
          ? 'Văn phòng lắp máy chiếu cho phòng họp tầng 2.'
          : null,
    concernId: isConcern ? '0d7e1b52-0000-4000-8000-000000000008' : null,
    story: sampleStory(kind),
    assessmentId: isAssessment ? '0d7e1b52-0000-4000-8000-000000000007' : null,
    roundId: '0d7e1b52-0000-4000-8000-000000000005',
    roundNumber: 2,
    assignee: colleague('0d7e1b52-0000-4000-8000-000000000006', 'Trần Thị Hòa', 'Giám đốc', 'Ban Giám đốc'),
    revision: hasPacket ? 2 : null,
    packetHash: hasPacket || isBallot ? PACKET : null,
    isTurn: true,
    openedAt: '2019-01-07T01:00:00.000Z',
    dueAt: '2019-01-17T10:00:00.000Z',
    dueExplanation: {
      vi: '6 ngày làm việc trước thứ Sáu 25/01/2019 (không tính thứ Bảy, Chủ nhật) → 17:00 thứ Năm 17/01/2019',
      en: '6 working days before Friday 25 January 2019 (not counting weekends) → 17:00 on Thursday 17 January 2019',
    },
    workingDaysLeft: 3,
    outcomes: [...OUTCOMES[kind]],
    outcome: null,
    reason: null,
    decidedAt: null,
    decidedBy: null,
    channel: null,
    fileUrl: hasPacket ? '/api/documents/x/revisions/2/file' : null,
    capacity: kind === 'approval' ? 'signatory' : null,
    remarks: [],
    lateOutcome: null,
    lateReason: null,
    lateAt: null,
    mayAnswerLate: false,
    hasText: hasPacket,
    approvedRevision: kind === 'objection' ? 1 : null,
    lastSeenRevision: hasPacket ? 1 : null,
    fileName: hasPacket ? 'Báo cáo kiểm điểm 2018 (bản 2).docx' : null,
    opinions: ['disposition', 'approval', 'publication'].includes(kind) ? opinions(kind !== 'disposition') : [],
    standIn: null,
    comments: [],
    onBehalf: null,
    period: kind === 'progress' ? { number: 1, fromOn: '2018-12-28', untilOn: '2019-06-27' } : null,
  };
}

/** A reader who is known well enough by the link. */
const KNOWN: Access = {
  right: 'decide',
  readOnlyUntil: null,
  level: 'L0',
  proof: 'link',
  missing: null,
  code: { state: 'none', triesLeft: 5 },
  mailedAt: '2019-01-07T01:00:00.000Z',
  device: null,
  signedInAs: null,
};
const UNKNOWN: Access = {
  ...KNOWN,
  level: 'L1',
  proof: null,
  missing: 'code',
  code: { state: 'open', triesLeft: 5 },
};

export function samplePage(kind: TaskKind, state: PageState = { name: 'waiting' }): TaskPage {
  const isReworked = kind === 'approval' || kind === 'opinion';
  const hasPacket =
    kind !== 'draft' && kind !== 'progress' && kind !== 'assessment' && !ASKED_ABOUT_CONCERNS.includes(kind);
  const isCompared = isReworked || kind === 'objection';
  return {
    task: sampleTask(kind),
    state,
    isOnBehalf: false,
    readerName: 'Trần Thị Hòa',
    access: KNOWN,
    newerMailAt: null,
    language: 'vi',
    office: {
      name: 'Sở Khoa học và Công nghệ thành phố',
      contact: 'Phạm Quốc Bảo, Chánh Văn phòng, bao@skhcn.example',
    },
    conference: {
      id: '0d7e1b52-0000-4000-8000-000000000002',
      title: 'Hội nghị cán bộ, công chức, viên chức năm 2019',
      heldOn: '2019-01-25',
      rehearsal: false,
    },
    silence:
      kind === 'opinion'
        ? 'noObjection'
        : ['progress', 'staffBallot', 'assessment'].includes(kind)
          ? 'recordAsMissing'
          : 'escalate',
    isPastDue: false,
    address: 'h••••@skhcn.example',
    fileSize: hasPacket ? 184_320 : null,
    revisionNote: isReworked ? 'Mục II.3 được viết lại; bổ sung Phụ lục 2: kết quả thực hiện 09 chỉ tiêu.' : null,
    text: hasPacket ? numberText(TEXT) : null,
    changes: isCompared
      ? { since: 1, rows: compareTexts(TEXT_BEFORE, TEXT).filter(({ change }) => change !== 'same') }
      : null,
    returned:
      kind === 'draft'
        ? [{ by: 'Trần Thị Hòa', reason: 'Mục II.3 chưa nêu nguyên nhân.', remarks: CITED.slice(0, 1) }]
        : [],
    override:
      kind === 'approval'
        ? { by: 'Phạm Quốc Bảo', reason: 'Số liệu quý IV chưa khóa sổ, bổ sung sau.', at: '2019-01-14T08:30:00.000Z' }
        : null,
    editorial:
      kind === 'objection'
        ? { by: 'Đỗ Thị Mỹ', reason: 'Sửa lỗi chính tả và số thứ tự điểm.', at: '2019-01-14T08:30:00.000Z' }
        : null,
    publicity:
      kind === 'publication'
        ? {
            dueOn: '2019-01-21',
            showing: 2,
            shownThrough: '2019-02-05',
            isPublicised: false,
            withdrawnBecause: 'Bảng thiếu một ý kiến.',
          }
        : null,
    evidenceRequired: kind === 'progress',
    assessment:
      kind === 'assessment'
        ? {
            title: 'Tiêu chí thi đua tập thể giai đoạn 2023–2027',
            year: 2023,
            support: 'either',
            criteria: [
              { code: 'a', title: 'Nếp sống văn minh', points: null },
              { code: 'b', title: 'Cải cách hành chính', points: null },
            ],
          }
        : null,
    submittedRevision: null,
    symbol: null,
  };
}

const CITED = [
  { blockId: 'c001', quote: 'Kết quả tiếp thu được thông báo trong 5 ngày làm việc:', text: 'Nên là 3 ngày.' },
  { blockId: null, quote: null, text: 'Thiếu căn cứ ban hành.' },
];

/** The page of an approval in one capacity. */
export function sampleApproval(capacity: Capacity): TaskPage {
  const page = samplePage('approval');
  return { ...page, task: { ...page.task, capacity } };
}

export function sampleView(page: TaskPage, language: Language): View {
  return viewOf(page, { mark: '1a2b3c4d', nonce: 'nonce-of-the-form', language });
}

const LATE: Extract<EndState, { name: 'silence' }> = {
  name: 'silence',
  rule: 'noObjection',
  at: '2019-01-17T10:00:00.000Z',
  lateBy: null,
  late: {
    outcome: 'agreeWithRemarks',
    by: 'Trần Thị Hòa',
    at: '2019-01-18T03:05:00.000Z',
    reason: null,
    remarks: CITED,
  },
};

const SAMPLE_STATES: Readonly<Record<string, EndState>> = {
  decided: {
    name: 'decided',
    outcome: 'returned',
    by: 'Trần Thị Hòa',
    at: '2019-01-16T03:05:00.000Z',
    channel: 'page',
    reason: 'Mục II.3 chưa nêu nguyên nhân.\nĐề nghị bổ sung số liệu <09 chỉ tiêu>.',
    remarks: CITED,
  },
  authorityEnded: { name: 'authorityEnded', principal: 'Trần Thị Hòa' },
  notYourTurn: { name: 'notYourTurn', before: ['Đỗ Thị Mỹ'] },
  linkRevoked: {
    name: 'linkRevoked',
    sentAt: '2019-01-07T01:00:00.000Z',
    revokedAt: '2019-01-09T01:00:00.000Z',
    isStillAsked: true,
  },
  linkExpired: { name: 'linkExpired', sentAt: '2018-12-10T01:00:00.000Z', expiredAt: '2019-01-09T01:00:00.000Z' },
  handedOver: { name: 'handedOver', to: 'Lê Văn Đường', at: '2019-01-11T02:12:00.000Z' },
  packetChanged: { name: 'superseded', why: 'packetChanged', by: null, at: null, newTaskId: 'x' },
  documentChanged: {
    name: 'superseded',
    why: 'packetChanged',
    by: 'Lê Văn Đường',
    at: '2019-01-14T08:30:00.000Z',
    newTaskId: 'x',
  },
  returned: {
    name: 'superseded',
    why: 'returned',
    by: 'Đỗ Thị Mỹ',
    at: '2019-01-14T08:30:00.000Z',
    newTaskId: null,
  },
  roundClosed: {
    name: 'superseded',
    why: 'roundClosed',
    by: 'Đỗ Thị Mỹ',
    at: '2019-01-14T08:30:00.000Z',
    newTaskId: null,
  },
  silence: { name: 'silence', rule: 'noObjection', at: '2019-01-17T10:00:00.000Z', lateBy: null, late: null },
  lateByFreshLink: {
    name: 'silence',
    rule: 'noObjection',
    at: '2019-01-17T10:00:00.000Z',
    lateBy: 'freshLink',
    late: null,
  },
  answeredLate: LATE,
  cancelled: {
    name: 'cancelled',
    isNotHeld: false,
    by: 'Trần Thị Hòa',
    at: '2019-01-18T02:00:00.000Z',
    reason: 'Sắp xếp lại cơ quan theo quyết định của cấp trên.',
  },
};

export const TYPED: TypedAnswer = {
  outcome: 'returned',
  reason: 'Số liệu <09 chỉ tiêu> & "phụ lục" chưa khớp.',
  note: 'Đã rà soát lại.',
  value: '92,5',
  evidenceOn: '2019-06-14',
  onTrack: false,
  scores: new Map([
    ['a', { rating: 'met', isNotApplicable: false, words: 'Đã thực hiện.', evidence: null, evidenceOn: '2023-06-14' }],
  ]),
  remarks: new Map([
    ['d001', 'Bỏ chữ “trực thuộc”.'],
    ['gone', 'Đoạn này nay ở đâu?'],
  ]),
  dispositions: new Map([[OPINION_1, { disposition: 'partly', reason: 'Đã bổ sung nguyên nhân.' }]]),
};

/** The order under which somebody stands in. */
const ORDER = { symbol: '12/QĐ-SKHCN', startsOn: '2019-01-14', endsOn: '2019-01-18' };

/** One page of every kind, about the same invented office. */
export function samplePages(language: Language): Record<string, Page> {
  const view = (kind: TaskKind, state?: PageState) => sampleView(samplePage(kind, state), language);
  const form = { ...NO_PROOF, typed: UNTOUCHED, complaint: null, hadFile: false, uploadLimit: '20 MB' };
  const refused = { ...form, typed: TYPED, hadFile: true };
  const stillOpen = { name: 'silence', rule: 'noObjection', at: '2019-01-17T10:00:00.000Z', late: null } as const;
  const decided = SAMPLE_STATES.decided as Extract<EndState, { name: 'decided' }>;
  const away = samplePage('approval');
  const onBehalf: TaskPage = {
    ...away,
    isOnBehalf: true,
    readerName: 'Phạm Thị Bích Ngân',
    task: {
      ...away.task,
      standIn: { person: colleague('p1', 'Phạm Thị Bích Ngân', 'Phó Giám đốc', 'Ban Giám đốc'), ...ORDER },
    },
  };
  const decidedOnBehalf: TaskPage = {
    ...samplePage('approval', decided),
    task: { ...away.task, onBehalf: onBehalfWords('Phạm Thị Bích Ngân', away.task.assignee.name, ORDER) },
  };
  const colleagues = [
    { ...colleague('p1', 'Đỗ Thị Mỹ', 'Phó Giám đốc', 'Ban Giám đốc'), awayUntil: '2019-01-18' },
    { ...colleague('p2', 'Lê Văn Đường', 'Trưởng phòng', 'Phòng Kế hoạch – Tài chính'), awayUntil: null },
    { ...colleague('p3', 'Võ Minh Khôi', 'Phó Trưởng phòng', 'Phòng Kế hoạch – Tài chính'), awayUntil: null },
  ];
  const seenBy = (access: Partial<Access>, kind: TaskKind = 'approval') =>
    sampleView({ ...samplePage(kind), access: { ...UNKNOWN, ...access } }, language);
  const closed = { state: 'locked', triesLeft: 0 } as const;
  const lost = { proof: null, missing: 'session', level: 'L2' } as const;
  const { words } = view('approval');
  return {
    ...Object.fromEntries(TASK_KINDS.map((kind) => [kind, waitingPage(view(kind), 200, form)])),
    ...Object.fromEntries(
      CAPACITIES.map((capacity) => [capacity, waitingPage(sampleView(sampleApproval(capacity), language), 200, form)]),
    ),
    onBehalf: waitingPage(sampleView(onBehalf, language), 200, form),
    decidedOnBehalf: statePage(sampleView(decidedOnBehalf, language), 200, decided),
    lateOpinion: waitingPage(view('opinion', { ...stillOpen, lateBy: 'thisLink' }), 200, form),
    lateReceipt: lateReceiptPage(view('opinion', LATE), false, LATE),
    refusedOpinion: waitingPage(view('opinion'), 422, { ...refused, hadFile: false, complaint: 'Cần ghi lý do.' }),
    fileOnly: waitingPage(sampleView({ ...samplePage('opinion'), text: null, changes: null }, language), 200, form),
    refusedDisposition: waitingPage(view('disposition'), 422, { ...refused, complaint: '1' }),
    refusedApproval: waitingPage(view('approval'), 422, { ...refused, hadFile: false, complaint: 'Cần ghi lý do.' }),
    ...Object.fromEntries(
      Object.entries(SAMPLE_STATES).map(([name, state]) => [name, statePage(view('approval', state), 200, state)]),
    ),
    contrary: contraryPage(view('approval', decided), decided),
    receipt: receiptPage(view('approval', decided), false, { ...decided, outcome: 'approved', reason: null }),
    repeated: receiptPage(view('approval', decided), true, decided),
    handOver: handOverPage(view('approval'), 200, { ...NO_PROOF, colleagues, chosen: '', complaint: null }),
    freshLinkSent: freshLinkPage(view('approval', SAMPLE_STATES.linkExpired), null),
    freshLinkWait: freshLinkPage(view('approval', SAMPLE_STATES.linkExpired), {
      at: '2019-01-16T03:05:00.000Z',
      again: '2019-01-16T03:15:00.000Z',
    }),
    code: waitingPage(seenBy({}), 200, form),
    codeWrong: waitingPage(seenBy({ code: { state: 'open', triesLeft: 3 } }), 422, {
      ...refused,
      hadFile: false,
      remember: true,
      complaint: words.codeWrong(3),
    }),
    codeLocked: waitingPage(seenBy({ code: closed }), 200, form),
    codeLockedNow: waitingPage(seenBy({ code: closed }), 403, {
      ...refused,
      hadFile: false,
      complaint: words.codeDead.locked,
    }),
    codeHandOver: handOverPage(seenBy({}), 200, { ...NO_PROOF, colleagues, chosen: '', complaint: null }),
    remembered: waitingPage(
      seenBy({ proof: 'device', missing: null, device: { id: 'd', label: 'Chrome (Android)' } }),
      200,
      form,
    ),
    signInFirst: waitingPage(seenBy(lost, 'issue'), 200, form),
    signedOut: waitingPage(seenBy(lost), 403, { ...refused, hadFile: false, complaint: words.missing.session }),
    otherPerson: stepPage(seenBy({ ...lost, missing: 'otherPerson', signedInAs: 'Lê Văn Đường' }), 403),
    confirmFirst: waitingPage(seenBy({ ...lost, level: 'L3', missing: 'factor' }, 'issue'), 200, form),
    viewOnly: waitingPage(seenBy({ right: 'view', missing: 'decidingLink' }), 200, form),
    readOnly: waitingPage(
      seenBy({ right: 'readOnly', missing: 'decidingLink', readOnlyUntil: '2019-01-16T03:35:00.000Z' }),
      200,
      form,
    ),
    newerMail: waitingPage(
      sampleView({ ...samplePage('opinion'), newerMailAt: '2019-01-14T01:00:00.000Z' }, language),
      200,
      form,
    ),
    tooMany: tooManyPage(view('approval'), new Date('2019-01-16T03:35:00.000Z')),
    tooManyUnknown: tooManyUnknownPage(new Date('2019-01-16T03:35:00.000Z')),
    rested: restedPage(language, [TYPED.reason]),
    neutral: neutralPage(language, []),
    problem: problemPage(
      language,
      503,
      language === 'vi' ? 'Hệ thống đang khởi động lại.' : 'The system restarts.',
      [],
    ),
    unknownLink: unknownLinkPage(),
  };
}
