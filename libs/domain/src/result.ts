/** The answer of a rule: what follows, or why it may not be. */
export type Result<T, R> = Accepted<T> | Refused<R>;

/** A rule that allowed the act, with what follows from it. */
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

/** A rule that did not allow the act, with the reason. */
export interface Refused<R> {
  readonly ok: false;
  readonly refusal: R;
}

/** Wraps what follows from an act that a rule allows. */
export function ok<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** Wraps the reason why a rule does not allow an act. */
export function refuse<const R>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}
