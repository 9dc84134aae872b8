/**
 * Lets only a plain web address into a mail.
 * @throws TypeError for anything else: a link is made by this system, never by a person
 */
export function webLink(url: string): string {
  if (!/^https?:\/\/[\x21\x23-\x26\x28-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/.test(url)) {
    throw new TypeError('A link in a mail must be a plain http or https address.');
  }
  return url;
}

/** Takes secrets (links, codes, reply addresses) out of a mail's words, so that what was said can be kept while nothing can be used from the record. */
export function redact(text: string, ...secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((said, secret) => said.replaceAll(secret, '[…]').replaceAll(secret.replaceAll('&', '&amp;'), '[…]'), text);
}
