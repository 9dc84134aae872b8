import type { TargetState } from '@conference/domain';
import type { Tone } from '../../shared/pill';

/** How the state of a promise is coloured. */
export const STATE_TONES: Readonly<Record<TargetState, Tone>> = {
  met: 'good',
  onTrack: 'good',
  reported: 'accent',
  behind: 'wait',
  late: 'late',
  promised: 'calm',
};
