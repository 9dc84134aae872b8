import type { DocumentText } from '@conference/domain';
import type { TaskEntity } from '@conference/persistence';
import { openPublicity, overrideDispositions, systemClock } from '@conference/tasks';
import { Document, Packer, Paragraph } from 'docx';
import { paragraphs, WrittenReport } from '../integration/written-report.factory';
import { openTestApp, type TestApp } from '../support/test-app';
import { CODE } from './mailed-links.factory';
import { PlainBrowser, type Answer } from './plain-browser';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DRAFT = paragraphs('aaaa Kết quả công tác năm qua.', 'bbbb Giải ngân đạt thấp.', 'cccc Phương hướng năm tới.');

describe('mailed pages about a written document', () => {
  let test: TestApp;
  let report: WrittenReport;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
  });

  beforeEach(async () => {
    report = await WrittenReport.open(test);
    await report.handIn(DRAFT);
  });

  afterAll(async () => {
    await test?.close();
  });

  async function reader(task: TaskEntity, link: { expiresAt?: Date } = {}) {
    const person = new PlainBrowser(test.origin);
    return { person, page: await person.get(`/t/${await report.tasks.mail(task, link)}`) };
  }
  const opinions = () => test.transactions.read(({ documents }) => documents.opinions([report.id]));
  /** What a person reads, without the style sheet. */
  const read = ({ text }: Answer) => text.replace(/<style>.*?<\/style>/s, '').replace(/\s+/g, ' ');

  async function askOpinion(): Promise<TaskEntity> {
    await report.enter('consultation');
    const [task] = await report.ask('opinion');
    return task!;
  }

  /** Lets time pass until the silence rule has decided. */
  describe('an opinion', () => {
    it('is given paragraph by paragraph, each remark with the first words of its paragraph', async () => {
      const { person, page } = await reader(await askOpinion());
      expect(read(page)).toContain('Giải ngân đạt thấp.');
      const receipt = await person.submit(page, {
        outcome: 'agreeWithRemarks',
        reason: 'Nên ngắn hơn.',
        'remark-aaaa': '   ',
        'remark-bbbb': 'Vì sao <thấp>?',
        'remark-cccc': 'Thêm chỉ tiêu.',
      });
      expect(receipt.status).toBe(200);
      expect(receipt.text).toContain('Vì sao &lt;thấp&gt;?');
      expect(await opinions()).toMatchObject([
        { blockId: null, quote: null, remark: 'Nên ngắn hơn.', place: 0, isLate: false, stance: 'agreeWithRemarks' },
        { blockId: 'bbbb', quote: 'Giải ngân đạt thấp.', remark: 'Vì sao <thấp>?', place: 1 },
        { blockId: 'cccc', quote: 'Phương hướng năm tới.', remark: 'Thêm chỉ tiêu.', place: 2 },
      ]);
    });

    it('needs no general reason where a paragraph is remarked on', async () => {
      const { person, page } = await reader(await askOpinion());
      expect((await person.submit(page, { outcome: 'disagree', 'remark-bbbb': ' ' })).status).toBe(422);
      expect((await person.submit(page, { outcome: 'disagree', 'remark-bbbb': 'Sai.' })).status).toBe(200);
    });

    it('on a paragraph that the draft does not have counts for the whole document', async () => {
      const { person, page } = await reader(await askOpinion());
      await person.submit(page, { outcome: 'agreeWithRemarks', 'remark-zzzz9': 'Đoạn nào?' });
      expect(await opinions()).toMatchObject([{ blockId: null, quote: null, remark: 'Đoạn nào?' }]);
    });

    it('shows everything again when it is refused', async () => {
      const { person, page } = await reader(await askOpinion());
      const refused = await person.submit(page, {
        reason: 'Chung.',
        'remark-bbbb': 'Của đoạn.',
        'remark-zzzz': 'Lạc.',
      });
      expect(refused.status).toBe(422);
      for (const typed of ['Chung.', 'Của đoạn.', 'Lạc.']) expect(refused.text).toContain(`${typed}</textarea>`);
      const again = await person.submit(refused, { outcome: 'agreeWithRemarks', 'remark-bbbb': 'Của đoạn.' });
      expect(again.status).toBe(200);
    });

    it('gives back what was typed when the round has ended meanwhile', async () => {
      const task = await askOpinion();
      const { person, page } = await reader(task);
      await report.answerTask(task, 'agree');
      const late = await person.submit(page, { outcome: 'disagree', reason: 'Chung.', 'remark-bbbb': 'Của đoạn.' });
      expect(late.status).toBe(409);
      expect(late.text).toContain('Chung.</textarea>');
      expect(late.text).toContain('Của đoạn.</textarea>');
      expect(await opinions()).toHaveLength(0);
    });

    it('takes 500 remarks on a long text, and asks for fewer when there are more', async () => {
      await report.handIn(paragraphs(...Array.from({ length: 1200 }, (_, n) => `x${n}y Đoạn ${n}.`)));
      const { person, page } = await reader(await askOpinion());
      const remarks = (count: number) =>
        Object.fromEntries(
          Array.from({ length: 1200 }, (_, n) => [`remark-x${n}y`.padEnd(11, '0'), n < count ? `Ý ${n}` : '']),
        );
      const tooMany = await person.submit(page, { outcome: 'disagree', ...remarks(501) });
      expect(tooMany.status).toBe(422);
      expect(tooMany.text).toContain('tối đa 500 góp ý');
      expect(tooMany.text).toContain('Ý 500</textarea>');
      expect((await person.submit(tooMany, { outcome: 'disagree', ...remarks(500) })).status).toBe(200);
      const given = await opinions();
      expect(given).toHaveLength(500);
      expect(given[499]).toMatchObject({ quote: 'Đoạn 499.', remark: 'Ý 499', place: 499 });
    });

    it.each([
      ['a remark that is too long', { 'remark-bbbb': 'a'.repeat(4001) }, 'dài quá 4000 ký tự'],
      ['an answer that is not offered', { outcome: 'approved', 'remark-bbbb': 'a' }, 'Hãy chọn một câu trả lời'],
    ])('is asked again after %s', async (_, fields, sentence) => {
      const task = await askOpinion();
      const { person, page } = await reader(task);
      const answer = await person.submit(page, { outcome: 'disagree', ...fields });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
      expect((await report.tasks.task(task.id)).state).toBe('open');
    });
  });

  describe('an opinion after the due date', () => {
    it('is taken while the draft is not with the signatory, marked late; the rule’s decision stands', async () => {
      const task = await askOpinion();
      await report.tasks.expire(task);
      const { person, page } = await reader(task);
      expect(page.status).toBe(200);
      expect(read(page)).toContain('không có ý kiến khác theo quy tắc');
      expect(read(page)).toContain('được ghi rõ là gửi muộn');

      const mute = await person.submit(page, { outcome: 'disagree' });
      expect(mute.status).toBe(422);
      const fields = { outcome: 'disagree', 'remark-bbbb': 'Chậm nhưng cần.' };
      const receipt = await person.submit(page, fields);
      expect(receipt.status).toBe(200);
      expect(read(receipt)).toContain('Đã ghi nhận ý kiến gửi muộn');
      expect(await report.tasks.task(task.id)).toMatchObject({
        state: 'expired',
        outcome: null,
        channel: 'rule',
        lateOutcome: 'disagree',
      });
      expect(await opinions()).toMatchObject([{ isLate: true, blockId: 'bbbb', remark: 'Chậm nhưng cần.' }]);

      const repeated = await person.submit(page, fields);
      expect(repeated.status).toBe(200);
      expect(read(repeated)).toContain('đã được ghi nhận từ trước');
      const contrary = await person.submit(page, { outcome: 'agreeWithRemarks', reason: 'Đổi ý.' });
      expect(contrary.status).toBe(409);
      expect(contrary.text).toContain('Đổi ý.</textarea>');
      expect(await opinions()).toHaveLength(1);
      expect(read(await person.get('/task'))).toContain('Gửi muộn');
    });

    it('is not taken any more once the packet is with the signatory', async () => {
      const task = await askOpinion();
      await report.tasks.expire(task);
      const { person, page } = await reader(task);
      await report.enter('disposition');
      await report.enter('approval');
      const answer = await person.submit(page, { outcome: 'disagree', reason: 'Quá chậm.' });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Quá chậm.</textarea>');
      expect(read(await person.get('/task'))).not.toContain('/task/decision');
    });

    it('can still come by a fresh link when the old one has run out', async () => {
      const task = await askOpinion();
      await report.tasks.expire(task);
      const { person, page } = await reader(task, { expiresAt: new Date(Date.now() - 1000) });
      expect(read(page)).toContain('Gửi liên kết mới đến');
      expect(read(page)).not.toContain('Giải ngân');
      expect((await person.submit(page, {})).status).toBe(200);
      expect(await report.tasks.waitingMails('freshLink')).toMatchObject([{ taskId: task.id }]);
    });
  });

  describe('an approval', () => {
    it('shows the words that changed since the version that this person saw last', async () => {
      await report.enter('approval');
      const [first] = await report.ask('approval');
      await report.answerTask(first!, 'returned', { reason: 'Viết lại đoạn 2.' });
      await report.enter('rework');
      await report.handIn(paragraphs('aaaa Kết quả công tác năm qua.', 'bbbb Giải ngân đạt 92%.', 'dddd Đề nghị.'));
      await report.enter('approval');
      const [second] = await report.ask('approval');
      const { page } = await reader(second!);
      expect(read(page)).toContain('Thay đổi so với bản 1');
      expect(page.text).toMatch(/Giải ngân đạt <del>thấp<\/del><ins>92%<\/ins>\./);
      expect(page.text).toContain('<ins>Đề nghị.</ins>');
      expect(page.text).toContain('<del>Phương hướng năm tới.</del>');
    });

    it('is returned with the paragraphs to change, and the drafter reads which', async () => {
      await report.enter('approval');
      const [task] = await report.ask('approval');
      const { person, page } = await reader(task!);
      expect(page.text).toContain('name="remark-bbbb"');
      const receipt = await person.submit(page, {
        outcome: 'returned',
        reason: 'Chưa nêu nguyên nhân.',
        code: CODE,
        'remark-bbbb': 'Nêu vì sao thấp.',
      });
      expect(receipt.status).toBe(200);
      const [draft] = await report.ask('draft');
      const { page: drafting } = await reader(draft!);
      expect(read(drafting)).toContain('Chưa nêu nguyên nhân.');
      expect(read(drafting)).toMatch(/<q>Giải ngân đạt thấp\.<\/q><\/p><p class="words">Nêu vì sao thấp\./);
    });

    it('says which remarks are unanswered, who let the packet go on, and why', async () => {
      const opinion = await askOpinion();
      await report.answerTask(opinion, 'disagree', { remarks: [{ blockId: 'bbbb', text: 'Vì sao?' }] });
      await report.enter('disposition');
      const override = { documentId: report.id, actorId: report.person('tp-hc'), reason: 'Chờ số liệu quyết toán.' };
      await overrideDispositions(test.transactions, systemClock, override);
      await report.enter('approval');
      const [task] = await report.ask('approval');
      const { page } = await reader(task!);
      expect(read(page)).toContain('Chưa trả lời');
      expect(read(page)).toMatch(/Đoàn Hữu Nghĩa cho phép trình.*Chờ số liệu quyết toán\./);
      expect(page.text).toContain('<a href="#p-bbbb">đoạn 2</a> <q>Giải ngân đạt thấp.</q>');
    });
  });

  it('an editorial change is shown to whoever approved, with who classed it and why, and can be objected to', async () => {
    await report.enter('approval');
    await report.approve();
    await report.enter('issuing');
    const amended = await report.amend(
      paragraphs('aaaa Kết quả công tác năm qua.', 'bbbb Giải ngân đạt mức thấp.', 'cccc Phương hướng năm tới.'),
      'editorial',
    );
    expect(amended).toMatchObject({ ok: true });
    await report.enter('editorial');
    const [task, other] = await report.ask('objection');
    const { person, page } = await reader(task!);
    expect(read(page)).toMatch(/xếp loại là sửa đổi kỹ thuật<\/dt> <dd class="strong">Đoàn Hữu Nghĩa/);
    expect(read(page)).toContain('Sửa theo ý kiến rà soát');
    expect(page.text).toMatch(/Giải ngân đạt <ins>mức <\/ins>thấp\./);
    expect((await person.submit(page, { outcome: 'objected', code: CODE })).status).toBe(422);
    const receipt = await person.submit(page, { outcome: 'objected', reason: 'Đổi nghĩa.', code: CODE });
    expect(receipt.status).toBe(200);
    expect(await report.tasks.task(task!.id)).toMatchObject({ outcome: 'objected', reason: 'Đổi nghĩa.' });
    if (other) expect((await report.tasks.task(other.id)).state).toBe('recalled');
    expect((await report.approval()).approvedHash).toBeNull();
  });

  it('an approval that a change has overtaken says who changed the document, and leads to the new question', async () => {
    await report.enter('approval');
    const [task] = await report.ask('approval');
    const { person, page } = await reader(task!);
    await report.amend(paragraphs('aaaa Khác hẳn.'), 'substantive');
    await report.ask('approval');
    const answer = await person.submit(page, { outcome: 'returned', reason: 'Giữ lại lời này.', code: CODE });
    expect(answer.status).toBe(409);
    expect(read(answer)).toMatch(/Đoàn Hữu Nghĩa đã sửa văn bản lúc/);
    expect(read(answer)).toContain('Giữ lại lời này.</textarea>');
    expect(read(answer)).toContain('Gửi liên kết đọc bản mới đến');
  });

  it('what became of the remarks is publicised from a page that says where and for how long', async () => {
    const opinion = await askOpinion();
    await report.answerTask(opinion, 'disagree', { reason: 'Thiếu số liệu.' });
    await report.enter('approval');
    await openPublicity(test.transactions, systemClock, { documentId: report.id });
    const [task] = await report.ask('publication');
    const { person } = await reader(task!);
    await person.signIn(task!.assigneeId);
    const page = await person.get('/task');
    expect(read(page)).toContain('Thiếu số liệu.');
    expect(read(page)).toContain('Trang công khai của hệ thống nội bộ');
    expect(read(page)).toContain('20 ngày liên tục, đến hết');
    const receipt = await person.submit(page, { outcome: 'publicised' });
    expect(receipt.status).toBe(200);
    expect(read(receipt)).toContain('Công khai đến hết');
    const publicity = await test.transactions.read((records) => records.publicity.latest(report.id, 'answers'));
    expect(publicity!.publicisedAt).not.toBeNull();
  });

  it('takes the text of a Word file over', async () => {
    await report.enter('drafting');
    const [task] = await report.ask('draft');
    const { person, page } = await reader(task!);
    const document = new Document({
      sections: [{ children: ['Điều 1. Phạm vi', '1. Áp dụng trong cơ quan.'].map((text) => new Paragraph({ text })) }],
    });
    const file = new File([new Uint8Array(await Packer.toBuffer(document))], 'quy chế.docx', { type: DOCX });
    expect((await person.submit(page, { outcome: 'submitted', file })).status).toBe(200);
    const { currentRevision } = await report.row();
    const { text } = (await test.transactions.read(({ documents }) => documents.revision(report.id, currentRevision)))!;
    expect((text as DocumentText).blocks).toMatchObject([
      { kind: 'article', text: 'Phạm vi' },
      { kind: 'clause', text: 'Áp dụng trong cơ quan.' },
    ]);
  });
});
