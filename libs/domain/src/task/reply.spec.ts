import fc from 'fast-check';
import { besideTheAnswer, foldPhrase, readReply, REPLY_PHRASES, suggestedReplies, withoutAccents } from './reply';
import { OUTCOMES, OUTCOMES_WITH_REASON, TASK_KINDS, type TaskKind } from './task';

const KINDS = TASK_KINDS.filter((kind) => REPLY_PHRASES[kind]);
const phrasesOf = (kind: TaskKind) =>
  REPLY_PHRASES[kind]!.flatMap(({ outcome, phrases }) =>
    [...phrases.vi, ...phrases.en].map((phrase) => ({ outcome, phrase })),
  );
const decision = (outcome: string, reason: string | null = null) => ({ reads: 'decision', outcome, reason });

describe('what a reply can say', () => {
  it.each(KINDS)('%s: is something that the task offers', (kind) => {
    for (const { outcome } of phrasesOf(kind)) expect(OUTCOMES[kind]).toContain(outcome);
  });

  it.each(KINDS)('%s: no two answers share a phrase, with or without accents', (kind) => {
    const meant = new Map<string, string>();
    for (const { outcome, phrase } of phrasesOf(kind)) {
      for (const written of [foldPhrase(phrase), withoutAccents(foldPhrase(phrase))]) {
        expect(meant.get(written) ?? outcome).toBe(outcome);
        meant.set(written, outcome);
      }
    }
  });

  it.each(KINDS)('%s: what the mail suggests is understood as that', (kind) => {
    for (const language of ['vi', 'en'] as const) {
      for (const { outcome, line } of suggestedReplies(kind, language)) {
        expect(readReply(kind, line)).toMatchObject({ reads: 'decision', outcome });
      }
    }
  });
});

describe(readReply.name, () => {
  it.each([
    ['opinion', 'Đồng ý', decision('agree')],
    ['opinion', 'ĐỒNG Ý.', decision('agree')],
    ['opinion', 'đồng ý ./.', decision('agree')],
    ['opinion', 'dong y', decision('agree')],
    ['opinion', 'Đồng ý'.normalize('NFD'), decision('agree')],
    ['opinion', '\n\n  \u200bĐồng\u00a0ý!\n\nNguyễn Văn A', decision('agree')],
    ['opinion', 'Góp ý: mục II thiếu số liệu.', decision('agreeWithRemarks', 'mục II thiếu số liệu.')],
    ['opinion', 'Không đồng ý: thiếu căn cứ', decision('disagree', 'thiếu căn cứ')],
    ['opinion', 'KHONG DONG Y: thieu can cu', decision('disagree', 'thieu can cu')],
    ['opinion', 'Không có ý kiến', decision('noOpinion')],
    ['opinion', 'Không thuộc thẩm quyền', decision('notCompetent')],
    ['approval', 'Phê duyệt', decision('approved')],
    ['approval', 'Approve', decision('approved')],
    ['approval', 'Trả lại： sai biểu 3', decision('returned', 'sai biểu 3')],
    [
      'approval',
      'Trả lại:\nSai biểu 3.\nThiếu phụ lục.\n\nTrân trọng,\nA',
      decision('returned', 'Sai biểu 3.\nThiếu phụ lục.'),
    ],
    ['approval', 'Từ chối quyết định: có lợi ích liên quan', decision('recused', 'có lợi ích liên quan')],
    ['objection', 'Không phản đối', decision('notObjected')],
    ['objection', 'Phản đối: không phải sửa kỹ thuật', decision('objected', 'không phải sửa kỹ thuật')],
  ] as const)('%s %j', (kind, text, expected) => {
    expect(readReply(kind, text)).toEqual(expected);
  });

  it.each([
    ['approval', 'Đồng ý nhưng sửa mục 3'],
    ['approval', 'Đồng ý, tuy nhiên cần sửa'],
    ['approval', 'Đồng ý?'],
    ['approval', 'Đồng ý...'],
    ['approval', 'Đồng ý: sau khi sửa mục 3'],
    ['approval', 'Không đồng ý: sai'],
    ['approval', 'Đông ý'],
    ['approval', 'Đồng y'],
    ['approval', 'Tôi đồng ý'],
    ['approval', 'OK'],
    ['approval', 'Kính gửi Văn phòng,\nĐồng ý'],
    ['opinion', 'Không, đồng ý'],
    ['opinion', 'Trả lại: sai'],
    ['draft', 'Đồng ý'],
    ['issue', 'Đồng ý'],
    ['approval', ''],
    ['approval', '> Đồng ý'],
  ] as const)('decides nothing: %s %j', (kind, text) => {
    expect(readReply(kind, text)).toEqual({ reads: 'nothing' });
  });

  it.each(['Trả lại', 'Trả lại:', 'Trả lại: …', 'Trả lại.\nSai biểu 3.'])('asks for the reason of %j', (text) => {
    expect(readReply('approval', text)).toEqual({ reads: 'withoutReason', outcome: 'returned' });
  });

  it.each([
    'Đồng ý\nnhưng đề nghị sửa mục 3',
    'Đồng ý.\n\nTuy nhiên biểu 2 còn sai.',
    'Đồng ý\nĐã xem kỹ. Với điều kiện bổ sung biểu 2.',
    'Approve\nBut fix table 2 first.',
    'dong y\nnhung sua muc 3',
  ])('does not take a hedged answer: %j', (text) => {
    expect(readReply('approval', text)).toEqual({ reads: 'hedged', outcome: 'approved' });
  });

  it.each([
    'Đồng ý\n\nTrân trọng,\nNếu Quý vị không phải là người nhận, xin xóa thư này.',
    'Approve\n\nIf you are not the intended recipient, please delete this mail.',
    'Đồng ý\n\nTrần Song\nNếu cần xin gọi 0912 345 678',
  ])('minds no farewell, signature or disclaimer: %j', (text) => {
    expect(readReply('approval', text, 'Trần Song')).toEqual(decision('approved'));
  });

  it('decides by the table and by nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TASK_KINDS), fc.string({ unit: 'grapheme', maxLength: 60 }), (kind, text) => {
        const reading = readReply(kind, text);
        if (reading.reads === 'nothing') return;
        const [line = ''] = text.trim().split(/\r\n?|[\n\u2028\u2029\u0085]/);
        const said = withoutAccents(foldPhrase(line.split(/[:：]/)[0]!.replace(/\p{Cf}/gu, ''))).replace(
          /[.!/\s]+$/,
          '',
        );
        expect(phrasesOf(kind).map(({ phrase }) => withoutAccents(foldPhrase(phrase)))).toContain(said);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never decides on a phrase with anything added on its line', () => {
    const known = fc
      .constantFrom(...KINDS)
      .chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom(...phrasesOf(kind))));
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u);
    fc.assert(
      fc.property(known, word, fc.boolean(), ([kind, { phrase, outcome }], extra, before) => {
        fc.pre(
          !phrasesOf(kind).some((other) => {
            const line = foldPhrase(before ? `${extra} ${phrase}` : `${phrase} ${extra}`);
            return [foldPhrase(other.phrase), withoutAccents(foldPhrase(other.phrase))].includes(withoutAccents(line));
          }),
        );
        const reading = readReply(kind, before ? `${extra} ${phrase}` : `${phrase} ${extra}`);
        expect(reading.reads === 'decision' ? outcome : 'nothing').toBe('nothing');
      }),
    );
  });

  it('reads every phrase in any case, form and accent, and always as the same answer', () => {
    const forms = [
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => withoutAccents(text),
      (text: string) => `  ${Array.from(text).join('\u200b')}  `,
    ];
    for (const kind of KINDS) {
      for (const { outcome, phrase } of phrasesOf(kind)) {
        const line = OUTCOMES_WITH_REASON.includes(outcome) ? `${phrase}: vì` : phrase;
        for (const form of forms) expect(readReply(kind, form(line))).toMatchObject({ reads: 'decision', outcome });
      }
    }
  });
});

describe(besideTheAnswer.name, () => {
  it.each([
    ['Đồng ý', null],
    ['Đồng ý\n\nTrần Đình Khải\nGiám đốc', null],
    ['Đồng ý\nGiao Văn phòng phát hành ngay.\nTrân trọng', 'Giao Văn phòng phát hành ngay.'],
    ['Trả lại: sai\nbiểu 3', null],
    ['Không rõ', null],
  ])('of %j is %j', (text, beside) => {
    expect(besideTheAnswer('approval', text, 'Trần Đình Khải')).toBe(beside);
  });
});
