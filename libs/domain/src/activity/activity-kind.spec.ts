import { ACTIVITY_KINDS, actionsOf } from './activity-kind';

describe(actionsOf.name, () => {
  it('gives each action to one kind', () => {
    const all = ACTIVITY_KINDS.flatMap(actionsOf);
    expect(new Set(all).size).toBe(all.length);
    expect(actionsOf('room')).toContain('vote');
  });
});
