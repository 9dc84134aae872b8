import { compareDates, type CivilDate } from '../calendar';
import type { StoredMailState } from '../mail';
import { ok, refuse, type Result } from '../result';
import type { DeliveryState } from './delivery-state';
import type { RegisterRefusal } from './refusal';

/** What is known of one delivery. */
export interface DeliveryFacts {
  /** Null for a recipient who gets it on paper. */
  readonly email: string | null;
  /** When the clerk handed the paper over. */
  readonly handedOverAt: string | null;
  /** No mail could be written. */
  readonly hasProblem: boolean;
  /** In a rehearsal nothing goes to anybody outside the office. */
  readonly isWithheld: boolean;
  /** The recall came before the mail was written. */
  readonly isWithdrawn: boolean;
  readonly mail: { readonly state: StoredMailState } | null;
}

/** Tells how a delivery stands. */
export function deliveryState(facts: DeliveryFacts): DeliveryState {
  const { email, handedOverAt, hasProblem, isWithheld, isWithdrawn, mail } = facts;
  if (handedOverAt) return 'handedOver';
  if (mail?.state === 'sent' || mail?.state === 'failed') return mail.state;
  if (mail?.state === 'suppressed') return 'failed';
  if (isWithdrawn) return 'withdrawn';
  if (isWithheld) return 'withheld';
  if (hasProblem) return 'failed';
  return email === null ? 'onPaper' : 'queued';
}

/** Checks whether a document may be sent to a recipient again: not while it is on its way, never after its recall. */
export function checkSendAgain(state: DeliveryState, isRecalled: boolean): Result<null, RegisterRefusal> {
  if (isRecalled) return refuse({ code: 'recalled-already' });
  return state === 'sent' || state === 'failed' ? ok(null) : refuse({ code: 'not-to-be-sent', state });
}

/** The days within which something about a delivery happened: from the issue until today. */
export interface DeliveryDays {
  readonly issuedOn: CivilDate;
  readonly today: CivilDate;
}

/** Checks whether a paper copy may be recorded as handed over, in place of a mail that did not arrive too. */
export function checkHandOver(
  state: DeliveryState,
  isRecalled: boolean,
  on: CivilDate,
  days: DeliveryDays,
): Result<null, RegisterRefusal> {
  if (isRecalled) return refuse({ code: 'recalled-already' });
  if (state !== 'onPaper' && state !== 'failed') return refuse({ code: 'not-to-be-sent', state });
  return isWithin(on, days) ? ok(null) : refuse({ code: 'delivered-on-wrong-day', issuedOn: days.issuedOn });
}

/** Checks whether it may be recorded that a recipient has got what was sent. */
export function checkReceipt(
  state: DeliveryState,
  isRecalled: boolean,
  on: CivilDate,
  days: DeliveryDays,
): Result<null, RegisterRefusal> {
  if (isRecalled) return refuse({ code: 'recalled-already' });
  if (state !== 'sent' && state !== 'handedOver') return refuse({ code: 'not-sent-yet' });
  return isWithin(on, days) ? ok(null) : refuse({ code: 'delivered-on-wrong-day', issuedOn: days.issuedOn });
}

function isWithin(on: CivilDate, { issuedOn, today }: DeliveryDays): boolean {
  return compareDates(issuedOn, on) <= 0 && compareDates(on, today) <= 0;
}
