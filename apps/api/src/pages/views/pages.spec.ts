import { createHash } from 'node:crypto';
import { OUTCOMES, TASK_KINDS, type Language } from '@conference/domain';
import { samplePage, samplePages, sampleView, TYPED } from '../sample-pages.factory';
import { NO_PROOF, UNTOUCHED } from '../typed-answer';
import { waitingPage } from './form-view';
import { layout, type Page } from './layout';
import { STYLE_SHEET, STYLE_SOURCE } from './style';

const LANGUAGES: Language[] = ['vi', 'en'];
const everyPage = LANGUAGES.flatMap((language) =>
  Object.entries(samplePages(language)).map(([name, page]): [string, Page] => [`${name} (${language})`, page]),
);

/** What a person reads, line by line, without the frame's style; fields show what they hold. */
function readable(page: Page): string {
  return layout(page)
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<input type="hidden"[^>]*>/g, '')
    .replace(/<input type="radio"[^>]*?( checked)?\s*\/>/g, (_, checked) => (checked ? '(x) ' : '( ) '))
    .replace(/<input type="text"[^>]*value="([^"]*)"[^>]*>/g, '[$1]')
    .replace(/<input type="file"[^>]*>/g, '[file]')
    .replace(/<textarea[^>]*>\s*(.*?)<\/textarea>/gs, '[$1]')
    .replace(/<\/(p|h1|h2|dt|dd|div|label|legend|strong|title|td|th|button|a|li|option|blockquote|span)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

describe('the pages behind mailed links', () => {
  it.each(everyPage)('say what they said before: %s', (_, page) => {
    expect(`${page.status}\n${readable(page)}`).toMatchSnapshot();
  });

  it.each(everyPage)('run nothing, load nothing, and tell their language: %s', (_, page) => {
    const written = layout(page);
    expect(written).not.toMatch(/<script|javascript:|\son[a-z]+=|style="|https?:\/\//i);
    expect(written.match(/(?:src|href)="(?![/#])[^"]*"/g)).toBeNull();
    for (const [, place] of written.matchAll(/href="#([^"]+)"/g)) expect(written).toContain(` id="${place}"`);
    expect(written).toContain(`<html lang="${page.language}">`);
  });

  it('name their own style sheet by its hash, and take no other', () => {
    expect(STYLE_SOURCE).toBe(`'sha256-${createHash('sha256').update(STYLE_SHEET).digest('base64')}'`);
    expect(layout(samplePages('vi').decided!)).toContain(`<style>${STYLE_SHEET}</style>`);
  });
});

describe(waitingPage.name, () => {
  const untouched = (kind: (typeof TASK_KINDS)[number]) => layout(samplePages('vi')[kind]!);

  it.each(TASK_KINDS)('offers every answer to a task of kind %s, and chooses none', (kind) => {
    const written = untouched(kind);
    for (const outcome of OUTCOMES[kind]) expect(written).toContain(`name="outcome" value="${outcome}" required`);
    expect(written).not.toContain(' checked');
  });

  it.each(TASK_KINDS)('binds the form of kind %s to the packet and to the page', (kind) => {
    const { packetHash } = samplePage(kind).task;
    expect(untouched(kind)).toContain(`name="packetHash" value="${packetHash ?? ''}"`);
    expect(untouched(kind)).toContain('name="nonce" value="nonce-of-the-form"');
  });

  it('says what one decides by before the form, and folds what nobody needs for it, with a line that names it', () => {
    const written = untouched('approval');
    const form = written.indexOf('id="answer"');
    const points = written.match(/<li><a href="#[a-z]+">[^]*?<\/li>/g) ?? [];
    expect(points).toEqual([
      '<li><a href="#changes">Thay đổi so với bản 1</a>: 5 đoạn</li>',
      '<li><a href="#remarks">Chưa nhất trí</a>: Phòng Kế hoạch – Tài chính</li>',
      '<li><a href="#override">Trình khi chưa giải trình hết ý kiến</a>: Phạm Quốc Bảo</li>',
    ]);
    for (const first of ['17:00 thứ Năm 17/01/2019', 'Còn 3 ngày làm việc', ...points]) {
      expect(written.indexOf(first)).toBeLessThan(form);
    }
    const [, summary, folded] = /<details class="card fold">\s*<summary>([^]*?)<\/summary>([^]*?)<\/details>/.exec(
      written,
    )!;
    expect(summary).toContain('tư cách được hỏi, cách tính thời hạn, hội nghị, văn bản cần đọc, mã nhận dạng');
    expect(folded).toMatch(/6 ngày làm việc trước[^]*9f3a-17c2/);
  });

  it('cuts a long reason between two words, and leads to the whole of it', () => {
    const draft = samplePage('draft');
    const reason = `Mục II.3 chưa nêu nguyên nhân; ${'đề nghị bổ sung số liệu '.repeat(9)}quý IV.`;
    const returned = draft.returned.map((back) => ({ ...back, reason }));
    const form = { ...NO_PROOF, typed: UNTOUCHED, complaint: null, hadFile: false, uploadLimit: '20 MB' };
    const written = layout(waitingPage(sampleView({ ...draft, returned }, 'vi'), 200, form));
    const [, excerpt = ''] = /<a href="#returned">[^<]*<\/a>: Trần Thị Hòa – ([^<]*)…<\/li>/.exec(written) ?? [];
    expect(reason.startsWith(`${excerpt} `)).toBe(true);
    expect(excerpt.length).toBeGreaterThan(60);
    expect(written).toMatch(new RegExp(`id="returned"[^]*<blockquote class="said">${reason}</blockquote>`));
  });

  it('sets its trap after the real button, out of sight and out of the way of keyboards', () => {
    const written = untouched('approval');
    const trap = written.indexOf('name="confirm-all"');
    expect(trap).toBeGreaterThan(written.indexOf('<button class="button" type="submit">'));
    expect(written.slice(trap - 60, trap + 120)).toMatch(/class="away".*aria-hidden="true" tabindex="-1"/s);
  });

  it('names the act on the button for each choice, with the version', () => {
    expect(untouched('approval')).toContain('<span class="act act-approved">Phê duyệt bản 2</span>');
    for (const outcome of Object.values(OUTCOMES).flat()) {
      expect(STYLE_SHEET).toContain(`form:has([value=${outcome}]:checked) .act-${outcome}{display:inline}`);
    }
  });

  it.each([
    ['contentCheck', 'Xác nhận nội dung bản 2'],
    ['formCheck', 'Xác nhận thể thức bản 2'],
    ['signatory', 'Phê duyệt bản 2'],
  ] as const)('names what approving means for whoever is asked as %s', (capacity, act) => {
    const written = layout(samplePages('vi')[capacity]!);
    expect(written).toContain(`<span class="act act-approved">${act}</span>`);
    expect(written).toContain('Nghị định 30/2020/NĐ-CP');
  });

  it('lets every paragraph be remarked on, in the one form of the page', () => {
    const written = untouched('opinion');
    const fields = written.match(/<textarea class="short" form="answer-form" name="remark-[a-z0-9]+"/g) ?? [];
    expect(fields).toHaveLength(samplePage('opinion').text!.length);
    expect(written).toContain('<form class="stack" id="answer-form"');
    expect(written).not.toMatch(/<details[^>]* open/);
  });

  it('names each paragraph by its number for whoever does not see it, and anchors it by its id', () => {
    const written = untouched('opinion');
    expect(written).toContain('id="p-d001"');
    expect(written).toContain('aria-label="Góp ý cho điểm a khoản 1 Điều 2"');
    expect(written).toContain('<span class="no">a)</span> đến từng đơn vị &lt;trực thuộc&gt;;');
  });

  it('shows what went and what came, word by word', () => {
    expect(untouched('objection')).toMatch(/trong <del>10<\/del><ins>5<\/ins> ngày<ins> làm việc<\/ins>:/);
  });

  it('keeps what was typed under a paragraph, also one that is not there any more', () => {
    const written = layout(samplePages('vi').refusedOpinion!);
    expect(written).toMatch(
      /<details class="on" open>[^]*?name="remark-d001"[^>]*>\s*Bỏ chữ “trực thuộc”\.<\/textarea>/,
    );
    expect(written).toMatch(/id="lost-gone" name="remark-gone"[^>]*>\s*Đoạn này nay ở đâu\?<\/textarea>/);
  });

  it('says that a late opinion is marked late, and what the rule decided', () => {
    const written = layout(samplePages('vi').lateOpinion!);
    expect(written).toContain('không có ý kiến khác theo quy tắc');
    expect(written).toContain('được ghi rõ là gửi muộn');
    expect(written).toContain('<span class="act act-agree">Gửi ý kiến muộn: nhất trí</span>');
    expect(written).not.toContain('/task/hand-over');
  });

  it('gives back everything that was typed, and says that a file must be chosen again', () => {
    const form = { ...NO_PROOF, typed: TYPED, complaint: 'Thiếu.', hadFile: true, uploadLimit: '20 MB' };
    const page = waitingPage(sampleView(samplePage('approval'), 'vi'), 422, form);
    const written = layout(page);
    expect(written).toContain('value="returned" required checked');
    expect(written).toContain('Số liệu &lt;09 chỉ tiêu&gt; &amp; &quot;phụ lục&quot; chưa khớp.');
    expect(written).toContain('chọn lại tệp');
    expect(page.title).toMatch(/^Chưa ghi nhận: /);
  });
});
