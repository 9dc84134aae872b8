import { conferenceStartedSchema, type ConferenceStarted } from '@conference/contracts';
import { postText } from '../../shared/http';

/** A plan as handed in; sent again under the same key it starts nothing twice. */
export interface HandedInPlan {
  readonly plan: string;
  readonly isRehearsal: boolean;
  /** The petition that the conference answers. */
  readonly petitionId: string | undefined;
  readonly onceKey: string;
}

/** Hands in a plan as it was written, so that findings can name its lines. */
export function startConference({ plan, isRehearsal, petitionId, onceKey }: HandedInPlan): Promise<ConferenceStarted> {
  const mediaType = plan.trimStart().startsWith('{') ? 'application/json' : 'application/yaml';
  const asked = petitionId ? `?petition=${petitionId}` : isRehearsal ? '?rehearsal=true' : '';
  const path = `/api/conferences${asked}`;
  return postText(conferenceStartedSchema, path, { text: plan, mediaType, onceKey });
}
