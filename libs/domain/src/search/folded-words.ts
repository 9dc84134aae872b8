/** One word of a text as it is looked for, and where it stands in the text. */
export interface FoldedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** What is left of a text when accents and case do not matter: `Đào Thị Hòa` is `dao thi hoa`, and so is `ĐÀO THỊ HOÀ`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * The words of a text in their order: letters and figures; all else parts words, so `01/NQ-HN` is `1`, `nq`, `hn`. A number is found with
 * and without its leading zeros. The function `search_fold` of the database cuts texts in the same way.
 */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let word = '';
  let from = 0;
  let at = 0;
  const end = () => {
    if (word) words.push({ word: word.replace(/^0+(?=[0-9])/, ''), from, to: at });
    word = '';
  };
  for (const sign of text) {
    const folded = sign < '\u0080' ? sign.toLowerCase() : withoutAccents(sign);
    if (folded && /^[a-z0-9]+$/.test(folded)) {
      if (!word) from = at;
      word += folded;
    } else if (folded) end();
    at += sign.length;
  }
  end();
  return words;
}
