import { STAGES, type Stage } from '@conference/domain';

/** The stages that a conference walks through; the two ends are no steps. */
export const STEPS = STAGES.filter((stage) => stage !== 'closed' && stage !== 'cancelled');
export type Step = Exclude<Stage, 'closed' | 'cancelled'>;
