import { callBeforeTurn, pledgeStage, takeSignature, type HandedSignature, type StagedParty } from './on-stage';
import { pledgeRefusalSentence, type PledgeRefusal } from './refusal';

const at = (minute: number) => `2026-12-28T03:0${minute}:00.000Z`;
const party = (code: string, different: Partial<StagedParty> = {}): StagedParty => ({
  code,
  side: 'unit',
  personId: `p-${code}`,
  signedAt: null,
  called: null,
  ...different,
});
const called = (minute: number) => ({ reason: 'đi công tác', byId: 'tk', at: at(minute) });
const three = (...different: Partial<StagedParty>[]) =>
  ['a', 'b', 'c'].map((code, place) => party(code, different[place]));

describe(pledgeStage.name, () => {
  it.each<[string, StagedParty[], string | null, boolean, string | null]>([
    ['nobody has signed', three(), 'a', false, 'Còn 3 bên chưa ký giao ước.'],
    ['one party has signed', three({ signedAt: at(0) }), 'b', false, 'Mới có một bên ký'],
    ['two of three have', three({ signedAt: at(0) }, { signedAt: at(1) }), 'c', false, 'Còn 1 bên chưa ký giao ước.'],
    ['one was called before its turn', three({}, {}, { called: called(1) }), 'c', false, 'Còn 3 bên'],
    ['two were called', three({}, { called: called(2) }, { called: called(1) }), 'b', false, 'Còn 3 bên'],
    ['all have signed', three({ signedAt: at(0) }, { signedAt: at(1) }, { signedAt: at(2) }), null, true, null],
    [
      'all have, one for a reason before its turn',
      three({ signedAt: at(1) }, { signedAt: at(2) }, { signedAt: at(0), called: called(0) }),
      null,
      true,
      null,
    ],
    [
      'one signed before its turn without a reason',
      three({ signedAt: at(1) }, { signedAt: at(2) }, { signedAt: at(0) }),
      null,
      false,
      'Có bên ký trước lượt của mình.',
    ],
  ])('knows who signs now when %s', (_, parties, now, isComplete, lacks) => {
    const stage = pledgeStage(parties);
    expect(stage).toMatchObject({ now, isComplete });
    expect(stage.lacks?.vi ?? null).toEqual(lacks === null ? null : expect.stringContaining(lacks));
  });
});

describe(takeSignature.name, () => {
  const handed = (different: Partial<HandedSignature> = {}): HandedSignature => ({
    partyCode: 'a',
    personId: 'p-a',
    way: 'typed',
    typedName: ' hà  văn lâm ',
    name: 'Hà Văn Lâm',
    isPresent: true,
    ...different,
  });
  const ways = ['typed', 'drawn'] as const;

  it('takes it in turn, or before it from who was called', () => {
    expect(takeSignature(three(), handed(), ways)).toMatchObject({ ok: true, value: { code: 'a' } });
    const third = handed({ partyCode: 'c', personId: 'p-c', way: 'drawn' });
    expect(takeSignature(three(), third, ways)).toMatchObject({ refusal: { code: 'not-your-turn-to-sign' } });
    expect(takeSignature(three({}, {}, { called: called(1) }), third, ways)).toMatchObject({ ok: true });
  });

  it.each<[string, Partial<HandedSignature>, PledgeRefusal['code']]>([
    ['another name', { typedName: 'Hà Văn' }, 'other-name'],
    ['no name', { typedName: null }, 'other-name'],
    ['a way that the office does not allow', { way: 'uploaded' }, 'way-not-allowed'],
    ['somebody else', { personId: 'p-b' }, 'not-the-signatory'],
    ['somebody who is not in the room', { isPresent: false }, 'signatory-not-present'],
  ])('refuses %s', (_, different, code) => {
    const answer = takeSignature(three(), handed(different), ways);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : pledgeRefusalSentence(answer.refusal).en).not.toBe('');
  });

  it('takes one from elsewhere only when it was called for a reason', () => {
    const away = handed({ isPresent: false });
    expect(takeSignature(three({ called: called(1) }), away, ways)).toMatchObject({ ok: true });
    const unexplained = { ...called(1), reason: ' ' };
    expect(takeSignature(three({ called: unexplained }), away, ways)).toMatchObject({ ok: false });
  });
});

describe(callBeforeTurn.name, () => {
  it('asks for a reason, and for a signature that is missing', () => {
    expect(callBeforeTurn(three(), 'c', ' đi công tác ')).toEqual({ ok: true, value: 'đi công tác' });
    expect(callBeforeTurn(three(), 'c', ' ')).toMatchObject({ refusal: { code: 'call-without-reason' } });
    expect(callBeforeTurn(three(), 'x', 'vì')).toMatchObject({ refusal: { code: 'not-a-party' } });
    expect(callBeforeTurn(three({ signedAt: at(0) }), 'a', 'vì')).toMatchObject({
      refusal: { code: 'signed-already' },
    });
  });
});
