import fc from 'fast-check';
import { TASK_KINDS } from '../task';
import { MAIL_WAYS } from './mail-way';
import {
  isNews,
  MAIL_GROUP_RULES,
  MAIL_GROUPS,
  mailGroupOf,
  mayWish,
  wishedWay,
  type MailGroup,
  type MailWishes,
} from './mail-wish';

describe(mailGroupOf.name, () => {
  it.each<[string, MailGroup | null]>([
    ['approval', 'asked'],
    ['handedOver', 'asked'],
    ['reminder', 'reminders'],
    ['dispositions', 'answers'],
    ['issued', 'announcements'],
    ['year', 'progress'],
    ['receipt', 'receipts'],
    ['freshLink', 'receipts'],
    ['invitation', 'summonses'],
    ['dispatch', 'summonses'],
    ['escalation', 'escalations'],
    ['petitionOverdue', 'escalations'],
    ['digest', null],
    ['neverHeardOf', null],
  ])('puts %s into %s', (kind, group) => {
    expect(mailGroupOf(kind)).toBe(group);
  });

  it('takes every request for one', () => {
    expect(TASK_KINDS.filter((kind) => mailGroupOf(kind) !== 'asked')).toEqual([]);
  });
});

describe('the rules of the groups', () => {
  it.each<MailGroup>(['asked', 'receipts', 'summonses', 'escalations'])(
    '%s cannot be switched off, and say why',
    (group) => {
      expect(mayWish(group, 'never')).toBe(false);
      expect(MAIL_GROUP_RULES[group].fixedBecause).toEqual({
        vi: expect.stringMatching(/.{20}/),
        en: expect.stringMatching(/.{20}/),
      });
    },
  );

  it.each<MailGroup>(['receipts', 'summonses', 'escalations'])('%s come at once, whatever anybody wishes', (group) => {
    expect(MAIL_GROUP_RULES[group].ways).toEqual(['atOnce']);
  });

  it('name themselves in both languages, each differently', () => {
    for (const language of ['vi', 'en'] as const)
      expect(new Set(MAIL_GROUPS.map((group) => MAIL_GROUP_RULES[group].name[language])).size).toBe(MAIL_GROUPS.length);
  });
});

describe(wishedWay.name, () => {
  it.each<[string, string, MailWishes, boolean, string | null]>([
    ['what nobody chose anything for', 'issued', {}, false, null],
    ['news that nobody wants', 'issued', { announcements: 'never' }, false, 'never'],
    ['a reminder in the digest', 'reminder', { reminders: 'digest' }, false, 'digest'],
    ['a reminder in a digest that is off', 'reminder', { reminders: 'digest' }, true, 'atOnce'],
    ['a request that somebody wished away', 'approval', { asked: 'never' }, false, null],
    ['a summons that somebody wished away', 'invitation', { summonses: 'never' }, false, null],
    ['a receipt that somebody wished away', 'receipt', { receipts: 'digest' }, false, null],
    ['the digest itself', 'digest', { announcements: 'never' }, false, null],
  ])('%s', (_, kind, wishes, isDigestOff, way) => {
    expect(wishedWay(kind, wishes, isDigestOff)).toBe(way);
  });

  it('never keeps back what is prescribed, whatever stands in the record', () => {
    const wishes = fc.record(
      Object.fromEntries(MAIL_GROUPS.map((group) => [group, fc.constantFrom(...MAIL_WAYS)])) as Record<
        MailGroup,
        fc.Arbitrary<(typeof MAIL_WAYS)[number]>
      >,
    );
    const prescribed = [...TASK_KINDS, 'receipt', 'invitation', 'cancelled', 'dispatch', 'escalation', 'passkey'];
    fc.assert(
      fc.property(wishes, fc.constantFrom(...prescribed), fc.boolean(), (wished, kind, isDigestOff) => {
        expect(wishedWay(kind, wished, isDigestOff)).not.toBe('never');
        expect(isNews(kind)).toBe(false);
      }),
    );
  });
});
