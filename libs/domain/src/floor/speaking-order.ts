import type { Speech } from './speech';

/**
 * Lists who waits for the floor, next one first: points of order, then whoever has spoken less often, then whoever asked first.
 *
 * Nobody speaks twice before everybody who wants to has spoken once. Answers and points of order are nobody's turn.
 */
export function speakingOrder(speeches: readonly Speech[]): readonly Speech[] {
  return speeches
    .filter(({ state }) => state === 'waiting')
    .map((speech) => ({ speech, rank: isPointOfOrder(speech) ? -1 : turnsBefore(speech, speeches) }))
    .toSorted((one, other) => one.rank - other.rank || askingOrder(one.speech, other.speech))
    .map(({ speech }) => speech);
}

/** Whose turn it is; null when nobody waits. */
export function nextSpeech(speeches: readonly Speech[]): Speech | null {
  return speakingOrder(speeches)[0] ?? null;
}

/** How many turns a person has had or will have had before this speech: a second wish of theirs counts as a second turn. */
function turnsBefore(speech: Speech, speeches: readonly Speech[]): number {
  const own = speeches.filter((other) => other.personId === speech.personId && isTurn(other));
  const had = own.filter(({ state }) => state === 'speaking' || state === 'done').length;
  const asked = own.filter((other) => other.state === 'waiting' && askingOrder(other, speech) < 0).length;
  return had + asked;
}

function isTurn({ category }: Speech): boolean {
  return category !== 'answer' && category !== 'pointOfOrder';
}

function isPointOfOrder({ category }: Speech): boolean {
  return category === 'pointOfOrder';
}

function askingOrder(one: Speech, other: Speech): number {
  if (one.askedAt !== other.askedAt) return one.askedAt < other.askedAt ? -1 : 1;
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}
