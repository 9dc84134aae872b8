import * as fc from 'fast-check';
import { floorOpinionState, openAtClose, OPEN_POINT_NAMES, OPEN_POINTS, type FloorOpinion } from './floor-opinion';
import {
  floorOpinionRefusalSentence,
  followOpinion,
  recordOpinion,
  type FloorOpinionRefusal,
  type OpinionAct,
} from './follow-opinion';

const at = (minute: number) => `2026-12-28T02:${String(minute).padStart(2, '0')}:00.000Z`;
const recorded = (byId: string): FloorOpinion => {
  const answer = recordOpinion(
    { id: 'o1', via: 'floor' },
    { authorId: 'an', text: ' Thiếu phòng họp ', byId, at: at(0) },
  );
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};
const followed = (opinion: FloorOpinion, ...acts: OpinionAct[]): FloorOpinion =>
  acts.reduce((current, act) => {
    const answer = followOpinion(current, act);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  }, opinion);
const confirm = (statement: 'opinion' | 'answer' | 'commitment', byId: string): OpinionAct => ({
  act: 'confirm',
  statement,
  byId,
  at: at(9),
});
const answer: OpinionAct = { act: 'answer', answererId: 'gd', text: 'Sẽ bố trí', byId: 'tk', at: at(1) };
const forward: OpinionAct = {
  act: 'forward',
  answererId: 'gd',
  text: 'Đã ghi nhận',
  to: 'UBND tỉnh',
  byId: 'tk',
  at: at(1),
};
const commit: OpinionAct = {
  act: 'commit',
  ownerId: 'vp',
  text: 'Sửa phòng họp',
  dueOn: '2027-03-31',
  byId: 'tk',
  at: at(2),
};

describe(recordOpinion.name, () => {
  it('waits for its author when somebody else wrote it down', () => {
    expect(recorded('tk').opinion).toEqual({
      authorId: 'an',
      text: 'Thiếu phòng họp',
      saidAt: at(0),
      confirmedAt: null,
    });
    expect(floorOpinionState(recorded('tk'))).toBe('recorded');
  });

  it('is confirmed when its author wrote it', () => {
    expect(floorOpinionState(recorded('an'))).toBe('confirmed');
  });
});

describe(followOpinion.name, () => {
  it.each<[string, OpinionAct[], ReturnType<typeof floorOpinionState>]>([
    ['confirmed', [confirm('opinion', 'an')], 'confirmed'],
    ['answered', [answer], 'answered'],
    ['forwarded', [forward], 'forwarded'],
    ['promised', [answer, commit], 'promised'],
    ['committed', [answer, commit, confirm('commitment', 'vp')], 'committed'],
    ['promised by its owner at once', [answer, { ...commit, byId: 'vp' }], 'committed'],
    ['withdrawn', [{ act: 'withdraw', byId: 'an', at: at(3) }], 'withdrawn'],
  ])('%s', (_, acts, state) => {
    expect(floorOpinionState(followed(recorded('tk'), ...acts))).toBe(state);
  });

  it('changes nothing when confirmed again', () => {
    const once = followed(recorded('tk'), confirm('opinion', 'an'));
    expect(followed(once, { ...confirm('opinion', 'an'), at: at(30) })).toEqual(once);
  });

  it('lets words be put right until they are confirmed', () => {
    const reworded = followed(recorded('tk'), {
      act: 'reword',
      statement: 'opinion',
      text: 'Thiếu hai phòng họp',
      byId: 'tk',
      at: at(4),
    });
    expect(reworded.opinion).toMatchObject({ text: 'Thiếu hai phòng họp', confirmedAt: null });
    const own = followed(reworded, {
      act: 'reword',
      statement: 'opinion',
      text: 'Thiếu ba phòng',
      byId: 'an',
      at: at(5),
    });
    expect(own.opinion).toMatchObject({ text: 'Thiếu ba phòng', confirmedAt: at(5) });
  });

  it.each<[string, OpinionAct[], OpinionAct, FloorOpinionRefusal['code']]>([
    ['confirming for somebody else', [], confirm('opinion', 'tk'), 'not-its-author'],
    ['confirming an answer for the head', [answer], confirm('answer', 'tk'), 'not-its-author'],
    ['confirming what is not there', [], confirm('answer', 'gd'), 'nothing-to-confirm'],
    [
      'rewording what is not there',
      [],
      { act: 'reword', statement: 'answer', text: 'x', byId: 'gd', at: at(3) },
      'nothing-to-confirm',
    ],
    [
      'rewording what is confirmed',
      [confirm('opinion', 'an')],
      { act: 'reword', statement: 'opinion', text: 'x', byId: 'an', at: at(3) },
      'confirmed-already',
    ],
    ['an empty answer', [], { ...answer, text: ' ' }, 'words-missing'],
    ['a second answer', [answer], answer, 'answered-already'],
    ['forwarding to nobody', [], { ...forward, to: ' ' }, 'forward-without-body'],
    ['a promise without an answer', [], commit, 'not-answered'],
    ['a promise on behalf of another body', [forward], commit, 'forwarded-elsewhere'],
    ['a second promise', [answer, commit], commit, 'committed-already'],
    ['a promise of nobody', [answer], { ...commit, ownerId: null }, 'commitment-without-owner'],
    ['a promise for some day', [answer], { ...commit, dueOn: null }, 'commitment-without-date'],
    ['a promise for yesterday', [answer], { ...commit, dueOn: '2026-12-27' }, 'commitment-due-in-the-past'],
    ['withdrawing for somebody else', [], { act: 'withdraw', byId: 'tk', at: at(3) }, 'not-its-author'],
    ['withdrawing what is answered', [answer], { act: 'withdraw', byId: 'an', at: at(3) }, 'answered-already'],
    ['answering what is withdrawn', [{ act: 'withdraw', byId: 'an', at: at(3) }], answer, 'opinion-withdrawn'],
  ])('refuses %s', (_, before, act, code) => {
    const refused = followOpinion(followed(recorded('tk'), ...before), act);
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(refused.ok ? '' : floorOpinionRefusalSentence(refused.refusal).en).not.toBe('');
  });

  it('never has a commitment without an answer, an owner and a day, whatever is tried', () => {
    const acts = fc.constantFrom(answer, forward, commit, confirm('opinion', 'an'), confirm('commitment', 'vp'), {
      ...commit,
      ownerId: null,
    } as OpinionAct);
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 8 }), (tried) => {
        const end = tried.reduce((opinion, act) => {
          const result = followOpinion(opinion, act);
          return result.ok ? result.value : opinion;
        }, recorded('tk'));
        if (end.commitment)
          expect(end).toMatchObject({
            answer: { forwardedTo: null },
            commitment: { authorId: 'vp', dueOn: '2027-03-31' },
          });
        expect(end.opinion.text).toBe('Thiếu phòng họp');
      }),
    );
  });
});

describe(openAtClose.name, () => {
  it.each<[string, OpinionAct[], string[]]>([
    ['just recorded', [], ['opinionUnconfirmed', 'unanswered']],
    ['confirmed', [confirm('opinion', 'an')], ['unanswered']],
    ['answered by the secretary’s pen', [confirm('opinion', 'an'), answer], ['answerUnconfirmed']],
    ['promised', [confirm('opinion', 'an'), answer, confirm('answer', 'gd'), commit], ['commitmentUnconfirmed']],
    [
      'all confirmed',
      [confirm('opinion', 'an'), answer, confirm('answer', 'gd'), commit, confirm('commitment', 'vp')],
      [],
    ],
    ['forwarded', [confirm('opinion', 'an'), forward, confirm('answer', 'gd')], []],
    ['withdrawn', [{ act: 'withdraw', byId: 'an', at: at(3) }], []],
  ])('%s', (_, acts, points) => {
    const open = openAtClose([followed(recorded('tk'), ...acts)], at(50));
    expect(open.map(({ point }) => point)).toEqual(points);
  });

  it('counts opinion by opinion, and nothing that came after the close', () => {
    const inTime = followed(recorded('tk'), confirm('opinion', 'an'), answer, confirm('answer', 'gd'));
    expect(openAtClose([inTime, inTime], at(9))).toEqual([]);
    expect(openAtClose([inTime, inTime], at(0))).toEqual([
      { point: 'opinionUnconfirmed', opinions: 2 },
      { point: 'unanswered', opinions: 2 },
    ]);
  });

  it('has words for every open point', () => {
    expect(OPEN_POINTS.every((point) => OPEN_POINT_NAMES[point].vi && OPEN_POINT_NAMES[point].en)).toBe(true);
  });
});
