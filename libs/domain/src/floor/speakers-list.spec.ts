import * as fc from 'fast-check';
import {
  askForFloor,
  endSpeech,
  giveFloor,
  pauseSpeech,
  resumeSpeech,
  speakersRefusalSentence,
  withdrawSpeech,
  type SpeakersList,
  type SpeakersRefusal,
} from './speakers-list';
import { nextSpeech, speakingOrder } from './speaking-order';
import { SPEECH_CATEGORIES, speechClock, type Speech } from './speech';

const at = (second: number) =>
  `2026-12-28T02:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000Z`;
const wish = (id: string, personId: string, askedSecond: number, different: Partial<Speech> = {}): Speech => ({
  id,
  personId,
  category: 'opinion',
  state: 'waiting',
  askedAt: at(askedSecond),
  startedAt: null,
  endedAt: null,
  pauses: [],
  outOfTurn: null,
  ...different,
});
const listOf = (...speeches: Speech[]): SpeakersList => ({ isOpen: true, speeches });
const speaking = (id: string, different: Partial<Speech> = {}) =>
  wish(id, id, 0, { state: 'speaking', startedAt: at(10), ...different });
const paused = (id: string) => speaking(id, { pauses: [{ fromAt: at(20), toAt: null }] });
const done = (id: string, personId: string, different: Partial<Speech> = {}) =>
  wish(id, personId, 0, { state: 'done', startedAt: at(0), endedAt: at(1), ...different });

describe(speakingOrder.name, () => {
  it.each<[string, Speech[], string[]]>([
    ['who asked first', [wish('2', 'b', 2), wish('1', 'a', 1)], ['1', '2']],
    ['a point of order first', [wish('1', 'a', 1), wish('2', 'b', 2, { category: 'pointOfOrder' })], ['2', '1']],
    ['once before twice', [done('0', 'a'), wish('1', 'a', 1), wish('2', 'b', 9)], ['2', '1']],
    [
      'a second wish waits, too',
      [wish('1', 'a', 1), wish('2', 'a', 2, { category: 'question' }), wish('3', 'b', 9)],
      ['1', '3', '2'],
    ],
    [
      'an answer is no turn',
      [done('0', 'a', { category: 'answer' }), wish('1', 'a', 1), wish('2', 'b', 9)],
      ['1', '2'],
    ],
    [
      'nor a point of order',
      [done('0', 'a', { category: 'pointOfOrder' }), wish('1', 'a', 1), wish('2', 'b', 9)],
      ['1', '2'],
    ],
    ['a withdrawn wish is none', [wish('1', 'a', 1, { state: 'withdrawn' }), wish('2', 'a', 2)], ['2']],
    ['nobody', [], []],
  ])('%s', (_, speeches, expected) => {
    expect(speakingOrder(speeches).map(({ id }) => id)).toEqual(expected);
    expect(nextSpeech(speeches)?.id ?? null).toBe(expected[0] ?? null);
  });

  it('depends on what was asked, not on how the list lies', () => {
    const speeches = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        personId: fc.constantFrom('a', 'b', 'c'),
        category: fc.constantFrom(...SPEECH_CATEGORIES),
        state: fc.constantFrom('waiting' as const, 'done' as const, 'withdrawn' as const),
        second: fc.integer({ min: 0, max: 20 }),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(speeches, (drawn) => {
        const given = drawn.map(({ id, personId, category, state, second }) =>
          wish(id, personId, second, { category, state }),
        );
        expect(speakingOrder(given.toReversed())).toEqual(speakingOrder(given));
      }),
    );
  });
});

describe(askForFloor.name, () => {
  const request = { id: '9', personId: 'a', category: 'opinion', askedAt: at(5) } as const;

  it('puts a person on the list, once', () => {
    const first = askForFloor(listOf(), request);
    expect(first).toMatchObject({ value: { speeches: [{ id: '9', state: 'waiting' }] } });
    expect(first.ok && askForFloor(first.value, request)).toEqual(first);
  });

  it('takes a point of order when the list is closed', () => {
    const closed: SpeakersList = { isOpen: false, speeches: [] };
    expect(askForFloor(closed, { ...request, category: 'pointOfOrder' }).ok).toBe(true);
    expect(askForFloor(closed, request)).toMatchObject({ refusal: { code: 'list-closed' } });
  });

  it('refuses a second wish of the same kind while the first waits', () => {
    expect(askForFloor(listOf(wish('1', 'a', 1)), request)).toMatchObject({ refusal: { code: 'waiting-already' } });
    expect(askForFloor(listOf(wish('1', 'a', 1)), { ...request, category: 'question' }).ok).toBe(true);
  });
});

describe(giveFloor.name, () => {
  it('gives it to the next one', () => {
    expect(giveFloor(listOf(wish('1', 'a', 1)), { id: '1', at: at(9), reason: null })).toMatchObject({
      value: { speeches: [{ state: 'speaking', startedAt: at(9), outOfTurn: null }] },
    });
  });

  it('gives it to another one with a reason, which is kept', () => {
    const list = listOf(wish('1', 'a', 1), wish('2', 'b', 2));
    expect(giveFloor(list, { id: '2', at: at(9), reason: ' phải về sớm ' })).toMatchObject({
      value: { speeches: [{ state: 'waiting' }, { outOfTurn: 'phải về sớm' }] },
    });
  });

  it('lets an answer follow a question at once', () => {
    const list = listOf(wish('1', 'a', 1), wish('2', 'gd', 2, { category: 'answer' }));
    expect(giveFloor(list, { id: '2', at: at(9), reason: null })).toMatchObject({
      value: { speeches: [{}, { outOfTurn: null }] },
    });
  });

  it('hears a point of order while a speech is paused, but no second one beside it', () => {
    const order = wish('p', 'b', 2, { category: 'pointOfOrder' });
    const given = giveFloor(listOf(paused('a'), order, wish('q', 'c', 3, { category: 'pointOfOrder' })), {
      id: 'p',
      at: at(30),
      reason: null,
    });
    expect(given.ok).toBe(true);
    if (!given.ok) return;
    expect(giveFloor(given.value, { id: 'q', at: at(31), reason: null })).toMatchObject({
      refusal: { code: 'somebody-speaking', personId: 'b' },
    });
    expect(resumeSpeech(given.value, { id: 'a', at: at(31) })).toMatchObject({
      refusal: { code: 'somebody-speaking' },
    });
    const ended = endSpeech(given.value, { id: 'p', at: at(32) });
    expect(ended.ok && resumeSpeech(ended.value, { id: 'a', at: at(40) }).ok).toBe(true);
  });

  it.each<[string, SpeakersList, string, SpeakersRefusal['code']]>([
    ['while somebody speaks', listOf(speaking('a'), wish('1', 'b', 1)), '1', 'somebody-speaking'],
    [
      'a point of order while somebody speaks',
      listOf(speaking('a'), wish('1', 'b', 1, { category: 'pointOfOrder' })),
      '1',
      'somebody-speaking',
    ],
    ['an opinion beside a paused speech', listOf(paused('a'), wish('1', 'b', 1)), '1', 'somebody-speaking'],
    ['out of turn without a reason', listOf(wish('1', 'a', 1), wish('2', 'b', 2)), '2', 'not-this-turn'],
    ['twice', listOf(done('1', 'a')), '1', 'speech-not-waiting'],
    ['to nobody', listOf(), '1', 'speech-unknown'],
    ['before it was asked for', listOf(wish('1', 'a', 59)), '1', 'speech-time-backwards'],
  ])('refuses %s', (_, list, id, code) => {
    const answer = giveFloor(list, { id, at: at(50), reason: ' ' });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : speakersRefusalSentence(answer.refusal).vi).not.toBe('');
  });

  it('never lets two people speak at once, whatever is done', () => {
    const act = fc.record({
      what: fc.constantFrom('ask', 'give', 'pause', 'resume', 'end', 'withdraw'),
      person: fc.constantFrom('a', 'b', 'c'),
      category: fc.constantFrom(...SPEECH_CATEGORIES),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        acts.reduce<SpeakersList>((list, { what, person, category }, second) => {
          const id = `${person}/${category}`;
          const step = { id, at: at(second) };
          const change = {
            ask: () => askForFloor(list, { id, personId: person, category, askedAt: at(second) }),
            give: () => giveFloor(list, { ...step, reason: 'mời trước' }),
            pause: () => pauseSpeech(list, step),
            resume: () => resumeSpeech(list, step),
            end: () => endSpeech(list, step),
            withdraw: () => withdrawSpeech(list, step),
          }[what as 'ask']();
          const after = change.ok ? change.value : list;
          const heard = after.speeches.filter(
            ({ state, pauses }) => state === 'speaking' && pauses.at(-1)?.toAt !== null,
          );
          expect(heard.length).toBeLessThanOrEqual(1);
          return after;
        }, listOf());
      }),
    );
  });
});

describe(speechClock.name, () => {
  it('does not count pauses', () => {
    const speech = speaking('a', { pauses: [{ fromAt: at(20), toAt: at(50) }] });
    expect(speechClock(speech, 180, at(70))).toEqual({
      spokenSeconds: 30,
      leftSeconds: 150,
      isOver: false,
      isPaused: false,
    });
  });

  it('stands still while paused and after the end', () => {
    expect(speechClock(paused('a'), 180, at(50))).toMatchObject({ spokenSeconds: 10, isPaused: true });
    expect(speechClock(paused('a'), 180, at(500))).toMatchObject({ spokenSeconds: 10 });
    expect(speechClock(speaking('a', { state: 'done', endedAt: at(40) }), 180, at(500))).toMatchObject({
      spokenSeconds: 30,
    });
  });

  it.each([
    [10, 0, false],
    [190, 0, false],
    [191, -1, true],
  ])('at second %d', (second, atMost, isOver) => {
    const clock = speechClock(speaking('a'), 180, at(second));
    expect(clock.isOver).toBe(isOver);
    if (second > 10) expect(clock.leftSeconds).toBe(atMost);
  });

  it('has no limit where none is set, and nothing before the beginning', () => {
    expect(speechClock(speaking('a'), null, at(20))).toMatchObject({ leftSeconds: null, isOver: false });
    expect(speechClock(wish('1', 'a', 1), 180, at(20))).toMatchObject({ spokenSeconds: 0 });
  });
});

describe(endSpeech.name, () => {
  it('ends a pause with the speech', () => {
    expect(endSpeech(listOf(paused('a')), { id: 'a', at: at(30) })).toMatchObject({
      value: { speeches: [{ state: 'done', endedAt: at(30), pauses: [{ toAt: at(30) }] }] },
    });
  });

  it.each<[string, SpeakersRefusal['code'], () => ReturnType<typeof endSpeech>]>([
    ['who does not speak', 'speech-not-running', () => endSpeech(listOf(wish('1', 'a', 1)), { id: '1', at: at(9) })],
    ['somebody unknown', 'speech-unknown', () => endSpeech(listOf(), { id: '1', at: at(9) })],
    ['before the beginning', 'speech-time-backwards', () => endSpeech(listOf(speaking('a')), { id: 'a', at: at(9) })],
    ['resume what runs', 'speech-not-paused', () => resumeSpeech(listOf(speaking('a')), { id: 'a', at: at(19) })],
    [
      'withdraw what is said',
      'speech-not-waiting',
      () => withdrawSpeech(listOf(speaking('a')), { id: 'a', at: at(19) }),
    ],
    [
      'pause before the last pause',
      'speech-time-backwards',
      () => pauseSpeech(listOf(paused('a')), { id: 'a', at: at(19) }),
    ],
  ])('refuses %s: %s', (_, code, act) => {
    expect(act()).toMatchObject({ ok: false, refusal: { code } });
  });
});
