import type { ConferenceDetail, TargetView } from '@conference/contracts';
import { changeableTargets } from '@conference/domain';
import type { Act } from './target-dialog';

/** What leaders may do with a target now; whether it counts, the server says. */
export function actsOn({ stage }: Pick<ConferenceDetail, 'stage'>, target: TargetView): Act[] {
  if (target.removedAt) return [];
  const isChangeable = changeableTargets(stage) !== null;
  return [
    ...(isChangeable ? (['change'] as const) : []),
    ...(stage === 'followUp' ? (['handOver'] as const) : []),
    ...(stage === 'followUp' || stage === 'closed' ? (['appraise'] as const) : []),
    ...(isChangeable ? (['drop'] as const) : []),
  ];
}
