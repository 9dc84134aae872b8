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

/** Takes the secret link out of a mail's words, so that what was said can be kept while the link cannot be used from the record. */
export function redact(text: string, link: string): string {
  if (link === '') return text;
  return text.replaceAll(link, '[…]').replaceAll(link.replaceAll('&', '&amp;'), '[…]');
}
