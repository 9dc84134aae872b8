import type { OpinionView, TaskDetail } from '@conference/contracts';
import { OUTCOMES, type Language, type TaskKind } from '@conference/domain';
import type { PageState } from './page-state';
import type { TaskPage } from './task-page';
import { UNTOUCHED, type TypedAnswer } from './typed-answer';
import { handOverPage } from './views/hand-over-view';
import type { Page } from './views/layout';
import { freshLinkPage, neutralPage, problemPage, restedPage, unknownLinkPage } from './views/message-view';
import { contraryPage, receiptPage, statePage, type EndState } from './views/state-view';
import { viewOf, type View } from './views/view';
import { waitingPage } from './views/form-view';

const PACKET = '9f3a17c2'.repeat(8);
const OPINION_1 = '6d0f9a30-51b1-4f0e-9a51-0d8e6a0b7c11';
const OPINION_2 = '0b7a52c4-7d53-4f6a-8c0d-6f1f0f7f9d22';

function opinions(areDisposed: boolean): OpinionView[] {
  return [
    {
      id: OPINION_1,
      person: 'Lê Văn Đường',
      unit: 'Phòng Kế hoạch – Tài chính',
      stance: 'disagree',
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
      remark: 'Đề nghị viết gọn phần đánh giá chung.',
      revision: 1,
      disposition: areDisposed ? 'takenOver' : null,
      dispositionReason: areDisposed ? 'Đã viết lại còn một trang.' : null,
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

function sampleTask(kind: TaskKind): TaskDetail {
  const isProgress = kind === 'progress';
  const hasPacket = kind !== 'draft' && !isProgress;
  return {
    id: '0d7e1b52-0000-4000-8000-000000000001',
    kind,
    state: 'open',
    conferenceId: '0d7e1b52-0000-4000-8000-000000000002',
    conferenceTitle: 'Hội nghị cán bộ, công chức, viên chức năm 2019',
    documentId: isProgress ? null : '0d7e1b52-0000-4000-8000-000000000003',
    documentTitle: isProgress ? null : 'Báo cáo kiểm điểm công tác chỉ đạo, điều hành của thủ trưởng cơ quan năm 2018',
    targetId: isProgress ? '0d7e1b52-0000-4000-8000-000000000004' : null,
    targetTitle: isProgress ? 'Chỉ tiêu 04: 100% hồ sơ thủ tục hành chính được giải quyết đúng hạn' : null,
    roundId: '0d7e1b52-0000-4000-8000-000000000005',
    roundNumber: 2,
    assignee: colleague('0d7e1b52-0000-4000-8000-000000000006', 'Trần Thị Hòa', 'Giám đốc', 'Ban Giám đốc'),
    revision: hasPacket ? 2 : null,
    packetHash: hasPacket ? PACKET : null,
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
    fileName: hasPacket ? 'Báo cáo kiểm điểm 2018 (bản 2).docx' : null,
    opinions: kind === 'disposition' || kind === 'approval' ? opinions(kind === 'approval') : [],
  };
}

export function samplePage(kind: TaskKind, state: PageState = { name: 'waiting' }): TaskPage {
  const isReworked = kind === 'approval' || kind === 'opinion';
  return {
    task: sampleTask(kind),
    state,
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
    silence: kind === 'opinion' ? 'noObjection' : kind === 'progress' ? 'recordAsMissing' : 'escalate',
    isPastDue: false,
    address: 'h••••@skhcn.example',
    fileSize: kind === 'draft' || kind === 'progress' ? null : 184_320,
    revisionNote: isReworked ? 'Mục II.3 được viết lại; bổ sung Phụ lục 2: kết quả thực hiện 09 chỉ tiêu.' : null,
    returned: kind === 'draft' ? [{ by: 'Trần Thị Hòa', reason: 'Mục II.3 chưa nêu nguyên nhân.' }] : [],
    evidenceRequired: kind === 'progress',
    submittedRevision: null,
    symbol: null,
  };
}

export function sampleView(page: TaskPage, language: Language): View {
  return viewOf(page, { mark: '1a2b3c4d', nonce: 'nonce-of-the-form', language });
}

const SAMPLE_STATES: Readonly<Record<string, EndState>> = {
  decided: {
    name: 'decided',
    outcome: 'returned',
    by: 'Trần Thị Hòa',
    at: '2019-01-16T03:05:00.000Z',
    channel: 'page',
    reason: 'Mục II.3 chưa nêu nguyên nhân.\nĐề nghị bổ sung số liệu <09 chỉ tiêu>.',
  },
  notYourTurn: { name: 'notYourTurn', before: ['Đỗ Thị Mỹ'] },
  linkExpired: { name: 'linkExpired', sentAt: '2018-12-10T01:00:00.000Z', expiredAt: '2019-01-09T01:00:00.000Z' },
  handedOver: { name: 'handedOver', to: 'Lê Văn Đường', at: '2019-01-11T02:12:00.000Z' },
  packetChanged: { name: 'superseded', why: 'packetChanged', by: null, at: null, newTaskId: 'x' },
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
  silence: { name: 'silence', rule: 'noObjection', at: '2019-01-17T10:00:00.000Z' },
  cancelled: {
    name: 'cancelled',
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
  dispositions: new Map([[OPINION_1, { disposition: 'partly', reason: 'Đã bổ sung nguyên nhân.' }]]),
};

/** One page of every kind, about the same invented office. */
export function samplePages(language: Language): Record<string, Page> {
  const view = (kind: TaskKind, state?: PageState) => sampleView(samplePage(kind, state), language);
  const form = { typed: UNTOUCHED, complaint: null, hadFile: false, uploadLimit: '20 MB' };
  const refused = { ...form, typed: TYPED, hadFile: true };
  const kinds: TaskKind[] = ['draft', 'opinion', 'disposition', 'approval', 'issue', 'progress'];
  const decided = SAMPLE_STATES.decided as Extract<EndState, { name: 'decided' }>;
  const colleagues = [
    colleague('p1', 'Đỗ Thị Mỹ', 'Phó Giám đốc', 'Ban Giám đốc'),
    colleague('p2', 'Lê Văn Đường', 'Trưởng phòng', 'Phòng Kế hoạch – Tài chính'),
    colleague('p3', 'Võ Minh Khôi', 'Phó Trưởng phòng', 'Phòng Kế hoạch – Tài chính'),
  ];
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, waitingPage(view(kind), 200, form)])),
    refusedDisposition: waitingPage(view('disposition'), 422, { ...refused, complaint: '1' }),
    refusedApproval: waitingPage(view('approval'), 422, { ...refused, hadFile: false, complaint: 'Cần ghi lý do.' }),
    ...Object.fromEntries(
      Object.entries(SAMPLE_STATES).map(([name, state]) => [name, statePage(view('approval', state), 200, state)]),
    ),
    contrary: contraryPage(view('approval', decided), decided),
    receipt: receiptPage(view('approval', decided), false, { ...decided, outcome: 'approved', reason: null }),
    repeated: receiptPage(view('approval', decided), true, decided),
    handOver: handOverPage(view('approval'), 200, { colleagues, chosen: '', complaint: null }),
    freshLinkSent: freshLinkPage(view('approval', SAMPLE_STATES.linkExpired), null),
    freshLinkWait: freshLinkPage(view('approval', SAMPLE_STATES.linkExpired), {
      at: '2019-01-16T03:05:00.000Z',
      again: '2019-01-16T03:15:00.000Z',
    }),
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
