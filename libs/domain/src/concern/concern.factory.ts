import type { Concern, ConcernStep, ConcernStepName } from './concern';

/** A commitment of the conference of 5 January 2027, due on 31 March. */
export const promised: Concern = {
  kind: 'opinion',
  raisedOn: '2027-01-05',
  authorId: 'an',
  ownerId: 'vp',
  start: 'promised',
  promisedOn: '2027-03-31',
  steps: [],
};

/** An opinion that nobody answered in the conference. */
export const unanswered: Concern = { ...promised, ownerId: 'gd', start: 'unanswered', promisedOn: null };

/** A recommendation of the board, sent on Tuesday, 5 January 2027. */
export const recommended: Concern = { ...unanswered, kind: 'recommendation', authorId: 'ttnd' };

/** A step of 1 April 2027. */
export function step(name: ConcernStepName, text = 'nội dung'): ConcernStep {
  return { step: name, byId: 'ai', at: '2027-04-01T02:00:00.000Z', text };
}
