import { conferenceStartedSchema, type ConferenceStarted } from '@conference/contracts';
import { postText } from '../../shared/http';

/** Hands in a plan as it was written, so that findings can name its lines. */
export function startConference(plan: string, rehearsal: boolean): Promise<ConferenceStarted> {
  const mediaType = plan.trimStart().startsWith('{') ? 'application/json' : 'application/yaml';
  return postText(conferenceStartedSchema, `/api/conferences${rehearsal ? '?rehearsal=true' : ''}`, plan, mediaType);
}
