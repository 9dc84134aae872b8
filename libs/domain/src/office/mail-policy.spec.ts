import { TASK_KINDS } from '../task/task';
import { LEVELS, LOWEST_LEVELS, reaches, USUAL_LEVELS } from './level';
import { checkMailPolicy, mailPolicyOf, mayReply, USUAL_MAIL_POLICY, type PlannedMailPolicy } from './mail-policy';

describe(mailPolicyOf.name, () => {
  it('is the usual one where the office has settled nothing', () => {
    expect(mailPolicyOf({})).toEqual(USUAL_MAIL_POLICY);
    expect(mailPolicyOf({ digestAt: undefined })).toEqual(USUAL_MAIL_POLICY);
  });

  it('departs only in what the office has settled', () => {
    const policy = mailPolicyOf({ levels: { opinion: 'L2' }, replies: { accepted: true }, attachments: 'files' });
    expect(policy).toEqual({
      ...USUAL_MAIL_POLICY,
      levels: { ...USUAL_LEVELS, opinion: 'L2' },
      replies: { accepted: true, alsoFor: [] },
      attachments: 'files',
    });
  });
});

describe(checkMailPolicy.name, () => {
  it.each(TASK_KINDS.filter((kind) => LOWEST_LEVELS[kind] !== 'L0'))('never lets %s go by the link alone', (kind) => {
    expect(checkMailPolicy({ levels: { [kind]: 'L0' } })).toMatchObject({
      ok: false,
      refusal: { code: 'level-too-low', kind },
    });
  });

  it.each(TASK_KINDS)('lets %s be as strict as an office wants', (kind) => {
    expect(checkMailPolicy({ levels: { [kind]: 'L3' } }).ok).toBe(true);
  });

  it('takes no replies where a signed-in person is needed', () => {
    const planned: PlannedMailPolicy = { replies: { accepted: true, alsoFor: ['approval', 'issue'] } };
    expect(checkMailPolicy(planned)).toMatchObject({
      refusal: { code: 'reply-above-level', kind: 'issue', level: 'L3' },
    });
  });

  it('has usual levels that it would accept', () => {
    expect(checkMailPolicy({}).ok).toBe(true);
  });
});

describe(mayReply.name, () => {
  it.each([
    ['off', { replies: { accepted: false, alsoFor: ['approval'] } }, 'opinion', false],
    ['feedback', { replies: { accepted: true } }, 'opinion', true],
    ['an approval, not switched on', { replies: { accepted: true } }, 'approval', false],
    ['an approval, switched on', { replies: { accepted: true, alsoFor: ['approval'] } }, 'approval', true],
    ['issuing, never', { replies: { accepted: true, alsoFor: ['issue'] } }, 'issue', false],
    ['feedback that needs a session', { levels: { opinion: 'L2' }, replies: { accepted: true } }, 'opinion', false],
  ] as const)('%s', (_what, planned, kind, expected) => {
    expect(mayReply(mailPolicyOf(planned), kind)).toBe(expected);
  });
});

describe(reaches.name, () => {
  it('orders the levels', () => {
    for (const [index, level] of LEVELS.entries())
      for (const [other, needed] of LEVELS.entries()) expect(reaches(level, needed)).toBe(index >= other);
  });
});
