import { ballotLimits, MOST_OPTIONS, type Ballot, type BallotRule } from '@conference/domain';
import type { Bytes } from './bytes';

/** The form of the marks; another form gets another number. */
const FORM = 1;
const FIRST_MARK = 2;
/** Every ballot has this length, whatever is on it and however many choices there are. */
export const MARKS_LENGTH = FIRST_MARK + MOST_OPTIONS;

/**
 * Writes a ballot as marks of one length: the form, whether it is blank, and one mark for each choice in the order in which they are printed.
 *
 * There is no room for anything else, so nobody can sign a ballot or be made to.
 */
export function writeMarks(rule: BallotRule, { chosen, isBlank }: Ballot): Bytes {
  const marks = new Uint8Array(MARKS_LENGTH);
  marks.set([FORM, Number(isBlank)]);
  ballotLimits(rule).options.forEach((option, place) => {
    if (chosen.includes(option)) marks[FIRST_MARK + place] = 1;
  });
  return marks;
}

/** Reads marks; null when they are not a ballot of this poll. */
export function readMarks(rule: BallotRule, marks: Uint8Array): Ballot | null {
  const { options } = ballotLimits(rule);
  const [form, isBlank, ...rest] = marks;
  const isRight = marks.length === MARKS_LENGTH && form === FORM && isBlank! <= 1 && rest.every((mark) => mark <= 1);
  if (!isRight || rest.slice(options.length).includes(1)) return null;
  return { chosen: options.filter((_, place) => rest[place] === 1), isBlank: isBlank === 1 };
}
