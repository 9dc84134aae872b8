import { honourRefusalSentence, launchEmulation, listAward, type HonourRefusal } from './honours';

const award = {
  recipient: ' Phòng Nghiệp vụ ',
  title: 'Tập thể lao động xuất sắc',
  decision: '12/QĐ-SNV ngày 05/01/2024',
};

describe(listAward.name, () => {
  it('takes an award with recipient, title and decision', () => {
    expect(listAward(award)).toEqual({ ok: true, value: { ...award, recipient: 'Phòng Nghiệp vụ' } });
  });

  it.each(['recipient', 'title', 'decision'] as const)('refuses one without its %s', (field) => {
    expect(listAward({ ...award, [field]: ' ' })).toEqual({ ok: false, refusal: { code: 'award-incomplete', field } });
  });
});

describe(launchEmulation.name, () => {
  it('is done once, in words', () => {
    expect(launchEmulation(' Thi đua lập thành tích ', false)).toEqual({ ok: true, value: 'Thi đua lập thành tích' });
    expect(launchEmulation(' ', false)).toMatchObject({ refusal: { code: 'launch-incomplete' } });
    expect(launchEmulation('Thi đua', true)).toMatchObject({ refusal: { code: 'launched-already' } });
  });
});

describe(honourRefusalSentence.name, () => {
  it.each<HonourRefusal>([
    { code: 'award-incomplete', field: 'title' },
    { code: 'award-unknown' },
    { code: 'award-handed-over' },
    { code: 'launch-incomplete' },
    { code: 'launched-already' },
  ])('says $code in both languages', (refusal) => {
    const { vi, en } = honourRefusalSentence(refusal);
    expect([vi, en]).not.toContain('');
  });
});
