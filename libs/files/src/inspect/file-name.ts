/** What turns the writing direction, so that `fdp.exe` can read as `exe.pdf`. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const LONGEST = 200;

/** Whether a name could be mistaken for another one or lead elsewhere: a path, control characters, direction marks. */
export function isUnsafeName(name: string): boolean {
  return /[/\\]|^\.+$/.test(name) || /[\p{Cc}\u2028\u2029]/u.test(name) || DIRECTION_MARKS.test(name);
}

/** Makes a name safe to show and to offer for download: no path, no controls, no direction marks, nothing invisible. */
export function safeFileName(name: string): string {
  const bare = name
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029"<>:|?*]/gu, '')
    .trim();
  // nothing but dots names a folder
  if (/^\.*$/.test(bare)) return 'tep';
  return bare.length <= LONGEST ? bare : shortened(bare);
}

/** The ending is kept, and no letter is cut in two. */
function shortened(name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  const letters = Array.from(new Intl.Segmenter('vi').segment(name), ({ segment }) => segment);
  let short = '';
  for (const letter of letters) {
    if (short.length + letter.length + ending.length > LONGEST) break;
    short += letter;
  }
  return short.trimEnd() + ending;
}
