import { isFault, readAnswer, typedAnswer, typedTexts } from './typed-answer';

const ID = '6d0f9a30-51b1-4f0e-9a51-0d8e6a0b7c11';

describe(typedAnswer.name, () => {
  it('reads the fields of the form, with the disposition of each remark', () => {
    const typed = typedAnswer({
      outcome: 'disposed',
      note: 'một\r\nhai',
      [`disposition-${ID}`]: 'partly',
      [`disposition-reason-${ID}`]: 'vì sao',
    });
    expect(typed).toMatchObject({ outcome: 'disposed', note: 'một\nhai', reason: '' });
    expect(typed.dispositions.get(ID)).toEqual({ disposition: 'partly', reason: 'vì sao' });
  });

  it('takes nothing but texts: lists and objects are nothing', () => {
    expect(typedAnswer({ outcome: ['approved'], reason: { a: 1 }, value: 3 })).toMatchObject({
      outcome: '',
      reason: '',
      value: '',
    });
  });

  it('composes letters that arrive apart from their marks', () => {
    expect(typedAnswer({ reason: 'Đồng ý'.normalize('NFD') }).reason).toBe('Đồng ý'.normalize('NFC'));
  });
});

describe('remarks on paragraphs', () => {
  it('are read by the ids of their paragraphs, in the order of the page; an empty one is none', () => {
    const body = { 'remark-b2x9': ' hai\r\nba ', 'remark-a1': '  ', 'remark-c3': 'bốn', 'remark-<x>': 'năm' };
    expect([...typedAnswer(body).remarks]).toEqual([
      ['b2x9', ' hai\nba '],
      ['c3', 'bốn'],
    ]);
    expect(readAnswer(typedAnswer({ ...body, outcome: 'agreeWithRemarks' }), 'opinion')).toMatchObject({
      remarks: [
        { blockId: 'b2x9', text: 'hai\nba' },
        { blockId: 'c3', text: 'bốn' },
      ],
    });
  });

  it('are 500 at most, each as long as the API takes', () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`remark-x${n}`, 'a']));
    expect(readAnswer(typedAnswer({ outcome: 'disagree', ...many(500) }), 'opinion')).toMatchObject({
      outcome: 'disagree',
    });
    expect(readAnswer(typedAnswer({ outcome: 'disagree', ...many(501) }), 'opinion')).toEqual({
      code: 'tooManyRemarks',
      limit: 500,
    });
    expect(readAnswer(typedAnswer({ outcome: 'disagree', 'remark-a1': 'a'.repeat(4001) }), 'opinion')).toEqual({
      code: 'tooLong',
      limit: 4000,
    });
  });
});

describe(readAnswer.name, () => {
  const read = (body: Record<string, unknown>, kind: Parameters<typeof readAnswer>[1] = 'progress') =>
    readAnswer(typedAnswer(body), kind);

  it('needs a choice that the task offers', () => {
    expect(read({ outcome: '' }, 'approval')).toEqual({ code: 'chooseFirst' });
    expect(read({ outcome: 'agree' }, 'approval')).toEqual({ code: 'chooseFirst' });
    expect(read({ outcome: 'approved' }, 'approval')).toMatchObject({ outcome: 'approved', reason: null });
  });

  it.each([
    ['92,5', 92.5],
    ['92.5', 92.5],
    [' 7 ', 7],
    ['-1', -1],
  ])('reads the figure %j as people write it', (value, figure) => {
    expect(read({ outcome: 'reported', value })).toMatchObject({ value: figure });
  });

  it.each(['1.250,5', 'chín', '1e3', 'NaN'])('asks again for the figure %j', (value) => {
    expect(read({ outcome: 'reported', value })).toEqual({ code: 'notNumber' });
  });

  it('takes a progress report without a figure when it says how the work stands, and none that says nothing', () => {
    expect(read({ outcome: 'reported', note: 'đang làm' })).toMatchObject({ value: null, note: 'đang làm' });
    expect(read({ outcome: 'reported', note: ' ' })).toEqual({ code: 'nothingReported' });
  });

  it('leaves out a remark whose disposition is not chosen, for the rule to miss', () => {
    const answer = read({ outcome: 'disposed', [`disposition-reason-${ID}`]: 'vì sao' }, 'disposition');
    expect(answer).toMatchObject({ dispositions: [] });
  });

  it('says which length a text may have', () => {
    const answer = read({ outcome: 'returned', reason: 'a'.repeat(4001) }, 'approval');
    expect(isFault(answer)).toBe(true);
    expect(answer).toEqual({ code: 'tooLong', limit: 4000 });
  });
});

describe(typedTexts.name, () => {
  it('keeps every text that somebody typed, and no empty one', () => {
    const typed = typedAnswer({
      reason: 'một',
      note: ' ',
      'remark-a1': 'ba',
      [`disposition-reason-${ID}`]: 'hai',
    });
    expect(typedTexts(typed)).toEqual(['một', 'ba', 'hai']);
  });
});
