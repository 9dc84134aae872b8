import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs facts for one purpose, so that a signature made for one thing is worth nothing for another. */
export function signature(secret: string, purpose: string, facts: readonly (string | number | null)[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...facts]))
    .digest('base64url');
}

/** Compares signatures without telling by the time it takes how much of them is right. */
export function isSignature(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Facts with their signature, as the value of a cookie: nothing is kept on the server, the signature is what makes it good. */
export function seal(secret: string, purpose: string, facts: readonly string[]): string {
  return [...facts, signature(secret, purpose, facts)].join('.');
}

/** The facts of a sealed value; null when it is not ours, was made for another purpose, or was changed. */
export function unseal(secret: string, purpose: string, value: string): string[] | null {
  const facts = value.split('.');
  const given = facts.pop() ?? '';
  return isSignature(given, signature(secret, purpose, facts)) ? facts : null;
}

/** The mark of a form that this system showed about some facts; it is good until an instant. */
export function formMark(
  secret: string,
  purpose: string,
  { facts, expiresAt }: { readonly facts: readonly (string | null)[]; readonly expiresAt: number },
): string {
  return `${expiresAt}.${signature(secret, purpose, [...facts, expiresAt])}`;
}

/** Whether a form was shown by us, about these facts, and its mark is still good. */
export function isFormMark(
  secret: string,
  purpose: string,
  { facts, mark, now }: { readonly facts: readonly (string | null)[]; readonly mark: string; readonly now: Date },
): boolean {
  const expiresAt = Number(mark.split('.')[0]);
  return expiresAt > now.getTime() && isSignature(mark, formMark(secret, purpose, { facts, expiresAt }));
}
