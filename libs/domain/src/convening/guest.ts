import { terminalNumber } from '../assembly';
import type { Stage } from '../conference';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { ConveningRefusal } from './refusal';

/**
 * Somebody from outside who is invited to a conference: a leader of the superior party committee or union, an office nearby.
 *
 * A guest is on no list of those entitled: they change no quorum, and neither vote, stand nor sign.
 */
export interface InvitedGuest {
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
  /** Null for somebody who is invited on paper only. */
  readonly email: string | null;
}

const INVITING: readonly Stage[] = ['drafting', 'consultation', 'approval', 'convening', 'session'];

/** Takes a guest onto the list, as long as the session is not over; the same person of the same organisation once. */
export function inviteGuest(
  guest: InvitedGuest,
  {
    stage,
    invited,
  }: { readonly stage: Stage; readonly invited: readonly Pick<InvitedGuest, 'name' | 'organisation'>[] },
): Result<InvitedGuest, ConveningRefusal> {
  if (!INVITING.includes(stage)) return refuse({ code: 'guests-too-late' });
  const taken = {
    name: guest.name.trim(),
    position: guest.position.trim(),
    organisation: guest.organisation.trim(),
    email: guest.email?.trim() || null,
  };
  if (!taken.name || !taken.organisation) return refuse({ code: 'guest-unnamed' });
  const isKnown = invited.some(
    (known) => isSame(known.name, taken.name) && isSame(known.organisation, taken.organisation),
  );
  return isKnown ? refuse({ code: 'guest-already' }) : ok(taken);
}

function isSame(one: string, other: string): boolean {
  return one.normalize('NFC').toLocaleLowerCase('vi-VN') === other.normalize('NFC').toLocaleLowerCase('vi-VN');
}

/** Guests have numbers for the terminal too, behind all those of the list. */
const PLACES_BEFORE_GUESTS = 900_000;

/** The number that a guest types or says at the door; places are counted from 1. */
export function guestNumber(place: number): string {
  return terminalNumber(PLACES_BEFORE_GUESTS + place);
}

/** The place of a guest that a terminal number stands for; null where it is one of the list. */
export function guestPlace(numbered: number): number | null {
  return numbered > PLACES_BEFORE_GUESTS ? numbered - PLACES_BEFORE_GUESTS : null;
}

/** Tells how many guests are there, apart from those who count. */
export function guestFigures({ invited, present }: { readonly invited: number; readonly present: number }): Sentence {
  return {
    vi: `Khách mời: ${present}/${invited} người có mặt, không tính vào số người dự`,
    en: `Guests: ${present} of ${invited} are there; they do not count toward the quorum`,
  };
}
