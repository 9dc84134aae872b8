import type {
  AskForFloorBody,
  OpinionActBody,
  RecordOpinionBody,
  SpeakersBody,
  SpeechActBody,
} from '@conference/contracts';
import { order } from '../../shared/http';

type SpeechAct = Pick<SpeechActBody, 'act'> & Partial<SpeechActBody>;

/** Asks for the floor; the same id sent again is the same wish. */
export function askForFloor(conferenceId: string, wish: Omit<AskForFloorBody, 'personId'> & Partial<AskForFloorBody>) {
  return order('POST', `/api/conferences/${conferenceId}/speeches`, wish);
}

/** Gives the floor, stops and goes on with the clock, ends a speech, or takes a wish back. */
export function actOnSpeech(conferenceId: string, speechId: string, act: SpeechAct) {
  return order('POST', `/api/conferences/${conferenceId}/speeches/${speechId}`, act);
}

/** Opens or closes the list of the item, and says how long a speech may be. */
export function settleSpeakers(conferenceId: string, body: SpeakersBody) {
  return order('PUT', `/api/conferences/${conferenceId}/speakers`, body);
}

/** Records an opinion; the same id sent again is the same opinion. */
export function recordOpinion(
  conferenceId: string,
  body: Omit<RecordOpinionBody, 'authorId'> & Partial<RecordOpinionBody>,
) {
  return order('POST', `/api/conferences/${conferenceId}/opinions`, body);
}

/** Carries an opinion on. */
export function followOpinion(conferenceId: string, opinionId: string, body: OpinionActBody) {
  return order('POST', `/api/conferences/${conferenceId}/opinions/${opinionId}`, body);
}
