import type { AssessmentState } from '@conference/domain';
import type { Tone } from '../../shared/pill';

/** How each state is coloured. */
export const STATE_TONES: Readonly<Record<AssessmentState, Tone>> = {
  open: 'wait',
  submitted: 'accent',
  appraised: 'good',
};
