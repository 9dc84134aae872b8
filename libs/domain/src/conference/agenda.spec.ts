import { agendaRefusalSentence, mayActUnder, type AgendaProgress } from './agenda';

const item = (code: string, isStarted: boolean, isFinished: boolean): AgendaProgress => ({
  code,
  kind: code === 'ky' ? 'pledgeSigning' : code === 'nq' ? 'resolution' : 'headReport',
  title: code,
  isStarted,
  isFinished,
});
const agenda = [item('bc', true, true), item('ky', true, false), item('nq', false, false)];

describe(mayActUnder.name, () => {
  it('allows an act under its own item', () => {
    expect(mayActUnder(agenda, ['pledgeSigning']).ok).toBe(true);
  });

  it('allows any item where none is named', () => {
    expect(mayActUnder(agenda, []).ok).toBe(true);
  });

  it('refuses to vote on the resolution while the pledge is being signed', () => {
    const answer = mayActUnder(agenda, ['resolution']);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'wrong-item' } });
    expect(answer.ok ? '' : agendaRefusalSentence(answer.refusal).vi).toContain('đúng mục');
  });

  it('refuses an act between items', () => {
    expect(mayActUnder([item('bc', true, true)], [])).toMatchObject({
      ok: false,
      refusal: { code: 'item-not-started' },
    });
  });
});
