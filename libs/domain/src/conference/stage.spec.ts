import type { DocumentPhase } from '../document';
import { isEnded, mayEnterStage, preparationStage, STAGES, wasHeld, type Stage } from './stage';

describe(mayEnterStage.name, () => {
  const allowed: [Stage, Stage][] = [
    ['drafting', 'consultation'],
    ['drafting', 'approval'],
    ['drafting', 'convening'],
    ['drafting', 'cancelled'],
    ['consultation', 'approval'],
    ['consultation', 'convening'],
    ['consultation', 'cancelled'],
    ['approval', 'convening'],
    ['approval', 'cancelled'],
    ['convening', 'session'],
    ['convening', 'resolution'],
    ['convening', 'cancelled'],
    ['session', 'convening'],
    ['session', 'resolution'],
    ['session', 'cancelled'],
    ['resolution', 'followUp'],
    ['resolution', 'cancelled'],
    ['followUp', 'closed'],
  ];

  it.each(STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    expect(mayEnterStage(from, to)).toBe(allowed.some(([a, b]) => a === from && b === to));
  });
});

describe(isEnded.name, () => {
  it('is true of the two ends only', () => {
    expect(STAGES.filter(isEnded)).toEqual(['closed', 'cancelled']);
  });
});

describe(preparationStage.name, () => {
  it.each<[DocumentPhase[], string]>([
    [['waiting', 'final'], 'drafting'],
    [['drafting', 'consultation'], 'drafting'],
    [['consultation', 'approval'], 'consultation'],
    [['disposition', 'final'], 'consultation'],
    [['rework', 'final'], 'approval'],
    [['issuing', 'final'], 'approval'],
    [['final', 'final'], 'convening'],
    [[], 'convening'],
  ])('%p → %s', (phases, stage) => {
    expect(preparationStage(phases)).toBe(stage);
  });
});

describe(wasHeld.name, () => {
  it('is so from the resolution on; a conference that was called off was never held', () => {
    expect(STAGES.filter(wasHeld)).toEqual(['resolution', 'followUp', 'closed']);
  });
});
