import type { ComposedMail, Letter } from './letter';
import { cutLine, plainLine } from './plain-line';
import { renderHtml } from './render-html';
import { renderText } from './render-text';

const SUBJECT_LETTERS = 180;

/** Writes a letter as a mail: subject, text part, HTML part. The same letter always gives the same mail. */
export function compose(letter: Letter): ComposedMail {
  return {
    subject: cutLine(plainLine(letter.subject), SUBJECT_LETTERS),
    text: renderText(letter),
    html: renderHtml(letter),
  };
}
