import type { Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { nextSpeech } from './speaking-order';
import { isPaused, type Speech, type SpeechCategory, type SpeechState } from './speech';

/** The list of speakers of one agenda item. */
export interface SpeakersList {
  readonly isOpen: boolean;
  readonly speeches: readonly Speech[];
}

/** A wish for the floor. */
export interface FloorRequest {
  readonly id: string;
  readonly personId: string;
  readonly category: SpeechCategory;
  readonly askedAt: Instant;
}

/** What is done with a speech on the list. */
export interface SpeechAct {
  readonly id: string;
  readonly at: Instant;
}

/** Why something about the list of speakers is not done. */
export type SpeakersRefusal =
  | { readonly code: 'list-closed' }
  | { readonly code: 'waiting-already'; readonly speechId: string }
  | { readonly code: 'speech-unknown'; readonly speechId: string }
  | { readonly code: 'somebody-speaking'; readonly personId: string }
  | { readonly code: 'not-this-turn'; readonly nextPersonId: string }
  | { readonly code: 'speech-not-waiting'; readonly state: SpeechState }
  | { readonly code: 'speech-not-running' }
  | { readonly code: 'speech-not-paused' }
  | { readonly code: 'speech-time-backwards'; readonly lastAt: Instant };

type Change = Result<SpeakersList, SpeakersRefusal>;

/** Puts somebody on the list; asking again with the same id changes nothing. A point of order is taken when the list is closed, too. */
export function askForFloor(list: SpeakersList, request: FloorRequest): Change {
  if (list.speeches.some(({ id }) => id === request.id)) return ok(list);
  if (!list.isOpen && request.category !== 'pointOfOrder') return refuse({ code: 'list-closed' });
  const waiting = list.speeches.find(
    ({ personId, category, state }) =>
      state === 'waiting' && personId === request.personId && category === request.category,
  );
  if (waiting) return refuse({ code: 'waiting-already', speechId: waiting.id });
  const speech: Speech = { ...request, state: 'waiting', startedAt: null, endedAt: null, pauses: [], outOfTurn: null };
  return ok({ ...list, speeches: [...list.speeches, speech] });
}

/** Gives the floor: to whoever is next, or to somebody else with a reason. One person speaks at a time; a paused speech lets only a point of order in. */
export function giveFloor(
  list: SpeakersList,
  { id, at, reason }: SpeechAct & { readonly reason: string | null },
): Change {
  const speech = find(list, id);
  if (!speech) return refuse({ code: 'speech-unknown', speechId: id });
  if (speech.state !== 'waiting') return refuse({ code: 'speech-not-waiting', state: speech.state });
  const speaking = list.speeches.find(({ state }) => state === 'speaking');
  const current = list.speeches.find((other) => other.state === 'speaking' && !isPaused(other)) ?? speaking;
  if (current && !(speech.category === 'pointOfOrder' && isPaused(current))) {
    return refuse({ code: 'somebody-speaking', personId: current.personId });
  }
  if (at < speech.askedAt) return refuse({ code: 'speech-time-backwards', lastAt: speech.askedAt });
  const next = nextSpeech(list.speeches)!;
  const isTurn = next.id === id || speech.category === 'answer';
  const outOfTurn = isTurn ? null : reason?.trim() || null;
  if (!isTurn && outOfTurn === null) return refuse({ code: 'not-this-turn', nextPersonId: next.personId });
  return ok(replace(list, { ...speech, state: 'speaking', startedAt: at, outOfTurn }));
}

/** Stops the clock of a speech; the speaker keeps the floor. */
export function pauseSpeech(list: SpeakersList, { id, at }: SpeechAct): Change {
  const speech = running(list, id, at);
  if (!speech.ok) return speech;
  if (isPaused(speech.value)) return ok(list);
  return ok(replace(list, { ...speech.value, pauses: [...speech.value.pauses, { fromAt: at, toAt: null }] }));
}

/** Lets the clock of a paused speech run on, as soon as nobody else speaks. */
export function resumeSpeech(list: SpeakersList, { id, at }: SpeechAct): Change {
  const speech = running(list, id, at);
  if (!speech.ok) return speech;
  if (!isPaused(speech.value)) return refuse({ code: 'speech-not-paused' });
  const other = list.speeches.find((candidate) => candidate.state === 'speaking' && candidate.id !== id);
  return other
    ? refuse({ code: 'somebody-speaking', personId: other.personId })
    : ok(replace(list, unpaused(speech.value, at)));
}

/** Ends a speech, paused or not. */
export function endSpeech(list: SpeakersList, { id, at }: SpeechAct): Change {
  const speech = running(list, id, at);
  if (!speech.ok) return speech;
  return ok(replace(list, { ...unpaused(speech.value, at), state: 'done', endedAt: at }));
}

/** Takes a wish for the floor back; what was said stays said. */
export function withdrawSpeech(list: SpeakersList, { id, at }: SpeechAct): Change {
  const speech = find(list, id);
  if (!speech) return refuse({ code: 'speech-unknown', speechId: id });
  if (speech.state !== 'waiting') return refuse({ code: 'speech-not-waiting', state: speech.state });
  return ok(replace(list, { ...speech, state: 'withdrawn', endedAt: at }));
}

function running(list: SpeakersList, id: string, at: Instant): Result<Speech, SpeakersRefusal> {
  const speech = find(list, id);
  if (!speech) return refuse({ code: 'speech-unknown', speechId: id });
  if (speech.state !== 'speaking') return refuse({ code: 'speech-not-running' });
  const last = speech.pauses.at(-1);
  const lastAt = last?.toAt ?? last?.fromAt ?? speech.startedAt!;
  return at < lastAt ? refuse({ code: 'speech-time-backwards', lastAt }) : ok(speech);
}

function unpaused(speech: Speech, at: Instant): Speech {
  return { ...speech, pauses: speech.pauses.map((pause) => (pause.toAt === null ? { ...pause, toAt: at } : pause)) };
}

function find(list: SpeakersList, id: string): Speech | undefined {
  return list.speeches.find((speech) => speech.id === id);
}

function replace(list: SpeakersList, changed: Speech): SpeakersList {
  return { ...list, speeches: list.speeches.map((speech) => (speech.id === changed.id ? changed : speech)) };
}

/** Says in the reader's language why something about the list of speakers is not done; names are added by whoever knows them. */
export function speakersRefusalSentence({ code }: SpeakersRefusal): Sentence {
  switch (code) {
    case 'list-closed':
      return { vi: 'Đã hết lượt đăng ký phát biểu.', en: 'The list of speakers is closed.' };
    case 'waiting-already':
      return {
        vi: 'Ông/Bà đã đăng ký phát biểu và đang chờ đến lượt.',
        en: 'You are on the list already, waiting for your turn.',
      };
    case 'speech-unknown':
      return { vi: 'Không có lượt phát biểu này trong danh sách.', en: 'This is not on the list of speakers.' };
    case 'somebody-speaking':
      return {
        vi: 'Đang có người phát biểu; mỗi lần một người.',
        en: 'Somebody has the floor; one person speaks at a time.',
      };
    case 'not-this-turn':
      return {
        vi: 'Chưa đến lượt người này; muốn mời trước phải ghi lý do.',
        en: 'It is not this person’s turn; to call them first, give a reason.',
      };
    case 'speech-not-waiting':
      return { vi: 'Lượt phát biểu này không còn ở trạng thái chờ.', en: 'This speech is not waiting any more.' };
    case 'speech-not-running':
      return { vi: 'Người này không đang phát biểu.', en: 'This person does not have the floor.' };
    case 'speech-not-paused':
      return { vi: 'Lượt phát biểu này không tạm dừng.', en: 'This speech is not paused.' };
    case 'speech-time-backwards':
      return { vi: 'Thời điểm này sớm hơn lần ghi trước.', en: 'This is earlier than the last entry.' };
  }
}
