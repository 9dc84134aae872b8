import type { TaskKind } from '../task/task';

/**
 * What a person must show before an answer to a mailed task counts; the higher, the more.
 *
 * `L0`: the link and an explicit choice. `L1`: the link, and a browser that is remembered or else the code written in the mail.
 * `L2`: a signed-in session of the person asked. `L3`: `L2`, with a second factor shown a moment ago.
 */
export const LEVELS = ['L0', 'L1', 'L2', 'L3'] as const;
export type Level = (typeof LEVELS)[number];

/** The level of each step where the office has set none: feedback asks for the link, approval for more, issuing and publishing for most. */
export const USUAL_LEVELS: Readonly<Record<TaskKind, Level>> = {
  draft: 'L0',
  opinion: 'L0',
  disposition: 'L0',
  approval: 'L1',
  objection: 'L1',
  issue: 'L3',
  publication: 'L3',
  posting: 'L3',
  progress: 'L0',
  staffBallot: 'L1',
  assessment: 'L0',
  response: 'L1',
  commitment: 'L0',
  confirmation: 'L0',
};

/** No office can go below these: whoever merely got hold of a forwarded mail never approves, issues or publishes. */
export const LOWEST_LEVELS: Readonly<Record<TaskKind, Level>> = {
  draft: 'L0',
  opinion: 'L0',
  disposition: 'L0',
  approval: 'L1',
  objection: 'L1',
  issue: 'L1',
  publication: 'L1',
  posting: 'L1',
  progress: 'L0',
  staffBallot: 'L1',
  assessment: 'L0',
  response: 'L1',
  commitment: 'L0',
  confirmation: 'L0',
};

/** Whether one level asks for at least as much as another. */
export function reaches(level: Level, needed: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
}
