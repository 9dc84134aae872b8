import * as fc from 'fast-check';
import { judgeQuorum } from '../assembly';
import { judgeAdoption } from '../voting';
import type { FloorEvent } from './floor-event';
import { writeMinutes, type MinutesBlock } from './write-minutes';

const at = (minute: number) => `2026-12-28T01:${String(minute).padStart(2, '0')}:00.000Z`;
const verdictOf = <T>(answer: { ok: true; value: T } | { ok: false }): T => {
  if (!answer.ok) throw new Error('no verdict');
  return answer.value;
};
const quorum = verdictOf(judgeQuorum({ entitled: 60, present: 45, base: 'allStaff' }));
const adoption = verdictOf(judgeAdoption({ present: 45, yes: 40, no: 2, abstain: 3 }));

const conference: FloorEvent[] = [
  {
    id: '01',
    at: at(0),
    type: 'sessionOpened',
    place: 'Hội trường tầng 2',
    presidium: ['Ông An', 'Bà Bình'],
    secretaries: ['Chị Chi'],
    guests: [],
    called: [],
  },
  { id: '02', at: at(1), type: 'quorumDeclared', verdict: quorum, excused: 5 },
  {
    id: '03',
    at: at(2),
    type: 'itemStarted',
    item: 'r1',
    kind: 'headReport',
    title: 'Báo cáo năm 2026',
    presenter: 'Ông An',
  },
  { id: '04', at: at(9), type: 'itemEnded', item: 'r1' },
  { id: '05', at: at(10), type: 'sessionPaused', reason: 'mất điện' },
  { id: '06', at: at(12), type: 'sessionResumed' },
  {
    id: '07',
    at: at(13),
    type: 'itemSkipped',
    item: 'tt',
    kind: 'inspectionReport',
    title: 'Báo cáo TTND',
    reason: 'chưa có ban',
  },
  { id: '08', at: at(14), type: 'itemStarted', item: 'tl', kind: 'discussion', title: 'Thảo luận', presenter: null },
  { id: '09', at: at(15), type: 'speechHeard', speaker: 'Anh Dũng', category: 'question', note: null },
  { id: '10', at: at(16), type: 'opinionRecorded', author: 'Anh Dũng', text: 'Thiếu phòng họp.' },
  {
    id: '11',
    at: at(17),
    type: 'opinionAnswered',
    author: 'Anh Dũng',
    by: 'Ông An',
    text: 'Sẽ sửa.',
    forwardedTo: null,
  },
  { id: '12', at: at(18), type: 'commitmentMade', owner: 'Văn phòng', text: 'Sửa phòng họp.', dueOn: '2027-03-31' },
  { id: '13', at: at(19), type: 'itemEnded', item: 'tl' },
  {
    id: '14',
    at: at(20),
    type: 'itemStarted',
    item: 'gu',
    kind: 'pledgeSigning',
    title: 'Ký giao ước',
    presenter: null,
  },
  { id: '15', at: at(21), type: 'pledgeSigned', title: 'Giao ước 2027', parties: ['Giám đốc', 'Công đoàn'] },
  { id: '16', at: at(22), type: 'itemEnded', item: 'gu' },
  { id: '17', at: at(23), type: 'itemStarted', item: 'nq', kind: 'resolution', title: 'Nghị quyết', presenter: null },
  { id: '18', at: at(24), type: 'voteClosed', title: 'Nghị quyết 2027', verdict: adoption },
  { id: '19', at: at(25), type: 'itemEnded', item: 'nq' },
  { id: '20', at: at(30), type: 'sessionClosed', open: [{ point: 'unanswered', opinions: 1 }] },
];
const blockOf = (id: string, blocks: readonly MinutesBlock[] = writeMinutes(conference)) =>
  blocks.find((block) => block.id === id)!;
const vi = (block: MinutesBlock) => block.paragraphs.map((paragraph) => paragraph.vi);

describe(writeMinutes.name, () => {
  it('goes from the opening to the closing', () => {
    expect(writeMinutes(conference).map(({ id }) => id)).toEqual([
      'opening',
      'presence',
      'item/r1',
      'between/05',
      'item/tt',
      'item/tl',
      'item/gu',
      'item/nq',
      'closing',
    ]);
  });

  it('opens with time, place and people', () => {
    expect(vi(blockOf('opening'))).toEqual([
      'Thời gian bắt đầu: 08 giờ 00 phút, ngày 28 tháng 12 năm 2026.',
      'Địa điểm: Hội trường tầng 2.',
      'Đoàn Chủ tịch: Ông An, Bà Bình.',
      'Thư ký: Chị Chi.',
    ]);
  });

  it('repeats verdicts word for word', () => {
    expect(vi(blockOf('presence'))).toEqual([quorum.sentence.vi, 'Vắng có lý do: 5.']);
    expect(vi(blockOf('item/nq'))).toEqual([`Biểu quyết “Nghị quyết 2027”: ${adoption.sentence.vi}`]);
  });

  it('follows an opinion to its commitment', () => {
    expect(vi(blockOf('item/tl'))).toEqual([
      'Anh Dũng phát biểu (Câu hỏi).',
      'Ý kiến của Anh Dũng: Thiếu phòng họp.',
      'Ông An giải đáp ý kiến của Anh Dũng: Sẽ sửa.',
      'Văn phòng cam kết, thời hạn 31/03/2027: Sửa phòng họp.',
    ]);
  });

  it('says why an item was left out, and what was between two items', () => {
    expect(vi(blockOf('item/tt'))).toEqual(['Nội dung này được bỏ qua; lý do: chưa có ban']);
    expect(vi(blockOf('between/05'))).toEqual([
      'Hội nghị tạm dừng lúc 08 giờ 10 phút: mất điện',
      'Hội nghị tiếp tục lúc 08 giờ 12 phút.',
    ]);
  });

  it('has a block of its own for an item that is taken up again', () => {
    const again = { item: 'tl', kind: 'discussion', title: 'Thảo luận', presenter: null, again: 'còn ý kiến' } as const;
    const blocks = writeMinutes([...conference, { id: '191', at: at(26), type: 'itemStarted', ...again }]);
    expect(vi(blockOf('item/tl/2', blocks))).toEqual(['Nội dung này được tiến hành lại; lý do: còn ý kiến']);
  });

  it('gives the time of closing in its last sentence', () => {
    const last = writeMinutes(conference).at(-1)!.paragraphs.at(-1)!;
    expect(last).toEqual({
      vi: 'Hội nghị kết thúc vào 08 giờ 30 phút, ngày 28 tháng 12 năm 2026.',
      en: 'The conference ended at 08:30 on 28 December 2026.',
    });
    expect(vi(blockOf('closing'))[0]).toBe('Còn 1 ý kiến chưa được giải đáp, được ghi lại để trả lời sau.');
  });

  it('names what answered opinions still wait for', () => {
    const open = [{ point: 'commitmentUnconfirmed' as const, opinions: 2 }];
    const closed: FloorEvent = { id: '20', at: at(30), type: 'sessionClosed', open };
    const blocks = writeMinutes([...conference.filter(({ type }) => type !== 'sessionClosed'), closed]);
    expect(vi(blockOf('closing', blocks)).slice(0, 2)).toEqual([
      'Mọi ý kiến đã được giải đáp hoặc chuyển cơ quan có thẩm quyền.',
      'Còn 2 ý kiến: người thực hiện chưa xác nhận cam kết.',
    ]);
  });

  it.each<[string, FloorEvent, string]>([
    [
      'a forwarded opinion',
      {
        id: 'x',
        at: at(3),
        type: 'opinionAnswered',
        author: 'Anh Dũng',
        by: 'Ông An',
        text: 'Đã ghi.',
        forwardedTo: 'UBND tỉnh',
      },
      'ghi nhận và chuyển UBND tỉnh',
    ],
    [
      'an election',
      {
        id: 'x',
        at: at(3),
        type: 'electionCounted',
        title: 'Ban TTND',
        elected: ['Chị Hà'],
        sentence: { vi: 'Phát ra 45 phiếu.', en: '45 ballots.' },
      },
      'Phát ra 45 phiếu. Người trúng cử: Chị Hà.',
    ],
    [
      'an election without anybody elected',
      {
        id: 'x',
        at: at(3),
        type: 'electionCounted',
        title: 'Ban TTND',
        elected: [],
        sentence: { vi: 'Không ai.', en: 'Nobody.' },
      },
      'Bầu cử “Ban TTND”: Không ai.',
    ],
    [
      'an award',
      { id: 'x', at: at(3), type: 'awardPresented', title: 'Giấy khen', recipients: ['Phòng Một'] },
      'Khen thưởng “Giấy khen”: Phòng Một.',
    ],
    [
      'a moved item',
      { id: 'x', at: at(3), type: 'itemMoved', title: 'Khen thưởng', reason: 'khách về sớm' },
      'lý do: khách về sớm',
    ],
    [
      'an adjournment',
      {
        ...{ id: 'x', at: at(3), type: 'sessionAdjourned', reason: 'mất điện', isChange: false },
        until: { heldOn: '2026-12-29', startsAt: '08:00', place: 'Hội trường tầng 2' },
      },
      'họp tiếp vào 08:00, ngày 29/12/2026, tại Hội trường tầng 2; lý do: mất điện',
    ],
    [
      'an adjournment that is changed',
      {
        ...{ id: 'x', at: at(3), type: 'sessionAdjourned', reason: 'hội trường bận', isChange: true },
        until: { heldOn: '2026-12-30', startsAt: '14:00', place: 'Hội trường tầng 2' },
      },
      'được đổi thành: 14:00, ngày 30/12/2026',
    ],
    [
      'a launch',
      { id: 'x', at: at(3), type: 'emulationLaunched', by: 'Ông An', text: 'Thi đua năm 2027.' },
      'Ông An phát động thi đua: Thi đua năm 2027.',
    ],
    ['a note', { id: 'x', at: at(3), type: 'noteTaken', text: 'Có phóng sự ảnh.' }, 'Có phóng sự ảnh.'],
    [
      'a vote that is taken again',
      { id: 'x', at: at(3), type: 'voteVoided', title: 'Nghị quyết', reason: 'mất mạng', isReplaced: true },
      'Lần biểu quyết “Nghị quyết” bị hủy và được biểu quyết lại; lý do: mất mạng',
    ],
    [
      'a motion that is withdrawn',
      { id: 'x', at: at(3), type: 'voteVoided', title: 'Nghị quyết', reason: 'chưa kỹ', isReplaced: false },
      'bị hủy và nội dung được rút; lý do: chưa kỹ',
    ],
    [
      'a lost quorum',
      { id: 'x', at: at(3), type: 'quorumTurned', sentence: { vi: '39/60, cần 40.', en: '39/60.' } },
      '39/60, cần 40.',
    ],
    [
      'a speech with a note',
      { id: 'x', at: at(3), type: 'speechHeard', speaker: 'Anh Dũng', category: 'proposal', note: 'Mua máy.' },
      'Anh Dũng (Đề xuất, kiến nghị): Mua máy.',
    ],
  ])('tells %s', (_, event, words) => {
    const block = blockOf('item/r1', writeMinutes([...conference, event]));
    expect(vi(block).at(-1)).toContain(words);
  });

  it('says why the session was closed although something stayed open', () => {
    const closed: FloorEvent = { id: '20', at: at(30), type: 'sessionClosed', open: null, reason: 'trả lời sau' };
    const blocks = writeMinutes([...conference.filter(({ type }) => type !== 'sessionClosed'), closed]);
    expect(JSON.stringify(blocks.at(-1))).toContain('Lý do bế mạc khi còn việc để lại: trả lời sau');
  });

  it('leaves absent facts absent', () => {
    expect(writeMinutes([])).toEqual([]);
    const bare: FloorEvent[] = [
      {
        id: '1',
        at: at(0),
        type: 'sessionOpened',
        place: null,
        presidium: [],
        secretaries: [],
        guests: [],
        called: [],
      },
      { id: '2', at: at(9), type: 'sessionClosed', open: null },
    ];
    const blocks = writeMinutes(bare);
    expect(blocks.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
      ['opening', 1],
      ['closing', 1],
    ]);
  });

  it('writes the same whatever the order and number of copies of the events', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...conference, ...conference], { minLength: conference.length * 2 }),
        (shuffled) => {
          expect(writeMinutes(shuffled)).toEqual(writeMinutes(conference));
        },
      ),
    );
  });

  it('keeps the blocks that are there when more events follow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: conference.length }), (some) => {
        const [before, after] = [writeMinutes(conference.slice(0, some)), writeMinutes(conference)];
        const ids = after.map(({ id }) => id);
        expect(before.every(({ id }) => ids.includes(id))).toBe(true);
      }),
    );
  });

  it('says everything in both languages', () => {
    const all = writeMinutes(conference).flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
    expect(all.every((sentence) => sentence.vi.length > 0 && sentence.en.length > 0)).toBe(true);
  });
});
