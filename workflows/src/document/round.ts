import type { RoundOutcome } from '@conference/domain';
import {
  condition,
  patched,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { mail, records } from '../activity-options';
import type { RoundRequest, RoundStatus } from '../contract/activities';
import { courseChanged, roundClosed, stageFrozen, stageThawed } from '../contract/messages';
import { DueAt, RoundKey, WaitingOn } from '../contract/search-attributes';

/** Rung by signals; the round that is open listens. */
export class Bell {
  #rung = false;

  readonly ring = (): void => {
    this.#rung = true;
  };

  /** Forgets what rang before; call it before reading the rows, so that a signal during the reading causes another one. */
  silence(): void {
    this.#rung = false;
  }

  get isRung(): boolean {
    return this.#rung;
  }
}

/** Lets every signal about the rounds of a run ring its bell. */
export function listen(bell: Bell): void {
  setHandler(roundClosed, bell.ring, { description: 'The rows say that a round is over.' });
  setHandler(courseChanged, bell.ring, { description: 'An open round has a new course, such as another due date.' });
  setHandler(stageFrozen, bell.ring, { description: 'Somebody reported an answer that was not theirs.' });
  setHandler(stageThawed, bell.ring, { description: 'A leader has concluded about a reported answer.' });
}

/** A lost signal costs at most this long. */
const LONGEST_SLEEP_MS = 12 * 60 * 60 * 1000;

/** How a question ended; `goesBack`: it was not even put, for an annulled answer leads back to an earlier one. */
export type RoundEnd = RoundOutcome | 'goesBack';

/** A question is still open, and whoever put it has something else to see to. */
export const STILL_OPEN = 'stillOpen';

/** How a question outlives a run whose history has become long. */
export interface Continuation {
  /** The question was put by the run before. */
  readonly isOpen: boolean;
  /** Ends this run; the next one goes on waiting for the same question. */
  goOnAfresh(request: RoundRequest): Promise<never>;
}

/**
 * Asks one question to one or many people and waits until the rows say that it is answered, however long that takes: a run that has
 * become long hands the open question to a new one.
 */
export async function askRound(request: RoundRequest, bell: Bell, continuation?: Continuation): Promise<RoundEnd> {
  if (!continuation?.isOpen && !(await putQuestion(request, bell))) return 'goesBack';
  for (let shown = -1; ;) {
    bell.silence();
    const now = await records.readRound({ roundId: request.roundId });
    if (continuation && !now.outcome && isLong()) await continuation.goOnAfresh(request);
    if (now.frozenSince) {
      shown = -1;
      await untilThawed(now.frozenSince, bell, `${request.kind}, round ${request.number}`);
      continue;
    }
    if (now.outcome) {
      showNobodyWaited();
      return now.outcome;
    }
    if (now.rev !== shown) {
      shown = now.rev;
      showWaiting(request, now);
    }
    await waitOrStep(request, now, bell);
  }
}

/** Opens a round and mails whoever it asks; answers false when the course goes on elsewhere. */
export async function putQuestion(request: RoundRequest, bell: Bell): Promise<boolean> {
  if (!(await isOpened(request, bell))) return false;
  await mail.announceRound.executeWithOptions({ summary: `mail: ${request.kind}, round ${request.number}` }, [
    { roundId: request.roundId, step: 0, kind: 'task' },
  ]);
  return true;
}

/**
 * Waits for an open question until something else falls due: answers `stillOpen` then, or when the run was rung, so that whoever
 * put the question reads its own rows again.
 */
export async function watchRound(
  request: RoundRequest,
  bell: Bell,
  { until, shown }: { readonly until: string; readonly shown: { rev: number } },
): Promise<RoundOutcome | typeof STILL_OPEN> {
  bell.silence();
  const now = await records.readRound({ roundId: request.roundId });
  if (now.frozenSince) {
    if (Date.parse(until) > Date.now())
      await untilThawed(now.frozenSince, bell, `${request.kind}, round ${request.number}`);
    return STILL_OPEN;
  }
  if (now.outcome) {
    showNobodyWaited();
    return now.outcome;
  }
  if (now.rev !== shown.rev || !patched('shows-only-what-changed')) showWaiting(request, now);
  shown.rev = now.rev;
  await waitOrStep(request, now, bell, Math.max(Date.parse(until) - Date.now(), 0));
  return STILL_OPEN;
}

/** Whether the history of this run has become long; a run of an earlier version is asked only once it has caught up. */
function isLong(): boolean {
  return workflowInfo().continueAsNewSuggested && patched('a-long-question-goes-on-afresh');
}

/** Opens a round as soon as the course goes on; answers false when it goes on elsewhere. */
async function isOpened(request: RoundRequest, bell: Bell): Promise<boolean> {
  for (;;) {
    bell.silence();
    const held = await records.openRound(request);
    if (!held) return true;
    if (!held.frozenSince) return false;
    await untilThawed(held.frozenSince, bell, `${request.kind}, round ${request.number}`);
  }
}

/** Waits until a leader has concluded about a reported answer; whoever calls it reads the rows again. */
export async function untilThawed(since: string, bell: Bell, what: string): Promise<void> {
  upsertSearchAttributes([
    { key: WaitingOn, value: ['headOfOffice'] },
    { key: DueAt, value: null },
  ]);
  setCurrentDetails(
    `### ${what}: frozen since ${since}\n\nSomebody reported an answer that was not theirs. Waiting for **the head of office**, who lifts the freeze; nothing happens by itself.`,
  );
  await condition(() => bell.isRung, LONGEST_SLEEP_MS, { summary: `${what}: frozen, waiting for the head of office` });
}

/** Waits for the bell; if it does not ring before the planned step, takes the step. */
async function waitOrStep(
  request: RoundRequest,
  now: RoundStatus,
  bell: Bell,
  longestSleepMs = LONGEST_SLEEP_MS,
): Promise<void> {
  const { nextStep, nextStepAt, stepsTaken } = now;
  const untilStepMs = nextStepAt ? Date.parse(nextStepAt) - Date.now() : Number.POSITIVE_INFINITY;
  const sleepMs = Math.min(untilStepMs, longestSleepMs);
  const summary = nextStep ? `${nextStep} ${request.kind} at ${nextStepAt}` : `${request.kind}: waiting for people`;
  if (sleepMs > 0 && (await condition(() => bell.isRung, sleepMs, { summary }))) return;
  if (sleepMs < untilStepMs || !nextStep || bell.isRung) return;

  await records.takeRoundStep({ roundId: request.roundId, stepsTaken });
  await mail.announceRound.executeWithOptions({ summary: `mail: ${nextStep} ${request.kind}` }, [
    { roundId: request.roundId, step: stepsTaken + 1, kind: nextStep },
  ]);
}

function showWaiting(request: RoundRequest, now: RoundStatus): void {
  upsertSearchAttributes([
    { key: WaitingOn, value: [...now.waitingOn] },
    { key: DueAt, value: new Date(now.dueAt) },
    { key: RoundKey, value: request.number },
  ]);
  const next = now.nextStep
    ? `Next by itself: **${now.nextStep}** at ${now.nextStepAt}`
    : 'Nothing happens by itself any more.';
  setCurrentDetails(
    `### ${request.kind}, round ${request.number}\n\nWaiting for **${now.waitingOn.join('**, **')}**${now.openedAt ? ` since ${now.openedAt}` : ''}, due ${now.dueAt}\n\n${next}`,
  );
}

function showNobodyWaited(): void {
  upsertSearchAttributes([
    { key: WaitingOn, value: null },
    { key: DueAt, value: null },
  ]);
}
