import type { Language, TaskKind } from '@conference/domain';
import {
  cancelledMail,
  dateMovedMail,
  codeLockedMail,
  digestMail,
  escalationMail,
  freshLinkMail,
  invitationMail,
  issuedMail,
  receiptMail,
  reminderMail,
  taskMail,
  type TaskMailFacts,
} from '@conference/mail';
import { countByKind, mailKindOf } from './mail-kind';

const link = 'http://127.0.0.1:3000/t/abc';
const instant = '2019-01-17T09:00:00.000Z';

function facts(language: Language) {
  return {
    reader: { name: 'Trần Đình Khải', language },
    office: { name: 'Sở Khoa học và Công nghệ', contact: 'Văn phòng Sở' },
    conference: { code: 'SKHCN 2019', title: 'Hội nghị năm 2019', heldOn: '2018-12-28' },
  };
}

function task(kind: TaskKind, language: Language): TaskMailFacts {
  const sentence = { vi: 'x', en: 'x' };
  const matter = { title: 'Báo cáo năm 2018', revision: 1 };
  return {
    ...facts(language),
    kind,
    matter,
    reason: sentence,
    dueAt: instant,
    workingDaysLeft: 2,
    dueExplanation: sentence,
    silence: 'escalate',
    link,
    code: null,
    replyAddress: null,
  };
}

describe.each(['vi', 'en'] as const)('the subjects of our mails in %s', (language) => {
  const base = facts(language);
  const matter = { title: 'Báo cáo năm 2018', revision: 1 };

  it.each(['draft', 'opinion', 'disposition', 'approval', 'issue', 'progress', 'assessment'] as const)(
    'tell a task of the kind %s',
    (kind) => {
      expect(mailKindOf(taskMail(task(kind, language)).subject)).toBe(kind);
    },
  );

  it('tell the other occasions', () => {
    const mails = {
      reminder: reminderMail({ ...task('approval', language), reminder: { n: 1, of: 2 } }),
      receipt: receiptMail({
        ...base,
        kind: 'approval',
        matter,
        outcome: 'approved',
        decidedAt: instant,
        channel: 'page',
        notMine: 'https://hoinghi.example/t/secret',
      }),
      invitation: invitationMail({
        ...base,
        startsAt: '08:00',
        place: 'Hội trường',
        form: 'plenary',
        agenda: ['Khai mạc'],
        convenedBy: 'Giám đốc',
        link,
      }),
      issued: issuedMail({
        ...base,
        document: { title: 'Nghị quyết' },
        symbol: '01/NQ-SKHCN',
        issuedOn: '2019-01-02',
        signedBy: null,
        link,
      }),
      escalation: escalationMail({
        ...base,
        kind: 'draft',
        matter,
        dueAt: instant,
        waitingFor: [{ name: 'A', unit: 'B', askedAt: instant, workingDays: 3, reminders: 1 }],
        missed: [],
        link,
      }),
      digest: digestMail({ ...base, on: '2019-01-02', tasks: [], code: null, unsubscribe: link }),
      codeLocked: codeLockedMail({ ...base, kind: 'draft', matter, mailedAt: instant, dueAt: instant }),
      freshLink: freshLinkMail({
        ...base,
        kind: 'draft',
        matter,
        dueAt: instant,
        requestedAt: instant,
        expiresAt: instant,
        link,
        code: null,
        replyAddress: null,
      }),
      cancelled: cancelledMail({ ...base, reason: 'x', cancelledAt: instant, cancelledBy: 'A' }),
      dateMoved: dateMovedMail({ ...base, previouslyOn: '2018-12-27', reason: 'x', decidedBy: 'A', dues: [], link }),
      dueMoved: dateMovedMail({ ...base, previouslyOn: null, reason: 'x', decidedBy: 'A', dues: [], link }),
    };
    for (const [kind, { subject }] of Object.entries(mails)) expect(mailKindOf(subject)).toBe(kind);
  });
});

describe(countByKind.name, () => {
  it('counts, and puts what it does not know aside', () => {
    expect(countByKind(['[A 1] Giấy mời: x', '[A 1] Giấy mời: y', 'Xin chào'])).toEqual({ invitation: 2, other: 1 });
  });
});
