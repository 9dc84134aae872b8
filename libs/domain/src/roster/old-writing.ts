import { BEYOND_ASCII, isSyllable, oddWords } from './syllable';

/** The ways of writing Vietnamese from before Unicode, and UTF-8 that was read as something else. */
export type OldWriting = 'tcvn3' | 'vni' | 'utf8-misread';

/** A text in an old way of writing, and what it says. */
export interface OldText {
  readonly writing: OldWriting;
  readonly meant: string;
}

/**
 * Recognises a text that was written with fonts from before Unicode (TCVN3 “.VnTime”, VNI “VNI-Times”) or that was read by the wrong table of signs.
 * Null for what reads as it is.
 * @see TCVN 5712:1993 (VN3)
 */
export function readOldWriting(text: string): OldText | null {
  const odd = oddWords(text).length;
  if (odd === 0) return null;
  for (const [writing, read] of READERS) {
    const meant = read(text)?.normalize('NFC');
    if (meant && meant !== text && oddWords(meant).length === 0 && hasVietnameseSigns(meant)) return { writing, meant };
  }
  return null;
}

function hasVietnameseSigns(text: string): boolean {
  return text.split(/\s+/).some((word) => BEYOND_ASCII.test(word) && isSyllable(word.replace(/[^\p{L}]/gu, '')));
}

const READERS: readonly (readonly [OldWriting, (text: string) => string | null])[] = [
  ['utf8-misread', readMisread],
  ['tcvn3', readTcvn3],
  ['vni', readVni],
];

/** What Windows shows for the bytes from 0x80 to 0x9f. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function readMisread(text: string): string | null {
  const bytes = Array.from(text, (sign) => {
    const at = WINDOWS_SIGNS.indexOf(sign);
    return at >= 0 ? 0x80 + at : sign.codePointAt(0)!;
  });
  if (bytes.some((byte) => byte > 0xff)) return null;
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}

const TCVN3_FROM = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const TCVN3_TO = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

function readTcvn3(text: string): string {
  return Array.from(text, (sign) => TCVN3_TO[TCVN3_FROM.indexOf(sign)] ?? sign).join('');
}

const [GRAVE, ACUTE, TILDE, HOOK, DOT] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306'];
/** What stands after a vowel and belongs to it. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
/** Letters of their own. */
const VNI_LETTERS: Readonly<Record<string, string>> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

/** In one pass: what has become a letter is not read a second time. */
function readVni(text: string): string {
  return text.replace(
    /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöæóòî]/giu,
    (whole: string, vowel: string | undefined, mark: string | undefined) =>
      vowel && mark ? `${vniLetter(vowel)}${VNI_MARKS[mark.toLowerCase()]!}` : vniLetter(whole),
  );
}

function vniLetter(sign: string): string {
  const letter = VNI_LETTERS[sign.toLowerCase()] ?? sign.toLowerCase();
  return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
}
