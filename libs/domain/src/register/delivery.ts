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

/** Checks whether a paper copy may be recorded as handed over, in place of a mail that did not arrive too. */
export function checkHandOver(state: DeliveryState, isRecalled: boolean): Result<null, RegisterRefusal> {
  if (isRecalled) return refuse({ code: 'recalled-already' });
  return state === 'onPaper' || state === 'failed' ? ok(null) : refuse({ code: 'not-to-be-sent', state });
}
