import { authorityOf } from '../authority/authority.factory';
import type { Role } from '../person';
import type { TaskAuthority } from './decide';
import { handOver, mayPassTo, mayReassign, reassign, type Reassigning } from './hand-over';
import { taskRefusalSentence, type HandOverRefusal } from './refusal';
import { roundOf, taskOf } from './round.factory';
import { TASK_KINDS, type Task, type TaskKind } from './task';

const asked = taskOf({ assigneeId: 'director', authorIds: ['officer'] });
const authority: TaskAuthority = {
  ...authorityOf(),
  matter: { capacity: 'signatory', documentId: 'report', documentKind: 'headReport', recusedIds: ['gone'] },
};

describe(handOver.name, () => {
  it('closes the giver’s part so that somebody else can be asked', () => {
    const answer = handOver(asked, roundOf([asked]), 'deputy', 'director', authority);
    expect(answer).toEqual({ ok: true, value: { ...asked, state: 'handedOver' } });
  });

  it.each<[string, Partial<Task>, string, string, HandOverRefusal['code']]>([
    ['a decided task', { state: 'decided' }, 'deputy', 'director', 'task-not-open'],
    ['somebody else’s task', {}, 'second', 'chief', 'not-asked'],
    ['on behalf of somebody: authority is not passed on', {}, 'second', 'deputy', 'not-asked'],
    ['a task to the same person', {}, 'director', 'director', 'same-person'],
    ['an approval to the author', { authorIds: ['deputy'] }, 'deputy', 'director', 'own-draft'],
    ['a task to somebody who is asked already', {}, 'second', 'director', 'asked-already'],
    ['a signature to somebody whose office does not allow it', {}, 'finance', 'director', 'wrong-role'],
    ['a task to somebody who has left', {}, 'gone', 'director', 'not-asked'],
  ])('refuses to pass on %s', (_, different, to, actor, code) => {
    const task = { ...asked, ...different };
    const other = taskOf({ id: 'other', assigneeId: 'second' });
    const answer = handOver(task, roundOf([task, other]), to, actor, authority);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : taskRefusalSentence(answer.refusal).en).not.toBe('');
  });

  it('two slots by one person: refuses somebody who has answered in the round already', () => {
    const answered = taskOf({ id: 'other', assigneeId: 'deputy', state: 'decided', decidedById: 'deputy' });
    const answer = handOver(asked, roundOf([asked, answered]), 'deputy', 'director', authority);
    expect(answer).toMatchObject({ refusal: { code: 'asked-already' } });
  });

  it('refuses somebody who has withdrawn from the document', () => {
    const recused = { ...authority, matter: { ...authority.matter, recusedIds: ['deputy'] } };
    const answer = handOver(asked, roundOf([asked]), 'deputy', 'director', recused);
    expect(answer).toMatchObject({ refusal: { code: 'recused-before' } });
  });
});

describe(mayReassign.name, () => {
  const BY_NAME: readonly TaskKind[] = ['approval', 'objection'];

  it.each<[string, Role[], readonly TaskKind[]]>([
    ['the head', ['head'], TASK_KINDS.filter((kind) => !BY_NAME.includes(kind))],
    ['the head of office', ['headOfOffice'], TASK_KINDS.filter((kind) => !BY_NAME.includes(kind))],
    ['an administrator', ['administrator'], []],
    ['a unit head', ['unitHead'], []],
    ['nobody in particular', [], []],
  ])('lets %s send on what waits with somebody else', (_who, roles, kinds) => {
    expect(TASK_KINDS.filter((kind) => mayReassign(kind, { id: 'somebody', roles }))).toEqual(kinds);
  });
});

describe(mayPassTo.name, () => {
  const numbering = taskOf({ kind: 'issue', assigneeId: 'officer' });

  it.each<[string, Task, string, Role[], string, HandOverRefusal['code'] | null]>([
    ['their own task, whatever they are', numbering, 'officer', [], 'chief', null],
    [
      'somebody else’s task as a leader, before any reason is written',
      numbering,
      'chief',
      ['headOfOffice'],
      'chief',
      null,
    ],
    ['somebody else’s task as an administrator', numbering, 'chief', ['administrator'], 'chief', 'not-asked'],
    ['somebody else’s approval', asked, 'chief', ['headOfOffice'], 'deputy', 'asked-by-name'],
    ['a task to whoever has it', numbering, 'chief', ['headOfOffice'], 'officer', 'same-person'],
    [
      'a task to somebody whose office does not allow it',
      numbering,
      'chief',
      ['headOfOffice'],
      'finance',
      'wrong-role',
    ],
  ])('says who may send %s', (_what, task, id, roles, toPersonId, code) => {
    const verdict = mayPassTo(task, roundOf([task]), { actor: { id, roles }, toPersonId }, authority);
    expect(verdict.ok ? null : verdict.refusal.code).toBe(code);
  });
});

describe(reassign.name, () => {
  const leader = { id: 'chief', roles: ['headOfOffice'] as Role[] };
  const numbering = taskOf({ kind: 'issue', assigneeId: 'officer' });
  const asks: Reassigning = { actor: leader, toPersonId: 'chief', reason: 'Người được hỏi đi công tác' };
  const sent = (task: Task, different: Partial<Reassigning> = {}, round = roundOf([task])) =>
    reassign(task, round, { ...asks, ...different }, authority);

  it('lets a leader send on what waits with somebody else', () => {
    expect(sent(numbering)).toEqual({ ok: true, value: { ...numbering, state: 'handedOver' } });
  });

  it('asks no reason of whoever passes their own task on', () => {
    const own = { actor: { id: 'director', roles: ['head'] as Role[] }, toPersonId: 'deputy', reason: null };
    expect(sent(asked, own).ok).toBe(true);
  });

  it.each<[string, Task, Partial<Reassigning>, HandOverRefusal['code']]>([
    ['by somebody who leads nothing', numbering, { actor: { id: 'second', roles: ['unitHead'] } }, 'not-asked'],
    ['without a reason', numbering, { reason: '  ' }, 'reassigned-without-reason'],
    ['of an approval', asked, { toPersonId: 'deputy' }, 'asked-by-name'],
    ['of what is decided', { ...numbering, state: 'decided' }, {}, 'task-not-open'],
    ['to whoever has it', numbering, { toPersonId: 'officer' }, 'same-person'],
    ['to somebody whose office does not allow it', numbering, { toPersonId: 'finance' }, 'wrong-role'],
  ])('refuses it %s', (_what, task, different, code) => {
    const refused = sent(task, different);
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(refused.ok ? '' : taskRefusalSentence(refused.refusal).vi).not.toBe('');
  });

  it('refuses it while the stage is frozen', () => {
    const frozen = roundOf([numbering], { frozenAt: '2025-02-10T02:00:00.000Z' });
    expect(sent(numbering, {}, frozen)).toMatchObject({ refusal: { code: 'stage-frozen' } });
  });
});
