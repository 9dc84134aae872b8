import fc from 'fast-check';
import { mailPolicyOf } from '../office/mail-policy';
import { judgeReply, SENDER_CHECKS, type ReplyToTask } from './judge-reply';
import { TASK_KINDS } from './task';

const REPLY: ReplyToTask = {
  kind: 'approval',
  policy: mailPolicyOf({ replies: { accepted: true, alsoFor: ['approval'] } }),
  link: { expiresAt: '2026-03-20T10:00:00.000Z', isRevoked: false },
  sender: { isOne: true, isAsked: true, isAddressed: true, check: 'pass' },
  text: 'Đồng ý',
  signedBy: 'A',
  now: '2026-03-10T10:00:00.000Z',
};

describe(judgeReply.name, () => {
  it('takes a verified answer of the person asked', () => {
    expect(judgeReply(REPLY)).toEqual({ does: 'decide', outcome: 'approved', reason: null, beside: null });
  });

  it.each([
    ['two-senders', { sender: { ...REPLY.sender, isOne: false } }],
    ['sender-differs', { sender: { ...REPLY.sender, isAsked: false } }],
    ['not-addressed', { sender: { ...REPLY.sender, isAddressed: false } }],
    ['not-verified', { sender: { ...REPLY.sender, check: 'fail' } }],
    ['not-verified', { sender: { ...REPLY.sender, check: 'none' } }],
    ['not-verified', { sender: { ...REPLY.sender, check: 'unknown' } }],
    ['not-verified-yet', { sender: { ...REPLY.sender, check: 'temperror' } }],
    ['link-over', { now: '2026-03-20T10:00:00.000Z' }],
    ['link-over', { link: { ...REPLY.link, isRevoked: true } }],
    ['replies-not-taken', { policy: mailPolicyOf({ replies: { accepted: true } }) }],
    ['replies-not-taken', { policy: mailPolicyOf({}) }],
    [
      'replies-not-taken',
      { policy: mailPolicyOf({ levels: { approval: 'L2' }, replies: { accepted: true, alsoFor: ['approval'] } }) },
    ],
    ['page-only', { kind: 'draft' }],
    ['page-only', { kind: 'issue' }],
    ['not-understood', { text: 'Vâng' }],
    ['reason-missing', { text: 'Trả lại' }],
    ['hedged', { text: 'Đồng ý\nnhưng sửa mục 3' }],
  ] as const)('makes a comment because of %s', (because, different) => {
    expect(judgeReply({ ...REPLY, ...different })).toEqual({ does: 'comment', because });
  });

  it('never decides without every proof, whatever is written', () => {
    const sender = fc.record({
      isOne: fc.boolean(),
      isAsked: fc.boolean(),
      isAddressed: fc.boolean(),
      check: fc.constantFrom(...SENDER_CHECKS),
    });
    fc.assert(
      fc.property(sender, fc.constantFrom(...TASK_KINDS), fc.boolean(), (proofs, kind, accepted) => {
        const policy = mailPolicyOf({ replies: { accepted, alsoFor: ['approval'] } });
        const decides = judgeReply({ ...REPLY, kind, policy, sender: proofs }).does === 'decide';
        const proved = proofs.isOne && proofs.isAsked && proofs.isAddressed && proofs.check === 'pass';
        const isTaken = accepted && ['opinion', 'approval'].includes(kind);
        expect(decides).toBe(proved && isTaken);
      }),
    );
  });
});
