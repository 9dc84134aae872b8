import type { TaskKind } from '@conference/domain';
import fc from 'fast-check';
import type { ComposedMail } from '../letter/letter';
import { redact } from '../letter/web-link';
import { receiptMail } from './receipt-mail';
import { SAMPLE_LINK, sampleFacts, sampleMails, sampleTask } from './sample-mails.factory';
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
    expect(wordsOf(text)).toEqual(wordsOf(`${shown(html)} ${linkOf(html)}`));
  });

  it.each(everyMail)('has one link at most and loads nothing: %s, %s', (kind, language) => {
    const { html, text } = sampleMails(language)[kind]!;
    const links = html.match(/href=/g) ?? [];
    expect(links.length).toBeLessThanOrEqual(1);
    expect(text.match(/https?:/g) ?? []).toHaveLength(links.length);
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|object|video)\b|url\(|@import|\ssrc=/i);
    expect(html).toContain(`<html lang="${language}">`);
  });

  it.each(everyMail)('keeps no secret in its record: %s, %s', (kind, language) => {
    const { text, html } = sampleMails(language)[kind]!;
    expect(redact(text, SAMPLE_LINK) + redact(html, SAMPLE_LINK)).not.toContain('3q2-7wEjRk0a');
  });

  it.each(everyMail)('leaves no gap in its sentences: %s, %s', (kind, language) => {
    const { subject, text } = sampleMails(language)[kind]!;
    expect(subject + text).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

describe(taskMail.name, () => {
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
      channel: 'paper',
      actor: 'Lê Văn Đường',
    });
    expect(receipt.text).toContain('Done on your behalf by: Lê Văn Đường');
    expect(receipt.text).toContain('If this was not you, please tell the office at once: Văn phòng Sở');
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
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ');
  return unescaped(body);
}

function linkOf(html: string): string {
  return unescaped(/href="([^"]*)"/.exec(html)?.[1] ?? '');
}

function unescaped(html: string): string {
  const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity]!);
}

/** The words of a text, without the marks that stand for layout; the link stands elsewhere in HTML, so order is left out. */
function wordsOf(text: string): string[] {
  const words = text.replace(/^(?:\d+\.|-|—| {2}\||\*\*\*)(?= |$)/gm, '').split(/\s+/);
  return words
    .map((word) => word.replace(/:$/, ''))
    .filter((word) => word !== '' && word !== '—')
    .sort();
}
