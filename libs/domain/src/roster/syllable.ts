/** The letters that begin a Vietnamese syllable, those within it and those that end it, without tones and hats. */
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const NUCLEUS =
  '(?:oai|oao|oay|oeo|ieu|yeu|uay|uoi|uou|uya|uye|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|ua|ue|ui|uo|uu|uy|ye|[aeiouy])';
const CODA = '(?:ch|ng|nh|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);
/** Grave, acute, tilde, hook and dot: a syllable has one tone. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Circumflex, breve and horn make other letters. */
const HATS = /[\u0302\u0306\u031b]/g;

/** Any sign that is no plain letter, digit or mark. */
export const BEYOND_ASCII = /[^ -~]/;

/** Whether a word is spelt as a Vietnamese syllable is. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  if ((parts.match(TONES) ?? []).length > 1) return false;
  return SYLLABLE.test(parts.replace(TONES, '').replace(HATS, ''));
}

/** The words with signs that no Vietnamese syllable has: foreign names, or a text that was read by the wrong table of signs. */
export function oddWords(text: string): string[] {
  return wordsOf(text).filter((word) => BEYOND_ASCII.test(word) && !isSyllable(word));
}

/** Words with whatever an old table of signs may have put into them. */
function wordsOf(text: string): string[] {
  return text.split(/[\s,;.:()[\]/"'+\-–—_0-9]+/u).filter(Boolean);
}
