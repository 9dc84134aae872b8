import * as fc from 'fast-check';
import {
  CONCERN_SAYING_NAMES,
  CONCERN_SAYINGS,
  CONCERN_STATE_NAMES,
  CONCERN_STATES,
  CONCERN_STEPS,
  concernState,
  isOutstanding,
  type Concern,
  type ConcernState,
  type ConcernStepName,
} from './concern';
import { promised, recommended, step, unanswered } from './concern.factory';
import { concernRefusalSentence, followConcern } from './follow-concern';

const after = (concern: Concern, ...names: ConcernStepName[]): Concern => ({
  ...concern,
  steps: names.map((name) => step(name)),
});

describe(concernState.name, () => {
  it.each<[string, Concern, ConcernState]>([
    ['what nobody answered', unanswered, 'unanswered'],
    ['what was answered in the room', { ...unanswered, start: 'answered' }, 'unconfirmed'],
    ['what was promised', promised, 'promised'],
    ['what went elsewhere', { ...unanswered, start: 'forwarded' }, 'forwarded'],
    ['an answer after the session', after(unanswered, 'responded'), 'unconfirmed'],
    ['the head’s answer to the board', after(recommended, 'responded'), 'settled'],
    ['a commitment reported as done', after(promised, 'fulfilled'), 'unconfirmed'],
    ['what its author accepted', after(promised, 'fulfilled', 'accepted'), 'settled'],
    ['a contested commitment', after(promised, 'fulfilled', 'contested'), 'promised'],
    ['a contested answer', after({ ...unanswered, start: 'answered' }, 'contested'), 'unanswered'],
    ['done again', after(promised, 'fulfilled', 'contested', 'fulfilled'), 'unconfirmed'],
  ])('%s', (_, concern, state) => {
    expect(concernState(concern)).toBe(state);
    expect(isOutstanding(concern)).toBe(state !== 'settled' && state !== 'forwarded');
  });

  it('has words for every state and saying', () => {
    expect(CONCERN_STATES.every((state) => CONCERN_STATE_NAMES[state].vi && CONCERN_STATE_NAMES[state].en)).toBe(true);
    expect(CONCERN_SAYINGS.every((what) => CONCERN_SAYING_NAMES[what].vi && CONCERN_SAYING_NAMES[what].en)).toBe(true);
  });
});

describe(followConcern.name, () => {
  it.each<[string, Concern, ConcernStepName, string, string]>([
    ['an answer to what was promised', promised, 'responded', 'x', 'concern-elsewhere'],
    ['a report on what was only asked', unanswered, 'fulfilled', 'x', 'concern-elsewhere'],
    ['accepting what nobody has done', promised, 'accepted', '', 'concern-elsewhere'],
    ['anything about what is settled', after(promised, 'fulfilled', 'accepted'), 'contested', 'x', 'concern-elsewhere'],
    ['an empty answer', recommended, 'responded', ' ', 'concern-words-missing'],
    ['a report without words', promised, 'fulfilled', '', 'concern-words-missing'],
    ['contesting without a reason', after(promised, 'fulfilled'), 'contested', ' ', 'concern-words-missing'],
  ])('refuses %s', (_, concern, name, text, code) => {
    const refused = followConcern(concern, step(name, text));
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(refused.ok ? '' : concernRefusalSentence(refused.refusal).vi).not.toBe('');
  });

  it('lets its author accept without words', () => {
    expect(followConcern(after(promised, 'fulfilled'), step('accepted', ''))).toMatchObject({ ok: true });
  });

  it('never loses a step, and is settled only by its author’s word, whatever is tried', () => {
    const tried = fc.array(fc.constantFrom(...CONCERN_STEPS), { maxLength: 12 });
    fc.assert(
      fc.property(tried, (names) => {
        const end = names.reduce((concern, name) => {
          const followed = followConcern(concern, step(name));
          if (!followed.ok) return concern;
          expect(followed.value.steps.slice(0, -1)).toEqual(concern.steps);
          return followed.value;
        }, promised);
        expect(concernState(end) === 'settled').toBe(end.steps.at(-1)?.step === 'accepted');
      }),
    );
  });
});
