import type { TaskKind } from '@conference/domain';
import fc from 'fast-check';
import type { ComposedMail } from '../letter/letter';
import { redact } from '../letter/web-link';
import { receiptMail } from './receipt-mail';
import {
  restrictedMails,
  SAMPLE_FILES,
  SAMPLE_LINK,
  SAMPLE_REPLY_ADDRESS,
  sampleDigest,
  sampleFacts,
  sampleMails,
  sampleReports,
  sampleTask,
  UNSAID,
} from './sample-mails.factory';
import { reminderMail, taskMail } from './task-mail';

const LANGUAGES = ['vi', 'en'] as const;
const KINDS = Object.keys(sampleMails('vi'));
const everyMail = LANGUAGES.flatMap((language) => KINDS.map((kind) => [kind, language] as const));

describe('the mails of the procedure', () => {
  it.each(everyMail)('says in %s, %s, what it always said', (kind, language) => {
    const { subject, text } = sampleMails(language)[kind]!;
    expect(`Subject: ${subject}\n\n${text}`).toMatchSnapshot();
  });

  it.each(everyMail)('says the same as text and as HTML: %s, %s', (kind, language) => {
    const { text, html } = sampleMails(language)[kind]!;
    expect(wordsOf(text)).toEqual(wordsOf(`${shown(html)} ${linksOf(html).join(' ')}`));
  });

  it.each(everyMail)(
    'has one link at most, or one for each listed task and one for all of them, and loads nothing: %s, %s',
    (kind, language) => {
      const { html, text } = sampleMails(language)[kind]!;
      const links = linksOf(html);
      const listed = sampleReports(language).targets.length + 1;
      const digest = sampleDigest(language).tasks.length + 1;
      const most =
        {
          digest,
          digestWithNews: digest + 1,
          digestOfNews: 2,
          reports: listed,
          reportsReminder: listed,
          invitation: 2,
          invitationToCongress: 2,
        }[kind as string] ?? 1;
      expect(links.length).toBeLessThanOrEqual(most);
      expect(new Set(links).size).toBe(links.length);
      expect(text.match(/https?:/g) ?? []).toHaveLength(links.length);
      const withoutOwnPictures = html.replace(/<img src="cid:/g, '');
      expect(withoutOwnPictures).not.toMatch(/<(?:img|script|link|iframe|form|object|video)\b|url\(|@import|\ssrc=/i);
      expect(html).toContain(`<html lang="${language}"`);
    },
  );

  it.each(everyMail)(
    'is written for Outlook: tables, no flexible boxes, no background picture: %s, %s',
    (kind, language) => {
      const { html } = sampleMails(language)[kind]!;
      expect(html).not.toMatch(
        /display:\s*(?:flex|grid)|position:|float:|background-image|<div(?! class="preheader")/i,
      );
      expect(html).toMatch(/<!--\[if mso\]><table[^>]*width="600"/);
      for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
    },
  );

  it.each(everyMail)('is shown whole by Gmail, which cuts at 102 kB: %s, %s', (kind, language) => {
    expect(Buffer.byteLength(sampleMails(language)[kind]!.html)).toBeLessThan(40_000);
  });

  it.each(everyMail)('keeps no secret in its record: %s, %s', (kind, language) => {
    const { text, html } = sampleMails(language)[kind]!;
    const { tasks, unsubscribe } = sampleDigest(language);
    const reports = sampleReports(language);
    const listed = [...tasks, ...reports.targets, reports.atOnce!].map(({ link }) => link);
    const secrets = [SAMPLE_LINK, SAMPLE_REPLY_ADDRESS, unsubscribe, ...listed];
    expect(redact(text, ...secrets) + redact(html, ...secrets)).not.toMatch(/3q2-7wEjRk0a|abcdefghijkm|jRk0aVd9xU/);
  });

  it.each(everyMail)('leaves no gap in its sentences: %s, %s', (kind, language) => {
    const { subject, text } = sampleMails(language)[kind]!;
    expect(subject + text).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
  });
});

/** Other wordings of mails that are there for a restricted document. */
const RECEIPTS = ['recordedReceipt', 'receiptOfSubstitute', 'receiptOfPrincipal'];
const FREEZES = ['frozenIssued', 'frozenStands'];
const REPLY_ANSWERS = ['replyAnswerUnverified', 'replyAnswerOver'];

describe('mails about a restricted document', () => {
  const everyRestricted = LANGUAGES.flatMap((language) =>
    Object.keys(restrictedMails('vi')).map((kind) => [kind, language] as const),
  );

  it.each(everyRestricted)('say its reference and nothing of it: %s, %s', (kind, language) => {
    const { subject, text, html } = restrictedMails(language)[kind]!;
    expect(subject + text + html).not.toContain(UNSAID);
    const reference = kind === 'dispatch' || kind === 'recall' ? '05/NQ-SKHCN' : 'SKHCN-2019/bao-cao';
    expect(subject + text).toContain(reference);
  });

  it('are there for every mail that names a document', () => {
    const named = KINDS.filter((kind) => /Văn bản|Trích yếu/.test(sampleMails('vi')[kind]!.text));
    const variants = [
      'approvalByReply',
      'digestWithNews',
      'contentCheck',
      'formCheck',
      'cancelled',
      'notHeld',
      'dateMoved',
      'dueMoved',
      ...RECEIPTS,
      ...FREEZES,
      ...REPLY_ANSWERS,
    ];
    expect(named.filter((kind) => !(kind in restrictedMails('vi')) && !variants.includes(kind))).toEqual([]);
  });
});

describe(taskMail.name, () => {
  it('shows what, by when and the button before anything longer', () => {
    const { text } = taskMail(sampleTask('approval', 'vi'));
    const button = text.indexOf('Xem và quyết định:');
    for (const first of ['Văn bản:', 'Thời hạn:', 'Thời gian còn lại:']) {
      expect(text.indexOf(first)).toBeGreaterThan(0);
      expect(text.indexOf(first)).toBeLessThan(button);
    }
    for (const later of ['Lý do gửi', 'Sau Ông/Bà', 'Thay đổi so với', 'Ý kiến chưa thống nhất', 'Nếu đến hạn']) {
      expect(text.indexOf(later)).toBeGreaterThan(button);
    }
  });

  it('names three changes and counts the rest', () => {
    const { text } = taskMail(sampleTask('approval', 'en'));
    expect(text).toMatch(/which you saw:\n- .*\n- .*\n- .*\n- and 2 more, shown on the page\n/);
  });

  it('tells how to answer by a reply only where a reply may answer', () => {
    const facts = sampleTask('approval', 'vi');
    const withReply = taskMail({ ...facts, replyAddress: SAMPLE_REPLY_ADDRESS });
    expect(withReply.text.startsWith('--- Viết trả lời phía trên dòng này ---\n')).toBe(true);
    expect(withReply.text).toContain('- Đồng ý\n- Trả lại: lý do hoặc nội dung\n');
    expect(withReply.html.indexOf('--- Viết')).toBeLessThan(withReply.html.indexOf('class="preheader"'));
    expect(withReply.text).not.toContain('xin không trả lời thư này');
    const without = taskMail(facts);
    expect(without.text).not.toMatch(/Viết trả lời|dòng đầu tiên/);
    expect(without.text).toContain('xin không trả lời thư này');
  });

  it('names each file with its size and where it is', () => {
    const { text } = taskMail({ ...sampleTask('approval', 'vi'), files: SAMPLE_FILES });
    expect(text).toContain('- Báo cáo kiểm điểm - bản 2.pdf (1,2 MB, gửi kèm thư)\n');
    expect(text).toContain('- Phụ lục ảnh.pdf (12,9 MB, xem trên trang)\n');
  });

  it('tells the inbox the deadline first', () => {
    expect(taskMail(sampleTask('approval', 'en')).html).toMatch(
      /class="preheader"[^>]*>Due: Thursday 17 January 2019, 16:00 \(3 working days\)\. Báo cáo/,
    );
  });

  it.each([
    [3, 'Thời gian còn lại: 3 ngày làm việc'],
    [0, 'Thời gian còn lại: Hạn là hôm nay'],
    [-2, 'Thời gian còn lại: Đã quá hạn 2 ngày làm việc'],
  ])('says what %d working days left means', (workingDaysLeft, line) => {
    expect(taskMail({ ...sampleTask('approval', 'vi'), workingDaysLeft }).text).toContain(line);
  });

  it.each([
    ['noObjection', 'không được ghi là ý kiến của Ông/Bà'],
    ['escalate', 'Im lặng không được coi là đồng ý'],
    ['recordAsMissing', 'ghi nhận là chưa báo cáo'],
  ] as const)('states beforehand what silence means under the rule %s', (silence, words) => {
    expect(taskMail({ ...sampleTask('opinion', 'vi'), silence }).text).toContain(words);
  });

  it('does not speak of a version when there is nothing to read yet', () => {
    expect(taskMail(sampleTask('draft', 'vi')).text).not.toMatch(/Phiên bản|phiên bản/);
  });

  it('writes every value as words, never as markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom<TaskKind>('draft', 'approval', 'progress'), hostile(), (kind, value) => {
        const facts = sampleTask(kind, 'en');
        const { html } = taskMail({
          ...facts,
          reader: { ...facts.reader, name: value },
          matter: { title: value, revision: 1, fingerprint: value },
          changes: [{ vi: value, en: value }],
          objections: [{ unit: value, count: 1 }],
        });
        expect(tagsOf(html)).toEqual(tagsOf(taskMail({ ...facts, ...harmless(facts) }).html));
      }),
    );
  });
});

describe(reminderMail.name, () => {
  it('keeps the subject of the first mail, so that both stand in one thread', () => {
    const facts = sampleTask('approval', 'vi');
    const reminder = reminderMail({ ...facts, reminder: { n: 1, of: 2 } });
    expect(reminder.subject).toBe(`Re: ${taskMail(facts).subject}`);
    expect(reminder.text).toContain('Nhắc lần 1/2');
  });
});

describe(receiptMail.name, () => {
  it('names whoever acted on the reader’s behalf', () => {
    const receipt = receiptMail({
      ...sampleFacts('en'),
      kind: 'approval',
      matter: sampleTask('approval', 'en').matter,
      outcome: 'approved',
      decidedAt: '2019-01-16T03:05:00.000Z',
      channel: 'page',
      actor: 'Lê Văn Đường',
      notMine: SAMPLE_LINK,
    });
    expect(receipt.text).toContain('Done on your behalf by: Lê Văn Đường');
    expect(receipt.text).toContain(`This was not me`);
    expect(receipt.text).toContain(SAMPLE_LINK);
    expect(receipt.text).toContain('Opening the link changes nothing yet');
    expect(receipt.text).toContain('Văn phòng Sở');
  });

  it('names who wrote a paper down, from which evidence', () => {
    const { text } = sampleMails('vi').recordedReceipt!;
    expect(text).toContain('Lê Văn Đường đã ghi nhận thay câu trả lời sau đây của Ông/Bà.');
    expect(text).toContain('Minh chứng: Phiếu trả lời đã ký.pdf');
    expect(text).toContain('Không phải tôi trả lời');
  });
});

function hostile() {
  const pieces = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=y>',
    "' onclick='",
    '&amp;',
    '<!--',
    '${7*7}',
    '{{7*7}}',
    '\r\nBcc: v@evil.example',
  ];
  return fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })).map((value) => `x${value}`);
}

function harmless(facts: ReturnType<typeof sampleTask>) {
  return {
    reader: { ...facts.reader, name: 'x' },
    matter: { title: 'x', revision: 1, fingerprint: 'x' },
    changes: [{ vi: 'x', en: 'x' }],
    objections: [{ unit: 'x', count: 1 }],
  };
}

function tagsOf(html: string): string[] {
  return html.replace(/<title>[^<]*<\/title>/, '<title></title>').match(/<[^>]*>/g) ?? [];
}

function shown(html: ComposedMail['html']): string {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<div class="preheader"[^>]*>[^<]*<\/div>/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ');
  return unescaped(body);
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => unescaped(link!));
}

function unescaped(html: string): string {
  const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity]!);
}

/** The words of a text, without the marks that stand for layout; links stand elsewhere in HTML, so order is left out. */
function wordsOf(text: string): string[] {
  const words = text.replace(/^(?:\d+\.|-|—| {2}\||\*\*\*)(?= |$)/gm, '').split(/\s+/);
  return words
    .map((word) => word.replace(/:$/, ''))
    .filter((word) => word !== '' && word !== '—')
    .sort();
}
