import {
  resolutionIsAdopted,
  resolutionRefusalSentence,
  type ResolutionLack,
  type ResolutionVote,
} from './resolution-adopted';

const sentence = { vi: '8 người dự: tán thành 4.', en: '8 attending: 4 in favour.' };
const vote = (state: ResolutionVote['state'], holds: boolean | null = null): ResolutionVote => ({
  state,
  verdict: holds === null ? null : { holds, sentence },
});

describe(resolutionIsAdopted.name, () => {
  it.each<[string, ResolutionVote[]]>([
    ['published as adopted', [vote('published', true)]],
    ['published as adopted after a void one', [vote('void', false), vote('published', true)]],
  ])('lets a resolution be issued when the vote is %s', (_, votes) => {
    expect(resolutionIsAdopted(votes)).toMatchObject({ ok: true });
  });

  it('goes by the ballots of all staff where they took the place of a session, once they adopted', () => {
    expect(resolutionIsAdopted([], { holds: true, sentence })).toMatchObject({ ok: true });
    expect(resolutionIsAdopted([], { holds: false, sentence })).toMatchObject({ ok: false });
  });

  it.each<[string, ResolutionVote[], ResolutionLack, string]>([
    ['never voted on', [], 'noVote', 'chưa biểu quyết'],
    ['prepared', [vote('prepared')], 'noVote', 'chưa biểu quyết'],
    ['void', [vote('void', true)], 'noVote', 'chưa biểu quyết'],
    ['open', [vote('open')], 'underWay', 'đang biểu quyết'],
    ['being counted', [vote('counting')], 'underWay', 'đang biểu quyết'],
    ['counted, and not published', [vote('closed', true)], 'unpublished', 'chưa được công bố'],
    ['voted down', [vote('published', false)], 'notAdopted', 'không thông qua. 8 người dự: tán thành 4.'],
    [
      'voted down after a void adoption',
      [vote('void', true), vote('published', false)],
      'notAdopted',
      'không thông qua',
    ],
  ])('refuses a resolution that is %s, and says why', (_, votes, lacks, words) => {
    const answer = resolutionIsAdopted(votes);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'resolution-not-adopted', lacks } });
    expect(answer.ok ? '' : resolutionRefusalSentence(answer.refusal).vi).toContain(words);
  });
});
