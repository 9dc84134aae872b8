import { ok, refuse, type Result } from '../result';
import { SHORT_CODE_ALPHABET, SHORT_CODE_LENGTHS, type TypedCodeRefusal } from './typed-code';

/** Adds the check character to a code that was drawn: five to seven characters of the alphabet. */
export function shortCode(drawn: string): string {
  const wrong = Array.from(drawn).find((character) => !SHORT_CODE_ALPHABET.includes(character));
  const { least, most } = SHORT_CODE_LENGTHS;
  if (wrong !== undefined || drawn.length < least - 1 || drawn.length > most - 1) {
    throw new RangeError(`not ${least - 1} to ${most - 1} characters of the alphabet: ${drawn}`);
  }
  const missing = (SHORT_CODE_ALPHABET.length - weightedSum(drawn, 2)) % SHORT_CODE_ALPHABET.length;
  return drawn + SHORT_CODE_ALPHABET[missing]!;
}

/** Reads a short code as people type it: in any case, with blanks or dashes; a mistyped one is noticed, not looked up. */
export function readShortCode(typed: string): Result<string, TypedCodeRefusal> {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  if (code.length < SHORT_CODE_LENGTHS.least || code.length > SHORT_CODE_LENGTHS.most) {
    return refuse({ code: 'code-wrong-length', length: code.length });
  }
  const wrong = Array.from(code).find((character) => !SHORT_CODE_ALPHABET.includes(character));
  if (wrong !== undefined) return refuse({ code: 'code-wrong-character', character: wrong });
  return weightedSum(code, 1) % SHORT_CODE_ALPHABET.length === 0 ? ok(code) : refuse({ code: 'code-mistyped' });
}

/** Adds up the characters from the last one on, each times its place, so that changed places change the sum. */
function weightedSum(code: string, weightOfLast: number): number {
  const places = Array.from(code)
    .toReversed()
    .map((character, place) => SHORT_CODE_ALPHABET.indexOf(character) * (place + weightOfLast));
  return places.reduce((sum, value) => sum + value, 0) % SHORT_CODE_ALPHABET.length;
}
