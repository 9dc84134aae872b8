import { confirmList, sourceAtEntry, TAKEN_OVER_SOURCES, takenOverRefusalSentence, takenOverState } from './taken-over';

describe(sourceAtEntry.name, () => {
  const named = { name: 'Sở Cũ', paper: 'Biên bản bàn giao', handOver: 'gd' };
  const unknown = { isKnown: false, hasDossier: false };
  const open = { isKnown: true, hasDossier: false };

  it.each([
    ['the dossier, whatever else is stated', { isKnown: true, hasDossier: true }, named, 'dossier'],
    ['the paper, where the system has nothing', unknown, named, 'paper'],
    ['nothing yet, where a record is there but not closed', open, named, null],
    ['nothing yet, where somebody is to confirm it', unknown, { ...named, paper: null }, null],
  ] as const)('is %s', (_, facts, stated, source) => {
    expect(sourceAtEntry(facts, stated)).toEqual({ ok: true, value: source });
  });

  it.each([
    [unknown, { ...named, paper: null, handOver: null }, 'paper'],
    [open, { ...named, handOver: null }, 'handOver'],
  ])('refuses what nobody could ever confirm: %j', (facts, stated, whatToDo) => {
    const entered = sourceAtEntry(facts, stated);
    const refusal = { code: 'taken-over-without-source', name: 'Sở Cũ', isKnown: facts.isKnown } as const;
    expect(entered).toEqual({ ok: false, refusal });
    expect(takenOverRefusalSentence(refusal).vi).toContain(whatToDo);
  });
});

describe(confirmList.name, () => {
  const waiting = { source: null, hasDossier: false, isResponsible: false, isLeader: false, responsible: 'Bà Hòa' };

  it.each([
    ['whoever is responsible', { isResponsible: true }, 'person'],
    ['whoever is responsible, once the dossier is there', { isResponsible: true, hasDossier: true }, 'dossier'],
    ['a leader, once the dossier is there', { isLeader: true, hasDossier: true }, 'dossier'],
  ] as const)('is for %s', (_, different, source) => {
    expect(confirmList({ ...waiting, ...different })).toEqual({ ok: true, value: source });
  });

  it.each([
    ['a leader without a dossier', { isLeader: true }],
    ['anybody else', { hasDossier: true }],
  ])('is not for %s', (_, different) => {
    const confirmed = confirmList({ ...waiting, ...different });
    expect(confirmed).toEqual({ ok: false, refusal: { code: 'list-of-somebody-else', responsible: 'Bà Hòa' } });
  });

  it.each(TAKEN_OVER_SOURCES)('is done once: %s stands', (source) => {
    const confirmed = confirmList({ ...waiting, source, isResponsible: true });
    expect(confirmed).toEqual({ ok: false, refusal: { code: 'list-confirmed-already' } });
    expect(takenOverState(source)).not.toEqual(takenOverState(null));
  });
});
