import { handOver } from './hand-over';
import type { HandOverRefusal } from './refusal';
import { roundOf, taskOf } from './round.factory';
import type { Task } from './task';

describe(handOver.name, () => {
  it('closes the giver’s part so that somebody else can be asked', () => {
    const task = taskOf();
    expect(handOver(task, roundOf([task]), 'cuc', 'an')).toEqual({ ok: true, value: { ...task, state: 'handedOver' } });
  });

  it.each<[string, Partial<Task>, string, string, HandOverRefusal['code']]>([
    ['a decided task', { state: 'decided' }, 'cuc', 'an', 'task-not-open'],
    ['somebody else’s task', {}, 'cuc', 'dung', 'not-asked'],
    ['a task to the same person', {}, 'an', 'an', 'same-person'],
    ['an approval to the author', {}, 'binh', 'an', 'own-draft'],
    ['a task to somebody who is asked already', {}, 'em', 'an', 'asked-already'],
  ])('refuses to pass on %s', (_, different, to, actor, code) => {
    const task = taskOf(different);
    const other = taskOf({ id: 'task-em', assigneeId: 'em' });
    expect(handOver(task, roundOf([task, other]), to, actor)).toMatchObject({ ok: false, refusal: { code } });
  });
});
