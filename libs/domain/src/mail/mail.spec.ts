import { mailLane } from './lane';
import { MAIL_STATES, mailNextStep, mailState, UNREACHED } from './mail-state';
import { checkMailAgain, sendAgainRefusalSentence } from './send-again';

describe(mailLane.name, () => {
  it.each([
    ['approval', 'urgent'],
    ['freshLink', 'urgent'],
    ['receipt', 'urgent'],
    ['escalation', 'urgent'],
    ['reminder', 'ordinary'],
    ['cancelled', 'ordinary'],
    ['digest', 'bulk'],
    ['invitation', 'bulk'],
    ['dispatch', 'bulk'],
  ])('puts %s into %s', (kind, lane) => {
    expect(mailLane(kind)).toBe(lane);
  });
});

describe(mailState.name, () => {
  it.each([
    ['new', null, 'waiting'],
    ['sending', null, 'onItsWay'],
    ['sent', null, 'handedOver'],
    ['failed', null, 'refused'],
    ['suppressed', null, 'suppressed'],
    ['sent', 'bounced', 'bounced'],
    ['sent', 'autoReplied', 'autoReplied'],
    ['failed', 'bounced', 'refused'],
  ] as const)('calls %s with %s %s', (state, delivery, expected) => {
    expect(mailState(state, delivery)).toBe(expected);
  });

  it('proposes a next step, in both languages, for every mail that did not reach its person', () => {
    for (const state of UNREACHED)
      expect(mailNextStep(state)).toEqual({ vi: expect.stringMatching(/.+/), en: expect.stringMatching(/.+/) });
    expect(MAIL_STATES.filter((state) => mailNextStep(state) === null)).toEqual([
      'waiting',
      'onItsWay',
      'handedOver',
      'complained',
      'autoReplied',
    ]);
  });
});

describe(checkMailAgain.name, () => {
  it.each([
    ['handedOver', true, false, 'freshLink'],
    ['bounced', true, false, 'freshLink'],
    ['refused', true, true, 'freshLink'],
    ['refused', false, true, 'sameBytes'],
    ['suppressed', false, true, 'sameBytes'],
    ['refused', false, false, 'mail-unrepeatable'],
    ['bounced', false, false, 'mail-unrepeatable'],
    ['handedOver', false, false, 'mail-arrived'],
    ['waiting', true, true, 'mail-underway'],
    ['onItsWay', true, true, 'mail-underway'],
  ] as const)('of a mail that is %s (open task %s, unsent %s): %s', (state, asksOpenTask, isUnsent, expected) => {
    const checked = checkMailAgain({ state, asksOpenTask, isUnsent });
    expect(checked.ok ? checked.value : checked.refusal.code).toBe(expected);
    if (!checked.ok)
      expect(sendAgainRefusalSentence(checked.refusal)).toEqual({
        vi: expect.stringMatching(/.+/),
        en: expect.stringMatching(/.+/),
      });
  });
});
