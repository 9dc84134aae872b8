import { mayBeAsked, mayTakeOn, type Ask, type Colleague } from '../authority';
import type { RosterFinding, RosterProblem } from './finding';
import { colleagueOf, type RosterEntry, type RosterFacts, type RosterPerson } from './roster';

/** Somebody who leaves, as far as their tasks go. */
interface Leaver {
  readonly entry: RosterEntry;
  /** Who was named; undefined where somebody was named whom nobody knows. */
  readonly successor: RosterPerson | null | undefined;
  readonly readSuccessor: string | null;
}

/** Settles where the open tasks of somebody who leaves go: to the person named, if they may take on every one of them. Nothing moves by itself. */
export function settleLeaving(
  leaver: Leaver,
  after: readonly RosterPerson[],
  facts: RosterFacts,
): { entry: RosterEntry; findings: RosterFinding[] } {
  const { entry, successor, readSuccessor } = leaver;
  const colleagues = after.map(colleagueOf);
  const own = facts.asks.filter(({ personId }) => personId === entry.person.id);
  const open = own.filter(({ taskId }) => taskId !== null);
  const passing = open.filter((ask) => !isOnlyTheirs(ask));
  const findings: RosterFinding[] = [];
  const find = (problem: RosterProblem, severity: RosterFinding['severity'], proposal: string | null = null) =>
    findings.push({
      severity,
      line: entry.line,
      name: entry.person.name,
      field: severity === 'error' ? 'successor' : 'leavesOn',
      read: readSuccessor,
      proposal,
      problem,
    });

  const refused = successor ? passing.filter((ask) => !mayPassTo(ask, colleagues, successor.id)) : passing;
  if (successor && !successor.active && passing.length > 0) {
    find({ code: 'successor-leaves' }, 'error', proposed(passing, after, entry.person));
  } else if (refused.length > 0 && successor !== undefined) {
    const code = successor ? 'successor-refused' : 'successor-needed';
    find({ code, open: refused.length }, 'error', proposed(passing, after, entry.person));
  }
  if (open.length > passing.length) find({ code: 'only-theirs', open: open.length - passing.length }, 'warning');
  const [planned, targets] = [own.length - open.length, facts.targets[entry.person.id] ?? 0];
  if (planned + targets > 0) find({ code: 'named-ahead', planned, targets }, 'warning');
  return {
    entry: {
      ...entry,
      successorId: passing.length > 0 ? (successor?.id ?? null) : null,
      passes: passing.flatMap(({ taskId }) => taskId ?? []),
      stays: open.length - passing.length,
    },
    findings,
  };
}

/** A ballot, scores of one's own, whether something is settled: nobody answers these for somebody else, whoever they are. */
function isOnlyTheirs({ kind }: Ask): boolean {
  return kind === 'staffBallot' || kind === 'assessment' || kind === 'confirmation';
}

function mayPassTo(ask: Ask, colleagues: readonly Colleague[], personId: string): boolean {
  return mayBeAsked(ask, colleagues, personId, mayTakeOn) === null;
}

/** Of those who may take on everything the one of the same unit first, its head before others. */
function proposed(asks: readonly Ask[], after: readonly RosterPerson[], leaver: RosterPerson): string | null {
  const colleagues = after.map(colleagueOf);
  const able = after.filter(({ id }) => id !== leaver.id && asks.every((ask) => mayPassTo(ask, colleagues, id)));
  const rank = ({ unitId, roles }: RosterPerson) =>
    (unitId === leaver.unitId ? 0 : 2) + (roles.includes('unitHead') || roles.includes('headOfOffice') ? 0 : 1);
  const [best] = able.toSorted((a, b) => rank(a) - rank(b));
  return best ? best.name : null;
}
