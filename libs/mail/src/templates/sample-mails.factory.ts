import { conveneBy, GAP_REASONS, REPLY_OBSTACLE_WORDS, type Language, type TaskKind } from '@conference/domain';
import type { ComposedMail } from '../letter/letter';
import { adjournedMail } from './adjourned-mail';
import { absenceGapMail, absenceOverMail } from './absence-mails';
import { cancelledMail } from './cancelled-mail';
import { codeLockedMail } from './code-locked-mail';
import { dateMovedMail } from './date-moved-mail';
import { dispatchMail, recallMail, type OutsideMailFacts } from './dispatch-mail';
import { digestMail, type DigestMailFacts } from './digest-mail';
import { dispositionsMail } from './dispositions-mail';
import { escalationMail } from './escalation-mail';
import type { MailFacts } from './facts';
import { freshLinkMail } from './fresh-link-mail';
import { guestWithdrawnMail } from './guest-withdrawn-mail';
import { invitationMail } from './invitation-mail';
import { issuedMail } from './issued-mail';
import { passkeyMail } from './passkey-mail';
import { frozenLiftedMail, frozenMail } from './frozen-mail';
import { reportsMail, type ReportsMailFacts } from './reports-mail';
import { receiptMail } from './receipt-mail';
import { replyAnswerMail } from './reply-answer-mail';
import { withdrawnMail } from './withdrawn-mail';
import { boardAnswerMail, boardNoticeMail } from './board-mail';
import {
  petitionAnsweredMail,
  petitionOverdueMail,
  petitionSubmittedMail,
  type PetitionMailFacts,
} from './petition-mail';
import { yearMail } from './year-mail';
import { handedOverMail, reminderMail, taskMail, type TaskMailFacts } from './task-mail';

export const SAMPLE_LINK = 'https://hoinghi.skhcn.example/t/3q2-7wEjRk0aVd9xUjYzb1Q8pLmNcHgTf5sKoIe4uWy?l=vi&b=1';

const SAMPLE_REPORTED = {
  kind: 'approval',
  outcome: 'approved',
  person: 'Trần Thị Hòa',
  answeredAt: '2019-01-16T03:05:00.000Z',
  channel: 'page',
  actor: null,
  reportedAt: '2019-01-16T05:12:00.000Z',
} as const;

export const SAMPLE_REPLY_ADDRESS = 't+abcdefghijkmnpqrstuv@tra-loi.skhcn.example';

/** What belongs to a packet: one file that travels, one that is too large. */
export const SAMPLE_FILES = [
  { name: 'Báo cáo kiểm điểm - bản 2.pdf', bytes: 1_240_000, isEnclosed: true },
  { name: 'Bảng tiếp thu, giải trình.pdf', bytes: 88_400, isEnclosed: true },
  { name: 'Phụ lục ảnh.pdf', bytes: 12_900_000, isEnclosed: false },
];

export function sampleFacts(language: Language): MailFacts {
  return {
    reader: { name: 'Trần Thị Hòa', position: 'Giám đốc', unit: 'Sở Khoa học và Công nghệ', language },
    office: {
      name: 'Sở Khoa học và Công nghệ thành phố',
      contact: 'Văn phòng Sở, vanphong@skhcn.example, 0292 3 111 222',
    },
    conference: { code: 'SKHCN 2019', title: 'Hội nghị cán bộ, công chức, viên chức năm 2019', heldOn: '2019-01-25' },
  };
}

export function sampleTask(kind: TaskKind, language: Language): TaskMailFacts {
  const matter =
    kind === 'progress'
      ? { title: 'Chỉ tiêu 04: 100% hồ sơ thủ tục hành chính được giải quyết đúng hạn' }
      : {
          title: 'Báo cáo kiểm điểm công tác chỉ đạo, điều hành của thủ trưởng cơ quan năm 2018',
          revision: kind === 'draft' ? null : 2,
          fingerprint: kind === 'draft' ? null : '9f3a-17c2',
        };
  return {
    ...sampleFacts(language),
    kind,
    matter,
    reason: { vi: 'Thủ trưởng cơ quan', en: 'head of the office' },
    next: {
      vi: 'văn thư cấp số và ban hành văn bản',
      en: 'the clerk numbers and issues the document',
    },
    step: kind === 'approval' ? { n: 3, of: 3 } : null,
    capacity: kind === 'approval' ? 'signatory' : null,
    editorial: kind === 'objection' ? { by: 'Lê Văn Đường', reason: 'Sửa lỗi chính tả ở điểm b.' } : null,
    dueAt: '2019-01-17T09:00:00.000Z',
    workingDaysLeft: 3,
    dueExplanation: {
      vi: '6 ngày làm việc trước ngày tổ chức hội nghị 25/01/2019, không tính thứ Bảy, Chủ nhật.',
      en: '6 working days before the conference on 25 January 2019; Saturdays and Sundays are not counted.',
    },
    ...(kind === 'approval' ? CHANGED : {}),
    ...(kind === 'objection' ? { sinceRevision: 1, changes: CHANGED.changes.slice(2, 3) } : {}),
    silence:
      kind === 'opinion' || kind === 'objection' ? 'noObjection' : kind === 'progress' ? 'recordAsMissing' : 'escalate',
    link: SAMPLE_LINK,
    code: kind === 'approval' ? '042917' : null,
    replyAddress: null,
  };
}

export function sampleDispatch(language: Language): OutsideMailFacts {
  const { office, conference } = sampleFacts(language);
  return {
    office,
    conference,
    recipient: { name: 'Sở Nội vụ', language },
    document: {
      symbol: '05/NQ-SKHCN',
      typeName: { vi: 'Nghị quyết', en: 'Resolution' },
      subject: 'Nghị quyết Hội nghị cán bộ, công chức, viên chức năm 2019',
      issuedOn: '2019-01-28',
      issuedBy: 'Sở Khoa học và Công nghệ thành phố',
      signedBy: 'Giám đốc Trần Thị Hòa',
    },
  };
}

const CHANGED = {
  sinceRevision: 1,
  changes: [
    { vi: 'Mục II.3 được viết lại theo ý kiến của Ông/Bà.', en: 'Section II.3 was rewritten as you asked.' },
    { vi: 'Bổ sung Phụ lục 2: kết quả thực hiện 09 chỉ tiêu.', en: 'Annex 2 was added: results of the 09 targets.' },
    { vi: 'điểm b khoản 2 Điều 3: sửa', en: 'point b clause 2 Article 3: changed' },
    { vi: 'khoản 1 Điều 4: thêm', en: 'clause 1 Article 4: added' },
    { vi: 'Điều 7: bỏ', en: 'Article 7: removed' },
  ],
  objections: [{ unit: 'Phòng Kế hoạch – Tài chính', count: 1 }],
};

/** What somebody wanted in their digest: with a page, and without. */
function sampleNews(language: Language): NonNullable<DigestMailFacts['news']> {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  return [
    {
      subject: say('Nghị quyết số 05/NQ-SKHCN đã ban hành', 'Resolution No. 05/NQ-SKHCN is issued'),
      link: 'https://hoinghi.skhcn.example/documents/5b0f',
    },
    { subject: say('Trong thời gian Ông/Bà vắng mặt', 'While you were away'), link: null },
  ];
}

/** A day on which five tasks of two conferences wait, one of them overdue. */
export function sampleDigest(language: Language): DigestMailFacts {
  const { reader, office, conference } = sampleFacts(language);
  const other = { ...conference, code: 'SKHCN 2020', title: 'Hội nghị bất thường năm 2020', heldOn: '2020-02-14' };
  const task = (kind: TaskKind, dueAt: string, workingDaysLeft: number, number: number) => ({
    kind,
    matter: sampleTask(kind, language).matter,
    conference: number === 4 ? other : conference,
    dueAt,
    workingDaysLeft,
    link: `https://hoinghi.skhcn.example/t/digest-${number}-jRk0aVd9xUjYzb1Q8pLmNcHgTf5sKoIe4u`,
  });
  return {
    reader,
    office,
    on: '2019-01-15',
    tasks: [
      task('draft', '2019-01-14T10:00:00.000Z', -1, 1),
      task('approval', '2019-01-17T10:00:00.000Z', 2, 2),
      task('opinion', '2019-01-22T10:00:00.000Z', 5, 3),
      task('issue', '2019-01-24T10:00:00.000Z', 7, 4),
      task('progress', '2019-01-31T10:00:00.000Z', 12, 5),
    ],
    code: '042917',
    unsubscribe: 'https://hoinghi.skhcn.example/unsubscribe/3q2-7wEjRk0aVd9xUjYzb1Q8pLmNcHgTf5sKoIe4uWy',
  };
}

/** Three targets that one person reports on. */
export function sampleReports(language: Language): ReportsMailFacts {
  const target = (title: string, place: number) => ({
    title,
    link: `https://hoinghi.skhcn.example/t/report-${place}-jRk0aVd9xUjYzb1Q8pLmNcHgTf5sKoIe4u`,
  });
  return {
    ...sampleFacts(language),
    period: 2,
    dueAt: '2019-01-17T10:00:00.000Z',
    workingDaysLeft: 5,
    targets: [
      target('Tỷ lệ hồ sơ giải quyết đúng hạn', 1),
      target('Số sáng kiến, đề tài khoa học được áp dụng trong năm', 2),
      target('100% công chức, viên chức thực hiện văn hóa công sở', 3),
    ],
    atOnce: { count: 2, link: 'https://hoinghi.skhcn.example/reports/jRk0aVd9xUjYzb1Q8pLmNcHgTf5sKoIe4u' },
    code: null,
    reminder: null,
  };
}

/** An order as mails name it. */
const SAMPLE_ORDER = { symbol: '12/QĐ-SKHCN', startsOn: '2019-01-14', endsOn: '2019-01-18' };

function sampleGaps(language: Language) {
  const { title } = sampleTask('approval', language).matter;
  return {
    absence: SAMPLE_ORDER,
    gaps: [
      { kind: 'approval' as const, title, dueOn: '2019-01-17', why: GAP_REASONS['no-substitute'] },
      { kind: 'approval' as const, title: 'Kế hoạch', dueOn: '2019-01-18', why: GAP_REASONS['asked-already'] },
    ],
    link: 'https://hoinghi.skhcn.example/absences',
  };
}

/** One mail of every kind, about the same invented office. */
export function sampleMails(language: Language): Record<string, ComposedMail> {
  const facts = sampleFacts(language);
  const approval = sampleTask('approval', language);
  const { kind, matter, dueAt } = approval;
  return {
    draft: taskMail(sampleTask('draft', language)),
    opinion: taskMail(sampleTask('opinion', language)),
    disposition: taskMail(sampleTask('disposition', language)),
    approval: taskMail(approval),
    approvalByReply: taskMail({ ...approval, replyAddress: SAMPLE_REPLY_ADDRESS, files: SAMPLE_FILES }),
    nudge: reminderMail({
      ...approval,
      reminder: { by: 'Chánh Văn phòng Lê Văn Đường', at: '2019-01-16T03:12:00.000Z' },
    }),
    digest: digestMail(sampleDigest(language)),
    digestWithNews: digestMail({ ...sampleDigest(language), news: sampleNews(language) }),
    digestOfNews: digestMail({ ...sampleDigest(language), tasks: [], news: sampleNews(language) }),
    onBehalf: taskMail({
      ...approval,
      reader: { name: 'Phạm Thị Bích Ngân', position: 'Phó Giám đốc', unit: 'Lãnh đạo Sở', language },
      onBehalf: { principal: 'Trần Thị Hòa, Giám đốc', order: SAMPLE_ORDER },
    }),
    receiptOfPrincipal: receiptMail({
      ...facts,
      kind,
      matter,
      outcome: 'approved',
      decidedAt: '2019-01-16T03:05:00.000Z',
      channel: 'page',
      actor: 'Phạm Thị Bích Ngân',
      order: SAMPLE_ORDER,
      notMine: SAMPLE_LINK,
    }),
    absenceGap: absenceGapMail({ ...facts, ...sampleGaps(language), person: null }),
    absenceGapOfOther: absenceGapMail({ ...facts, ...sampleGaps(language), person: 'Trần Thị Hòa' }),
    absenceOver: absenceOverMail({
      ...facts,
      absence: SAMPLE_ORDER,
      substitute: 'Phạm Thị Bích Ngân',
      order: SAMPLE_ORDER,
      done: [
        { kind, title: matter.title, outcome: 'approved', decidedAt: '2019-01-16T03:05:00.000Z' },
        { kind, title: 'Quy chế thực hiện dân chủ', outcome: 'returned', decidedAt: '2019-01-17T08:40:00.000Z' },
      ],
      open: [{ kind: 'approval', title: 'Nghị quyết hội nghị', dueOn: '2019-01-22' }],
      link: 'https://hoinghi.skhcn.example/tasks',
    }),
    replyAnswer: replyAnswerMail({
      ...facts,
      kind,
      matter,
      dueAt,
      firstLine: 'Tôi cơ bản đồng ý, nhưng xem lại mục II.3 <09 chỉ tiêu>',
      because: REPLY_OBSTACLE_WORDS['not-understood'],
      isKept: true,
      isVerified: true,
      answerable: { link: SAMPLE_LINK, replyAddress: SAMPLE_REPLY_ADDRESS },
    }),
    replyAnswerUnverified: replyAnswerMail({
      ...facts,
      kind,
      matter,
      dueAt,
      firstLine: 'Đồng ý',
      because: REPLY_OBSTACLE_WORDS['not-verified'],
      isKept: true,
      isVerified: false,
      answerable: { link: SAMPLE_LINK, replyAddress: null },
    }),
    replyAnswerOver: replyAnswerMail({
      ...facts,
      kind,
      matter,
      dueAt,
      firstLine: null,
      because: REPLY_OBSTACLE_WORDS['link-over'],
      isKept: false,
      isVerified: true,
      answerable: null,
    }),
    contentCheck: taskMail({ ...approval, capacity: 'contentCheck', step: { n: 1, of: 3 } }),
    formCheck: taskMail({ ...approval, capacity: 'formCheck', step: { n: 2, of: 3 } }),
    objection: taskMail(sampleTask('objection', language)),
    issue: taskMail(sampleTask('issue', language)),
    publication: taskMail(sampleTask('publication', language)),
    progress: taskMail(sampleTask('progress', language)),
    confirmation: taskMail({
      ...sampleTask('confirmation', language),
      matter: {
        title: 'Văn phòng lắp máy chiếu cho phòng họp tầng 2.',
        story: [
          { what: 'opinion', by: 'Lê Thị An', text: 'Phòng họp tầng 2 thiếu máy chiếu.', dueOn: null },
          { what: 'commitment', by: 'Phạm Quốc Bảo', text: 'Văn phòng lắp máy chiếu.', dueOn: '2019-03-29' },
          { what: 'fulfilled', by: 'Phạm Quốc Bảo', text: 'Đã lắp ngày 18/3.', dueOn: null },
        ],
      },
    }),
    boardNotice: boardNoticeMail({
      ...sampleFacts(language),
      number: 2,
      title: 'Kiểm tra việc thực hiện quy chế chi tiêu nội bộ',
      text: 'Ban Thanh tra nhân dân kiểm tra chứng từ quý I năm 2019.',
      inspected: 'Văn phòng Sở',
      inspectsOn: '2019-04-12',
      by: 'Chuyên viên Ngô Thị Lan',
      link: 'https://hoinghi.skhcn.example/conferences/1/board',
    }),
    boardAnswer: boardAnswerMail({
      ...sampleFacts(language),
      number: 1,
      title: 'Công khai chi tiêu hằng quý',
      answer: 'Tiếp thu; từ quý II công khai trên bảng tin và hệ thống nội bộ.',
      by: 'Giám đốc Trần Thị Hòa',
      dueOn: '2019-04-26',
      isLate: false,
      link: 'https://hoinghi.skhcn.example/conferences/1/board',
    }),
    overdueAnswer: escalationMail({
      ...sampleFacts(language),
      kind: 'response',
      matter: { title: 'Công khai chi tiêu hằng quý' },
      dueAt: '2019-04-26T10:00:00.000Z',
      waitingFor: [
        {
          name: 'Trần Thị Hòa',
          unit: 'Ban Giám đốc',
          askedAt: '2019-04-11T02:00:00.000Z',
          workingDays: 11,
          reminders: 2,
        },
      ],
      missed: [],
      superior: 'Ủy ban nhân dân thành phố',
      link: 'https://hoinghi.skhcn.example/conferences/1',
    }),
    year: yearMail({
      ...sampleFacts(language),
      year: 2020,
      closesOn: '2020-03-31',
      unfulfilled: 2,
      link: 'https://hoinghi.skhcn.example/conferences/new',
    }),
    petitionSubmitted: petitionSubmittedMail({
      ...samplePetition(language),
      conference: { ...sampleFacts(language).conference, code: 'SKHCN' },
      conveneBy: {
        on: '2019-06-18',
        sentence: {
          vi: 'Phải triệu tập chậm nhất ngày 18/06/2019: trong 15 ngày kể từ khi nộp (Thông tư 01/2016/TT-BNV Điều 9).',
          en: 'To be called by 18 June 2019: within 15 days of the request (Thông tư 01/2016/TT-BNV Điều 9).',
        },
      },
    }),
    petitionOverdue: petitionOverdueMail({
      ...samplePetition(language),
      conference: { ...sampleFacts(language).conference, code: 'SKHCN' },
      conveneBy: conveneBy('2019-06-03'),
      isOpened: false,
    }),
    petitionAnswered: petitionAnsweredMail(samplePetition(language)),
    reports: reportsMail(sampleReports(language)),
    reportsReminder: reportsMail({ ...sampleReports(language), reminder: { n: 2, of: 3 }, workingDaysLeft: 1 }),
    reminder: reminderMail({
      ...approval,
      reminder: { n: 2, of: 3 },
      workingDaysLeft: 1,
      meanwhile: [
        {
          vi: 'Chủ tịch công đoàn đã trả lời ngày 15/01/2019.',
          en: 'The chair of the union answered on 15 January 2019.',
        },
      ],
    }),
    handedOver: handedOverMail({
      ...sampleTask('opinion', language),
      handedOver: {
        by: 'Lê Văn Đường',
        at: '2019-01-11T02:12:00.000Z',
        note: 'Tôi đi công tác đến 18/01.\nNhờ chị xem giúp phần chỉ tiêu.',
      },
    }),
    escalation: escalationMail({
      ...facts,
      kind: 'opinion',
      matter,
      dueAt,
      waitingFor: [
        {
          name: 'Phạm Quốc Bảo',
          unit: 'Phòng Quản lý công nghệ',
          askedAt: '2019-01-07T01:00:00.000Z',
          workingDays: 8,
          reminders: 2,
        },
        {
          name: 'Đỗ Thị Mỹ',
          unit: 'Thanh tra Sở',
          askedAt: '2019-01-16T01:00:00.000Z',
          workingDays: 1,
          reminders: 1,
        },
      ],
      missed: [
        { what: { vi: 'Phê duyệt', en: 'Approval' }, at: '2019-01-22T10:00:00.000Z', workingDaysLeft: 3 },
        {
          what: { vi: 'Ngày tổ chức hội nghị', en: 'The conference' },
          at: '2019-01-25T01:00:00.000Z',
          workingDaysLeft: 6,
        },
      ],
      link: 'https://hoinghi.skhcn.example/conferences/skhcn-2019',
    }),
    receipt: receiptMail({
      ...facts,
      notMine: SAMPLE_LINK,
      kind,
      matter,
      outcome: 'returned',
      reason: 'Mục II.3 chưa nêu nguyên nhân.\nĐề nghị bổ sung số liệu <09 chỉ tiêu>.',
      decidedAt: '2019-01-16T03:05:00.000Z',
      channel: 'page',
      remarks: SAMPLE_REMARKS,
    }),
    lateReceipt: receiptMail({
      ...facts,
      notMine: SAMPLE_LINK,
      kind: 'opinion',
      matter,
      outcome: 'agreeWithRemarks',
      remarks: SAMPLE_REMARKS.slice(0, 1),
      decidedAt: '2019-01-18T03:05:00.000Z',
      channel: null,
      isLate: true,
    }),
    recordedReceipt: receiptMail({
      ...facts,
      kind,
      matter,
      outcome: 'approved',
      decidedAt: '2019-01-16T03:05:00.000Z',
      channel: 'paper',
      recorded: { by: 'Lê Văn Đường', givenOn: '2019-01-15', evidence: 'Phiếu trả lời đã ký.pdf', note: null },
      notMine: SAMPLE_LINK,
    }),
    receiptOfSubstitute: receiptMail({
      ...facts,
      kind,
      matter,
      outcome: 'approved',
      decidedAt: '2019-01-16T03:05:00.000Z',
      channel: 'page',
      principal: 'Trần Thị Hòa',
      notMine: SAMPLE_LINK,
    }),
    frozen: frozenMail({
      ...facts,
      ...SAMPLE_REPORTED,
      matter,
      reporter: 'Trần Thị Hòa',
      words: 'Sáng nay tôi họp ở Bộ, không mở thư.',
      symbol: null,
      link: 'https://hoinghi.skhcn.example/documents/5b0f',
    }),
    frozenIssued: frozenMail({
      ...facts,
      ...SAMPLE_REPORTED,
      matter,
      reporter: 'Trần Thị Hòa',
      words: null,
      symbol: '12/BC-SKHCN',
      link: 'https://hoinghi.skhcn.example/documents/5b0f',
    }),
    frozenStands: frozenLiftedMail({
      ...facts,
      ...SAMPLE_REPORTED,
      matter,
      how: 'stands',
      effect: null,
      reason: 'Đã gọi điện: bà Hòa xác nhận chính bà đã trả lời trên máy tính bảng.',
      leader: 'Lê Văn Đường',
      liftedAt: '2019-01-16T07:40:00.000Z',
    }),
    frozenAnnulled: frozenLiftedMail({
      ...facts,
      ...SAMPLE_REPORTED,
      matter,
      how: 'annulled',
      effect: 'goesBack',
      reason: 'Thư đã bị chuyển tiếp cho người khác.',
      leader: 'Lê Văn Đường',
      liftedAt: '2019-01-16T07:40:00.000Z',
    }),
    withdrawn: withdrawnMail({
      ...facts,
      kind,
      matter,
      outcome: 'approved',
      by: 'Trần Thị Hòa',
      at: '2019-01-16T03:20:00.000Z',
      reason: 'Tôi xem nhầm phụ lục của bản trước.',
      notMine: SAMPLE_LINK,
    }),
    codeLocked: codeLockedMail({ ...facts, kind, matter, dueAt, mailedAt: '2019-01-07T01:00:00.000Z' }),
    freshLink: freshLinkMail({
      ...facts,
      kind,
      matter,
      dueAt,
      requestedAt: '2019-01-16T03:05:00.000Z',
      expiresAt: '2019-01-24T10:00:00.000Z',
      link: SAMPLE_LINK,
      code: kind === 'approval' ? '042917' : null,
      replyAddress: null,
    }),
    invitation: invitationMail({
      ...facts,
      symbol: '12/GM-SKHCN',
      capacity: 'Đại biểu của Phòng Kế hoạch – Tài chính',
      startsAt: '08:00',
      place: 'Hội trường tầng 3, trụ sở Sở',
      form: 'plenary',
      agenda: [
        'Báo cáo kiểm điểm công tác chỉ đạo, điều hành năm 2018 và phương hướng năm 2019',
        'Báo cáo hoạt động của Ban Thanh tra nhân dân',
        'Thảo luận, biểu quyết 09 chỉ tiêu năm 2019',
        'Ký giao ước thi đua',
      ],
      convenedBy: 'Giám đốc Trần Thị Hòa',
      ticket: { number: '0427', cid: 'code@hoi-nghi' },
      answers: { coming: `${SAMPLE_LINK}&a=coming`, excused: `${SAMPLE_LINK}&a=excused` },
      documents: ['Báo cáo kiểm điểm công tác năm 2018', 'Dự thảo Quy chế chi tiêu nội bộ'],
      link: 'https://hoinghi.skhcn.example/conferences/skhcn-2019',
    }),
    invitationToCongress: invitationMail({
      ...facts,
      kind: 'unionCongress',
      conference: { ...facts.conference, title: 'Đại hội Công đoàn cơ sở Sở nhiệm kỳ 2023 - 2028' },
      capacity: 'Khách mời',
      ...{ startsAt: '08:00', place: 'Hội trường tầng 3, trụ sở Sở', form: 'delegates' },
      agenda: ['Báo cáo của Ban Chấp hành', 'Bầu Ban Chấp hành khóa mới'],
      convenedBy: 'Ban Chấp hành Công đoàn cơ sở Sở',
      answers: { coming: `${SAMPLE_LINK}&a=coming`, excused: `${SAMPLE_LINK}&a=excused` },
    }),
    extraordinaryInvitation: invitationMail({
      ...facts,
      because: {
        vi: 'Hội nghị bất thường theo đề nghị ngày 03/06/2019 của 13/37 cán bộ, công chức, viên chức, người lao động. Lý do: Nguồn thu giảm một phần ba từ tháng 5.',
        en: 'An extraordinary conference, asked for by 13 of 37 staff on 3 June 2019. Reason: Nguồn thu giảm một phần ba từ tháng 5.',
      },
      startsAt: '08:00',
      place: 'Hội trường tầng 3, trụ sở Sở',
      form: 'plenary',
      agenda: ['Thảo luận', 'Thông qua nghị quyết'],
      convenedBy: 'Giám đốc Trần Thị Hòa',
      link: 'https://hoinghi.skhcn.example/conferences/skhcn-2019-2',
    }),
    dispositions: dispositionsMail({
      ...facts,
      document: { title: 'Dự thảo Quy chế chi tiêu nội bộ', fingerprint: '9f3a-17c2' },
      remarks: [
        {
          text: 'Nên ghi mức chi bằng chữ.\nThêm ví dụ <nếu có>.',
          quote: 'Mức chi được quy định như sau:',
          place: { vi: 'khoản 2 Điều 3', en: 'clause 2 Article 3' },
          disposition: 'takenOver',
          reason: 'Đã ghi thêm bằng chữ.',
        },
        {
          text: 'Bỏ quy định về báo cáo tuần.',
          quote: null,
          place: null,
          disposition: 'notTaken',
          reason: 'Cần cho điều hành.',
        },
        { text: 'Bổ sung phụ lục.', quote: null, place: null, disposition: null, reason: null },
      ],
      link: SAMPLE_LINK,
    }),
    issued: issuedMail({
      ...facts,
      document: { title: 'Nghị quyết Hội nghị cán bộ, công chức, viên chức năm 2019', fingerprint: '41bc-e07d' },
      symbol: '01/NQ-SKHCN',
      issuedOn: '2019-01-28',
      signedBy: 'Giám đốc Trần Thị Hòa',
      link: 'https://hoinghi.skhcn.example/documents/01-nq-skhcn',
    }),
    dispatch: dispatchMail({
      ...sampleDispatch(language),
      file: { name: '05-NQ-SKHCN.pdf', sha256: '41bce07d'.repeat(8) },
      recipients: ['Ủy ban nhân dân thành phố', 'Sở Nội vụ', 'Phòng Kế hoạch – Tài chính'],
      corrects: { kind: 'content', symbol: '03/NQ-SKHCN' },
    }),
    recall: recallMail({
      ...sampleDispatch(language),
      reason: 'Chỉ tiêu 04 ghi sai đơn vị tính.\nVăn bản thay thế sẽ được gửi sau.',
      recalledAt: '2019-02-01T02:00:00.000Z',
      recalledBy: 'Giám đốc Trần Thị Hòa',
    }),
    passkeyAdded: passkeyMail({
      ...facts,
      change: 'added',
      label: 'Điện thoại của tôi',
      changedAt: '2019-01-16T03:05:00.000Z',
      link: 'https://hoinghi.skhcn.example/account',
    }),
    passkeyRemoved: passkeyMail({
      ...facts,
      change: 'removed',
      label: 'Máy tính cơ quan',
      changedAt: '2019-01-16T03:05:00.000Z',
      link: 'https://hoinghi.skhcn.example/account',
    }),
    adjourned: adjournedMail({
      ...facts,
      heldOn: '2019-01-28',
      startsAt: '14:00',
      place: 'Hội trường tầng 2',
      reason: 'Mất điện cả khu vực, chưa rõ khi nào có lại.',
      decidedBy: 'Giám đốc Trần Thị Hòa',
      isChange: false,
      link: SAMPLE_LINK,
    }),
    cancelled: cancelledMail({
      ...facts,
      reason: 'Sắp xếp lại cơ quan theo quyết định của cấp trên.',
      cancelledAt: '2019-01-18T02:00:00.000Z',
      cancelledBy: 'Giám đốc Trần Thị Hòa',
      recalledTasks: ['Phê duyệt Báo cáo kiểm điểm công tác chỉ đạo, điều hành năm 2018'],
    }),
    guestWithdrawn: guestWithdrawnMail({
      ...facts,
      kind: 'annual',
      withdrawnAt: '2019-01-18T02:00:00.000Z',
      decidedBy: 'Chánh Văn phòng Lê Văn Bình',
    }),
    notHeld: cancelledMail({
      ...facts,
      reason: 'Cơ quan ít người, các nội dung đã được bàn và công khai trong họp giao ban.',
      notHeld: { staff: 7, opinion: 'Ban Chấp hành Công đoàn nhất trí không tổ chức hội nghị năm nay.' },
      cancelledAt: '2019-01-18T02:00:00.000Z',
      cancelledBy: 'Giám đốc Trần Thị Hòa',
    }),
    dateMoved: dateMovedMail({
      ...facts,
      previouslyOn: '2019-01-18',
      reason: 'Trùng lịch họp của Ủy ban nhân dân thành phố.',
      decidedBy: 'Chánh Văn phòng Lê Văn Đường',
      dues: MOVED_DUES,
      link: 'https://hoinghi.skhcn.example/conferences/skhcn-2019/plan',
    }),
    postponed: dateMovedMail({
      ...facts,
      previouslyOn: '2019-01-18',
      reason: 'Bão số 1 đổ bộ, các đơn vị trực phòng chống thiên tai.',
      decidedBy: 'Giám đốc Trần Thị Hòa',
      dues: [],
      isPostponement: true,
      answer: SAMPLE_LINK,
      link: 'https://hoinghi.skhcn.example/conferences/skhcn-2019/plan',
    }),
    dueMoved: dateMovedMail({
      ...facts,
      previouslyOn: null,
      reason: 'Phòng Kế hoạch – Tài chính cần thêm số liệu quyết toán.',
      decidedBy: 'Chánh Văn phòng Lê Văn Đường',
      dues: MOVED_DUES.slice(0, 1),
      link: 'https://hoinghi.skhcn.example/conferences/skhcn-2019/plan',
    }),
  };
}

const SAMPLE_REMARKS = [
  {
    text: 'Chưa nêu nguyên nhân.\nĐề nghị bổ sung.',
    place: { vi: 'khoản 2 Điều 3', en: 'clause 2 Article 3' },
    quote: 'Giải ngân đạt thấp.',
  },
  { text: 'Thiếu căn cứ ban hành.', place: null, quote: null },
];

const MOVED_DUES = [
  {
    what: { vi: 'Phê duyệt', en: 'Approval' },
    title: 'Báo cáo kiểm điểm công tác chỉ đạo, điều hành năm 2018',
    before: '2019-01-10T10:00:00.000Z',
    after: '2019-01-17T10:00:00.000Z',
    isPlanned: false,
  },
  {
    what: { vi: 'Ký biên bản, nghị quyết', en: 'Signing of minutes and resolution' },
    title: null,
    before: '2019-01-23T10:00:00.000Z',
    after: '2019-01-30T10:00:00.000Z',
    isPlanned: true,
  },
];

/** What a mail about a restricted document never says. */
export const UNSAID = 'không được nói ra';

/** One mail of every kind that can be about a restricted document, with content that it must keep to itself. */
export function restrictedMails(language: Language): Record<string, ComposedMail> {
  const facts = sampleFacts(language);
  const said = { vi: UNSAID, en: UNSAID };
  const matter = { title: 'SKHCN-2019/bao-cao', isRestricted: true, revision: 2, fingerprint: '9f3a-17c2' };
  const task = (kind: TaskKind): TaskMailFacts => ({
    ...sampleTask(kind, language),
    matter,
    sinceRevision: 1,
    changes: [said, said, said, said, said],
    objections: [{ unit: UNSAID, count: 1 }],
    editorial: { by: 'Lê Văn Đường', reason: UNSAID },
    files: [{ name: `${UNSAID}.pdf`, bytes: 1_000, isEnclosed: false }],
    replyAddress: SAMPLE_REPLY_ADDRESS,
  });
  const remark = { text: UNSAID, quote: UNSAID, place: said };
  const recorded = { by: 'Đoàn Hữu Nghĩa', givenOn: '2019-01-15', evidence: `${UNSAID}.pdf`, note: UNSAID };
  const answer = {
    ...facts,
    matter,
    reason: UNSAID,
    remarks: [remark],
    recorded,
    decidedAt: '2019-01-16T03:05:00.000Z',
    notMine: SAMPLE_LINK,
  };
  const { document } = sampleDispatch(language);
  const outside = { ...sampleDispatch(language), document: { ...document, subject: UNSAID, isRestricted: true } };
  return {
    ...Object.fromEntries(
      (['draft', 'opinion', 'disposition', 'approval', 'objection', 'issue', 'publication'] as const).map((kind) => [
        kind,
        taskMail(task(kind)),
      ]),
    ),
    onBehalf: taskMail({ ...task('approval'), onBehalf: { principal: 'Trần Thị Hòa', order: SAMPLE_ORDER } }),
    reminder: reminderMail({ ...task('approval'), reminder: { n: 1, of: 3 } }),
    nudge: reminderMail({ ...task('opinion'), reminder: { by: 'Lê Văn Đường', at: '2019-01-16T03:12:00.000Z' } }),
    handedOver: handedOverMail({
      ...task('opinion'),
      handedOver: { by: 'Lê Văn Đường', at: '2019-01-11T02:12:00.000Z', note: UNSAID },
    }),
    escalation: escalationMail({
      ...facts,
      kind: 'opinion',
      matter,
      dueAt: '2019-01-17T09:00:00.000Z',
      waitingFor: [],
      missed: [],
      link: SAMPLE_LINK,
    }),
    digest: digestMail({
      ...sampleDigest(language),
      tasks: sampleDigest(language).tasks.map((one) => ({ ...one, matter })),
    }),
    frozen: frozenMail({
      ...answer,
      ...SAMPLE_REPORTED,
      reporter: 'Trần Thị Hòa',
      words: answer.reason,
      symbol: null,
      link: 'https://hoinghi.skhcn.example/documents/5b0f',
    }),
    frozenAnnulled: frozenLiftedMail({
      ...answer,
      ...SAMPLE_REPORTED,
      how: 'annulled',
      effect: 'asksAgain',
      reason: answer.reason,
      leader: 'Lê Văn Đường',
      liftedAt: '2019-01-16T07:40:00.000Z',
    }),
    withdrawn: withdrawnMail({
      ...answer,
      kind: 'approval',
      outcome: 'approved',
      by: 'Trần Thị Hòa',
      at: '2019-01-16T03:20:00.000Z',
      reason: answer.reason,
      notMine: SAMPLE_LINK,
    }),
    receipt: receiptMail({ ...answer, notMine: SAMPLE_LINK, kind: 'approval', outcome: 'returned', channel: 'page' }),
    lateReceipt: receiptMail({
      ...answer,
      notMine: SAMPLE_LINK,
      kind: 'opinion',
      outcome: 'disagree',
      channel: null,
      isLate: true,
    }),
    codeLocked: codeLockedMail({
      ...facts,
      kind: 'approval',
      matter,
      dueAt: '2019-01-17T10:00:00.000Z',
      mailedAt: '2019-01-07T01:00:00.000Z',
    }),
    freshLink: freshLinkMail({
      ...facts,
      kind: 'approval',
      matter,
      dueAt: '2019-01-17T09:00:00.000Z',
      requestedAt: '2019-01-16T03:05:00.000Z',
      expiresAt: '2019-01-24T10:00:00.000Z',
      link: SAMPLE_LINK,
      code: '042917',
      replyAddress: null,
    }),
    replyAnswer: replyAnswerMail({
      ...facts,
      kind: 'approval',
      matter,
      dueAt: '2019-01-17T09:00:00.000Z',
      firstLine: UNSAID,
      because: REPLY_OBSTACLE_WORDS['not-understood'],
      isKept: true,
      isVerified: true,
      answerable: { link: SAMPLE_LINK, replyAddress: SAMPLE_REPLY_ADDRESS },
    }),
    dispositions: dispositionsMail({
      ...facts,
      document: matter,
      remarks: [{ ...remark, disposition: 'takenOver', reason: UNSAID }],
      link: SAMPLE_LINK,
    }),
    issued: issuedMail({
      ...facts,
      document: matter,
      symbol: '05/NQ-SKHCN',
      issuedOn: '2019-01-28',
      link: SAMPLE_LINK,
    }),
    dispatch: dispatchMail({ ...outside, file: null, recipients: [], corrects: null }),
    recall: recallMail({
      ...outside,
      reason: UNSAID,
      recalledAt: '2019-02-01T02:00:00.000Z',
      recalledBy: 'Giám đốc Trần Thị Hòa',
    }),
  };
}

/** A petition that 13 of 37 staff have signed. */
function samplePetition(language: Language): PetitionMailFacts {
  return {
    ...sampleFacts(language),
    subject: 'Sửa đổi Quy chế chi tiêu nội bộ',
    reason: 'Nguồn thu giảm một phần ba từ tháng 5; mức chi hiện hành không còn bảo đảm.',
    proposedBy: 'staff',
    openedBy: 'Lê Văn Đường, Chuyên viên',
    count: {
      vi: '13/37 người đề nghị (3 × 13 = 39 ≥ 37), đủ: tỷ lệ một phần ba để tổ chức hội nghị bất thường.',
      en: '13 of 37 staff ask for it (3 × 13 = 39 ≥ 37): enough for an extraordinary conference (one third).',
    },
    link: 'https://hoinghi.skhcn.example/petitions',
  };
}
