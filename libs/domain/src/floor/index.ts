export {
  agendaTiming,
  currentItem,
  minutesBehind,
  nextItem,
  plannedStarts,
  type AgendaRunItem,
  type AgendaSitting,
  type ItemTiming,
  type RecordedReason,
  type TimedItem,
} from './agenda-run';
export {
  CLOSING_CHECK_NAMES,
  CLOSING_MISSINGS,
  closingPreflight,
  closingRefusalSentence,
  closingSentence,
  mayCloseSession,
  type ClosingMissing,
  type ClosingRefusal,
  type FloorProgress,
  type OpenAtClosing,
} from './closing';
export { disclosureRefusalSentence, mayEndDisclosure, mayPresent, type DisclosureRefusal } from './disclosure';
export { floorActor, type FloorPerson } from './floor-actor';
export {
  FLOOR_OPINION_STATE_NAMES,
  FLOOR_OPINION_STATES,
  floorOpinionState,
  OPEN_POINT_NAMES,
  OPEN_POINTS,
  openAtClose,
  type Commitment,
  type FloorAnswer,
  type FloorOpinion,
  type FloorOpinionState,
  type OpenAtClose,
  type OpenPoint,
  type Statement,
} from './floor-opinion';
export {
  floorOpinionRefusalSentence,
  followOpinion,
  recordOpinion,
  type FloorOpinionRefusal,
  type OpinionAct,
  type StatementOf,
} from './follow-opinion';
export { MENDING_PAGES, missingSentence, type MendingPage, type Missing } from './missing';
export { roomStep } from './room-step';
export {
  preflight,
  SESSION_CHECK_NAMES,
  SESSION_MISSINGS,
  type SessionMissing,
  type SessionReadiness,
} from './preflight';
export {
  ROOM_PARTS,
  type RoomAct,
  type RoomElection,
  type RoomFacts,
  type RoomMotion,
  type RoomPart,
  type RoomStep,
} from './room-facts';
export {
  agendaRunRefusalSentence,
  runAgenda,
  type AgendaAct,
  type AgendaRun,
  type AgendaRunRefusal,
} from './run-agenda';
export {
  askForFloor,
  endSpeech,
  giveFloor,
  pauseSpeech,
  resumeSpeech,
  speakersRefusalSentence,
  withdrawSpeech,
  type FloorRequest,
  type SpeakersList,
  type SpeakersRefusal,
  type SpeechAct,
} from './speakers-list';
export { nextSpeech, speakingOrder } from './speaking-order';
export {
  isPaused,
  SPEECH_CATEGORIES,
  SPEECH_CATEGORY_NAMES,
  SPEECH_STATES,
  speechClock,
  type Speech,
  type SpeechCategory,
  type SpeechClock,
  type SpeechPause,
  type SpeechState,
} from './speech';
export {
  honourRefusalSentence,
  launchEmulation,
  listAward,
  takeBackAward,
  type AnnouncedAward,
  type HonourRefusal,
} from './honours';
