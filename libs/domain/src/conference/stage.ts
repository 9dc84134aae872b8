import type { DocumentPhase } from '../document';

/** The stages of a conference, in the order of the law; `cancelled` ends it early. */
export const STAGES = [
  'drafting',
  'consultation',
  'approval',
  'convening',
  'session',
  'resolution',
  'followUp',
  'closed',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * From which stage to which the procedure goes on. A session without a quorum goes back to convening: the second summons;
 * ballots to all staff lead from there to the resolution without a session.
 */
export const STAGE_TRANSITIONS: Readonly<Record<Stage, readonly Stage[]>> = {
  drafting: ['consultation', 'approval', 'convening', 'cancelled'],
  consultation: ['approval', 'convening', 'cancelled'],
  approval: ['convening', 'cancelled'],
  convening: ['session', 'resolution', 'cancelled'],
  session: ['convening', 'resolution', 'cancelled'],
  resolution: ['followUp', 'cancelled'],
  followUp: ['closed'],
  closed: [],
  cancelled: [],
};

/** Tells whether the procedure allows a conference to go from one stage to another. */
export function mayEnterStage(from: Stage, to: Stage): boolean {
  return STAGE_TRANSITIONS[from].includes(to);
}

/** Whether a stage is an end: nothing follows, and nothing can be commanded any more. */
export function isEnded(stage: Stage): boolean {
  return STAGE_TRANSITIONS[stage].length === 0;
}

/** Whether a conference has been convened: its participants are summoned, or were. */
export function wasConvened(stage: Stage): boolean {
  return stage === 'convening' || stage === 'session' || wasHeld(stage);
}

/** Whether the session of a conference is over: nobody is in the room any more. */
export function wasHeld(stage: Stage): boolean {
  return ['resolution', 'followUp', 'closed'].includes(stage);
}

const PREPARATION: Readonly<Record<DocumentPhase, number>> = {
  waiting: 0,
  drafting: 0,
  consultation: 1,
  disposition: 1,
  approval: 2,
  rework: 2,
  tabled: 3,
  editorial: 2,
  issuing: 2,
  final: 3,
};

/** The stage of the preparation is that of its slowest document: consultation begins when the last draft is in. */
export function preparationStage(
  phases: readonly DocumentPhase[],
): 'drafting' | 'consultation' | 'approval' | 'convening' {
  const slowest = Math.min(3, ...phases.map((phase) => PREPARATION[phase]));
  return (['drafting', 'consultation', 'approval', 'convening'] as const)[slowest]!;
}
