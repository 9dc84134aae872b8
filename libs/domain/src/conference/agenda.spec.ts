import { agendaRefusalSentence, mayActUnder, mayFinishItem, mayStartItem, type AgendaProgress } from './agenda';

const item = (code: string, isStarted: boolean, isFinished: boolean): AgendaProgress => ({
  code,
  kind: code === 'ky' ? 'pledgeSigning' : code === 'nq' ? 'resolution' : 'headReport',
  title: code,
  isStarted,
  isFinished,
});
const agenda = [item('bc', true, true), item('ky', true, false), item('nq', false, false)];

describe(mayStartItem.name, () => {
  it.each([
    ['the next item', [item('bc', true, true), item('ky', false, false)], 'ky', null],
    ['an item before its turn', agenda, 'nq', 'out-of-order'],
    ['an item twice', agenda, 'ky', 'item-already-started'],
    ['an item that is not on the agenda', agenda, 'xx', 'item-unknown'],
  ] as const)('%s', (_, items, code, refusal) => {
    const answer = mayStartItem(items, code);
    expect(answer.ok ? null : answer.refusal.code).toBe(refusal);
    if (!answer.ok) expect(agendaRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});

describe(mayFinishItem.name, () => {
  it.each([
    ['the item under way', 'ky', null],
    ['an item that was not taken up', 'nq', 'item-not-started'],
    ['an item twice', 'bc', 'item-already-finished'],
    ['an item that is not on the agenda', 'xx', 'item-unknown'],
  ] as const)('%s', (_, code, refusal) => {
    const answer = mayFinishItem(agenda, code);
    expect(answer.ok ? null : answer.refusal.code).toBe(refusal);
  });
});

describe(mayActUnder.name, () => {
  it('allows an act under its own item', () => {
    expect(mayActUnder(agenda, ['pledgeSigning']).ok).toBe(true);
  });

  it('allows any item where none is named', () => {
    expect(mayActUnder(agenda, []).ok).toBe(true);
  });

  it('refuses to vote on the resolution while the pledge is being signed', () => {
    expect(mayActUnder(agenda, ['resolution'])).toMatchObject({ ok: false, refusal: { code: 'wrong-item' } });
  });

  it('refuses an act between items', () => {
    expect(mayActUnder([item('bc', true, true)], [])).toMatchObject({
      ok: false,
      refusal: { code: 'item-not-started' },
    });
  });
});
