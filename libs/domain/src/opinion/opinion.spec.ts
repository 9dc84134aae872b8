import { disposeOfOpinions, dispositionRefusalSentence, type Opinion } from './opinion';

const opinions: Opinion[] = ['1', '2'].map((id) => ({ id, remark: `Ý kiến ${id}`, disposition: null, reason: null }));
const taken = { opinionId: '1', disposition: 'takenOver', reason: 'Đã bổ sung.' } as const;
const explained = { opinionId: '2', disposition: 'notTaken', reason: 'Ngoài thẩm quyền.' } as const;

describe(disposeOfOpinions.name, () => {
  it('fills the table when every remark has its disposition and reason', () => {
    expect(disposeOfOpinions(opinions, [taken, explained])).toMatchObject({
      ok: true,
      value: [
        { id: '1', disposition: 'takenOver', reason: 'Đã bổ sung.' },
        { id: '2', disposition: 'notTaken', reason: 'Ngoài thẩm quyền.' },
      ],
    });
  });

  it('keeps what was disposed of before', () => {
    const before = [{ ...opinions[0]!, disposition: 'partly' as const, reason: 'Một phần.' }, opinions[1]!];
    expect(disposeOfOpinions(before, [explained])).toMatchObject({ ok: true, value: [{ disposition: 'partly' }, {}] });
  });

  it.each([
    ['leaves a remark out', [taken], 'remarks-undisposed'],
    ['answers a remark of another round', [taken, explained, { ...taken, opinionId: '9' }], 'remark-unknown'],
    ['gives no reason', [taken, { ...explained, reason: ' ' }], 'disposition-without-reason'],
  ])('refuses a table that %s', (_, dispositions, code) => {
    const answer = disposeOfOpinions(opinions, dispositions);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : dispositionRefusalSentence(answer.refusal).en).not.toBe('');
  });
});
