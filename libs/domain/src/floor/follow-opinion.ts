import { compareDates, vietnamDateOf, type CivilDate, type Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { FloorOpinion, Statement } from './floor-opinion';

/** Which of the three statements about an opinion is meant. */
export type StatementOf = 'opinion' | 'answer' | 'commitment';

/** What is done about an opinion. `byId` is who does it; words written down for somebody else wait for that person. */
export type OpinionAct =
  | { readonly act: 'confirm'; readonly statement: StatementOf; readonly byId: string; readonly at: Instant }
  | {
      readonly act: 'reword';
      readonly statement: StatementOf;
      readonly text: string;
      readonly byId: string;
      readonly at: Instant;
    }
  | {
      readonly act: 'answer';
      readonly answererId: string;
      readonly text: string;
      readonly byId: string;
      readonly at: Instant;
    }
  | {
      readonly act: 'forward';
      readonly answererId: string;
      readonly text: string;
      readonly to: string;
      readonly byId: string;
      readonly at: Instant;
    }
  | {
      readonly act: 'commit';
      readonly ownerId: string | null;
      readonly text: string;
      readonly dueOn: CivilDate | null;
      readonly byId: string;
      readonly at: Instant;
    }
  | { readonly act: 'withdraw'; readonly byId: string; readonly at: Instant };

/** Why something about an opinion is not done. */
export type FloorOpinionRefusal =
  | { readonly code: 'words-missing' }
  | { readonly code: 'nothing-to-confirm'; readonly statement: StatementOf }
  | { readonly code: 'not-its-author'; readonly statement: StatementOf; readonly authorId: string }
  | { readonly code: 'confirmed-already'; readonly statement: StatementOf }
  | { readonly code: 'opinion-withdrawn' }
  | { readonly code: 'answered-already' }
  | { readonly code: 'forward-without-body' }
  | { readonly code: 'not-answered' }
  | { readonly code: 'forwarded-elsewhere'; readonly to: string }
  | { readonly code: 'committed-already' }
  | { readonly code: 'commitment-without-owner' }
  | { readonly code: 'commitment-without-date' }
  | { readonly code: 'commitment-due-in-the-past'; readonly dueOn: CivilDate };

type Followed = Result<FloorOpinion, FloorOpinionRefusal>;

/** Records an opinion; whoever writes their own has confirmed it by that. */
export function recordOpinion(
  { id, via }: Pick<FloorOpinion, 'id' | 'via'>,
  said: { readonly authorId: string; readonly text: string; readonly byId: string; readonly at: Instant },
): Followed {
  const opinion = statement(said.authorId, said);
  return opinion.ok
    ? ok({ id, via, opinion: opinion.value, answer: null, commitment: null, withdrawnAt: null })
    : opinion;
}

/** Carries an opinion on: answered or forwarded, promised with a day and an owner, each step confirmed by whose words it is. @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm d */
export function followOpinion(opinion: FloorOpinion, act: OpinionAct): Followed {
  if (opinion.withdrawnAt !== null) return refuse({ code: 'opinion-withdrawn' });
  switch (act.act) {
    case 'confirm':
      return confirm(opinion, act);
    case 'reword':
      return reword(opinion, act);
    case 'answer':
      return answer(opinion, { ...act, to: null });
    case 'forward':
      return act.to.trim() ? answer(opinion, act) : refuse({ code: 'forward-without-body' });
    case 'commit':
      return commit(opinion, act);
    case 'withdraw':
      return withdraw(opinion, act);
  }
}

type ActOf<Name extends OpinionAct['act']> = Extract<OpinionAct, { readonly act: Name }>;

function confirm(opinion: FloorOpinion, { statement: name, byId, at }: ActOf<'confirm'>): Followed {
  const said = opinion[name];
  if (!said) return refuse({ code: 'nothing-to-confirm', statement: name });
  if (said.authorId !== byId) return refuse({ code: 'not-its-author', statement: name, authorId: said.authorId });
  return said.confirmedAt === null ? ok({ ...opinion, [name]: { ...said, confirmedAt: at } }) : ok(opinion);
}

/** Words are put right as long as their author has not confirmed them; the author may do so, or whoever writes for them. */
function reword(opinion: FloorOpinion, { statement: name, text, byId, at }: ActOf<'reword'>): Followed {
  const said = opinion[name];
  if (!said) return refuse({ code: 'nothing-to-confirm', statement: name });
  if (said.confirmedAt !== null) return refuse({ code: 'confirmed-already', statement: name });
  if (!text.trim()) return refuse({ code: 'words-missing' });
  return ok({ ...opinion, [name]: { ...said, text: text.trim(), confirmedAt: byId === said.authorId ? at : null } });
}

function answer(
  opinion: FloorOpinion,
  act: Omit<ActOf<'forward'>, 'act' | 'to'> & { readonly to: string | null },
): Followed {
  if (opinion.answer) return refuse({ code: 'answered-already' });
  const said = statement(act.answererId, act);
  return said.ok ? ok({ ...opinion, answer: { ...said.value, forwardedTo: act.to?.trim() ?? null } }) : said;
}

function commit(opinion: FloorOpinion, act: ActOf<'commit'>): Followed {
  if (!opinion.answer) return refuse({ code: 'not-answered' });
  if (opinion.answer.forwardedTo !== null)
    return refuse({ code: 'forwarded-elsewhere', to: opinion.answer.forwardedTo });
  if (opinion.commitment) return refuse({ code: 'committed-already' });
  if (!act.ownerId) return refuse({ code: 'commitment-without-owner' });
  if (act.dueOn === null) return refuse({ code: 'commitment-without-date' });
  if (compareDates(act.dueOn, vietnamDateOf(act.at)) < 0)
    return refuse({ code: 'commitment-due-in-the-past', dueOn: act.dueOn });
  const said = statement(act.ownerId, act);
  return said.ok ? ok({ ...opinion, commitment: { ...said.value, dueOn: act.dueOn } }) : said;
}

function withdraw(opinion: FloorOpinion, { byId, at }: ActOf<'withdraw'>): Followed {
  if (opinion.opinion.authorId !== byId) {
    return refuse({ code: 'not-its-author', statement: 'opinion', authorId: opinion.opinion.authorId });
  }
  return opinion.answer ? refuse({ code: 'answered-already' }) : ok({ ...opinion, withdrawnAt: at });
}

function statement(
  authorId: string,
  { text, byId, at }: { readonly text: string; readonly byId: string; readonly at: Instant },
): Result<Statement, FloorOpinionRefusal> {
  const words = text.trim();
  if (!words) return refuse({ code: 'words-missing' });
  return ok({ authorId, text: words, saidAt: at, confirmedAt: byId === authorId ? at : null });
}

/** Says in the reader's language why something about an opinion is not done. */
export function floorOpinionRefusalSentence(refusal: FloorOpinionRefusal): Sentence {
  switch (refusal.code) {
    case 'words-missing':
      return { vi: 'Hãy ghi nội dung.', en: 'Write down what is said.' };
    case 'nothing-to-confirm':
      return { vi: 'Chưa có nội dung này để xác nhận.', en: 'There is nothing to confirm yet.' };
    case 'not-its-author':
      return {
        vi: 'Chỉ chính người nêu mới làm được việc này.',
        en: 'Only the person whose words these are may do that.',
      };
    case 'confirmed-already':
      return { vi: 'Lời ghi đã được xác nhận nên không sửa được.', en: 'The wording is confirmed and stays as it is.' };
    case 'opinion-withdrawn':
      return { vi: 'Ý kiến này đã được rút.', en: 'This opinion was withdrawn.' };
    case 'answered-already':
      return { vi: 'Ý kiến này đã được giải đáp.', en: 'This opinion is answered already.' };
    case 'forward-without-body':
      return {
        vi: 'Ý kiến ngoài thẩm quyền phải ghi rõ chuyển đến cơ quan nào.',
        en: 'Name the body to which it is forwarded.',
      };
    case 'not-answered':
      return {
        vi: 'Ý kiến phải được giải đáp trước khi ghi cam kết.',
        en: 'An opinion is answered before anything is promised.',
      };
    case 'forwarded-elsewhere':
      return {
        vi: `Ý kiến đã chuyển đến ${refusal.to}; việc thực hiện thuộc cơ quan đó.`,
        en: `The opinion went to ${refusal.to}; what is done is theirs to promise.`,
      };
    case 'committed-already':
      return { vi: 'Ý kiến này đã có cam kết.', en: 'There is a commitment already.' };
    case 'commitment-without-owner':
      return { vi: 'Cam kết phải có người thực hiện.', en: 'A commitment has an owner.' };
    case 'commitment-without-date':
      return { vi: 'Cam kết phải có thời hạn.', en: 'A commitment has a day by which it is due.' };
    case 'commitment-due-in-the-past':
      return { vi: 'Thời hạn cam kết đã qua.', en: 'The day by which it is due has passed.' };
  }
}
