import { composeMinutes, removedBlocks, type ComposedBlock } from './compose-minutes';
import { addBlock, editBlock, minutesRefusalSentence, type MinutesRefusal, type WantedEdit } from './edit-minutes';
import { ownBlockId, type MinutesEdit } from './minutes-edit';
import { minutesText } from './minutes-text';
import type { MinutesBlock } from './write-minutes';

const block = (id: string, kind: MinutesBlock['kind'], ...facts: string[]): MinutesBlock => ({
  id,
  kind,
  heading: { vi: `Mục ${id}`, en: id },
  paragraphs: facts.map((vi) => ({ vi, en: vi })),
});
const written = [
  block('opening', 'opening', 'Bắt đầu: 8 giờ.'),
  block('presence', 'presence', '45/60.', 'Vắng: 5.'),
  block('item/tl', 'item', 'Ông An phát biểu.'),
  block('closing', 'closing', 'Kết thúc vào 11 giờ.'),
];
const edit = (blockId: string, revision: number, different: Partial<MinutesEdit> = {}): MinutesEdit => ({
  blockId,
  revision,
  act: 'own',
  heading: `Mục ${blockId}`,
  paragraphs: ['Lời thư ký.'],
  seen: ['Ông An phát biểu.'],
  after: 'presence',
  byId: 'chi',
  at: '2026-12-28T02:00:00.000Z',
  ...different,
});
const own = ownBlockId('1');
const of = (blocks: readonly ComposedBlock[], id: string) => blocks.find((candidate) => candidate.id === id)!;

describe(composeMinutes.name, () => {
  it.each<[string, MinutesEdit[], Partial<ComposedBlock>]>([
    ['nobody touched', [], { state: 'written', paragraphs: ['Ông An phát biểu.'], revision: 0, seen: null }],
    ['somebody wrote', [edit('item/tl', 1)], { state: 'edited', paragraphs: ['Lời thư ký.'], editedById: 'chi' }],
    [
      'somebody wrote before more was recorded',
      [edit('item/tl', 1, { seen: [] })],
      { state: 'outdated', paragraphs: ['Lời thư ký.'], seen: [] },
    ],
    [
      'somebody wrote, and took the words of the record again',
      [edit('item/tl', 1), edit('item/tl', 2, { act: 'facts', paragraphs: [] })],
      { state: 'written', paragraphs: ['Ông An phát biểu.'], revision: 2, editedById: null },
    ],
    [
      'somebody wrote twice',
      [edit('item/tl', 2, { paragraphs: ['Lời sau.'] }), edit('item/tl', 1)],
      { state: 'edited', paragraphs: ['Lời sau.'], revision: 2 },
    ],
  ])('shows a block as %s, with the record beside it', (_, edits, shown) => {
    expect(of(composeMinutes(written, edits), 'item/tl')).toMatchObject({
      ...shown,
      facts: [{ vi: 'Ông An phát biểu.', en: 'Ông An phát biểu.' }],
    });
  });

  it.each<[string, string | null, string[]]>([
    ['after another', 'presence', ['opening', 'presence', own, 'item/tl', 'closing']],
    ['at the beginning', null, [own, 'opening', 'presence', 'item/tl', 'closing']],
    ['after one that is gone', 'item/xx', ['opening', 'presence', 'item/tl', own, 'closing']],
    ['never after the closing', 'closing', ['opening', 'presence', 'item/tl', own, 'closing']],
  ])('puts an added block %s', (_, after, order) => {
    expect(composeMinutes(written, [edit(own, 1, { after, seen: [] })]).map(({ id }) => id)).toEqual(order);
  });

  it('keeps what was written about something that is not on record any more', () => {
    const blocks = composeMinutes(written, [edit('between/9', 1, { seen: ['Mất điện.'] })]);
    expect(of(blocks, 'between/9')).toMatchObject({ state: 'orphaned', heading: { vi: 'Mục between/9' }, facts: [] });
  });

  it('leaves out what was taken out, and knows it still', () => {
    const edits = [edit(own, 1, { seen: [] }), edit(own, 2, { act: 'removed', seen: [] })];
    expect(composeMinutes(written, edits)).toHaveLength(written.length);
    expect(removedBlocks(edits)).toMatchObject([{ id: own, paragraphs: ['Lời thư ký.'], revision: 2 }]);
    expect(removedBlocks([...edits, edit(own, 3, { seen: [] })])).toEqual([]);
  });
});

describe(editBlock.name, () => {
  const blocks = composeMinutes(written, [edit('item/tl', 1), edit(own, 1, { seen: [] })]);
  const wanted = (different: Partial<WantedEdit> = {}): WantedEdit => ({
    act: 'own',
    base: 1,
    paragraphs: [' Lời mới. ', '  '],
    ...different,
  });

  it('takes own words, the words of the record, or an own block out', () => {
    expect(editBlock(of(blocks, 'item/tl'), wanted(), false)).toEqual({ ok: true, value: ['Lời mới.'] });
    expect(editBlock(of(blocks, 'item/tl'), wanted({ act: 'facts' }), false)).toEqual({ ok: true, value: [] });
    expect(editBlock(of(blocks, own), wanted({ act: 'removed' }), false)).toEqual({ ok: true, value: ['Lời thư ký.'] });
    expect(addBlock(['Thêm.'], false)).toEqual({ ok: true, value: ['Thêm.'] });
  });

  it.each<[string, string, Partial<WantedEdit>, boolean, MinutesRefusal['code']]>([
    ['after the signatures', 'item/tl', {}, true, 'minutes-signed'],
    ['of a block that is not there', 'item/xx', {}, false, 'block-unknown'],
    ['over what somebody else has just written', 'item/tl', { base: 0 }, false, 'block-changed'],
    ['without a word', 'item/tl', { paragraphs: [' '] }, false, 'block-empty'],
    ['that takes out what is on record', 'item/tl', { act: 'removed' }, false, 'facts-stay'],
    ['to the record where there is none', own, { act: 'facts' }, false, 'block-unknown'],
  ])('refuses an edit %s', (_, id, different, areSigned, code) => {
    const answer = editBlock(
      blocks.find((candidate) => candidate.id === id),
      wanted(different),
      areSigned,
    );
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : minutesRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});

describe(minutesText.name, () => {
  it('numbers the course alone, between who was there and when it ended', () => {
    const blocks = composeMinutes(written, [edit(own, 1, { heading: '', after: 'item/tl', seen: [] })]);
    expect(minutesText(blocks, (name) => name).blocks).toEqual([
      { id: 'opening/0', kind: 'paragraph', text: 'Bắt đầu: 8 giờ.' },
      { id: 'presence/0', kind: 'paragraph', text: 'Mục presence: 45/60.' },
      { id: 'presence/1', kind: 'paragraph', text: 'Vắng: 5.' },
      { id: 'course', kind: 'paragraph', text: 'Nội dung (theo diễn biến Hội nghị):' },
      { id: 'item/tl', kind: 'clause', text: 'Mục item/tl' },
      { id: 'item/tl/0', kind: 'paragraph', text: 'Ông An phát biểu.' },
      { id: `${own}/0`, kind: 'paragraph', text: 'Lời thư ký.' },
      { id: 'closing/0', kind: 'paragraph', text: 'Kết thúc vào 11 giờ.' },
    ]);
  });
});
