import type { Sentence } from '@conference/domain';
import type {
  AttendeeEntity,
  ConferenceEntity,
  GuestEntity,
  OfficeEntity,
  PersonEntity,
  SummonsReplyEntity,
} from '@conference/persistence';
import { gatheringName, instantAt } from '@conference/domain';
import { attendWords } from './attend-words';
import { markup, type Content } from './markup';
import type { Page } from './views/layout';
import { ownPage } from './views/own-page';
import { heading, next, scannerTrap } from './views/pieces-view';
import { writtenInstant } from './written-time';

/** Whose invitation a page is about, and what was answered so far for the day that counts. */
export interface Invitation {
  readonly person: Pick<PersonEntity, 'name' | 'language'>;
  readonly office: OfficeEntity;
  readonly conference: ConferenceEntity;
  /** As whom the reader is invited. */
  readonly invited: { readonly attendee: AttendeeEntity } | { readonly guest: GuestEntity };
  readonly reply: Pick<SummonsReplyEntity, 'kind' | 'givenAt'> | null;
}

/** What stands in the form: what the mail's button said, or what was typed and not taken. */
export interface TypedReply {
  readonly answer: string;
  readonly reason: string;
}

/** Asks whether the reader is coming; the choice of the mail's button stands there, and counts once it is sent. */
export function askingPage(invitation: Invitation, typed: TypedReply, refused: Sentence | null): Page {
  const { person, conference, reply } = invitation;
  const words = attendWords(person.language);
  const isGuest = 'guest' in invitation.invited;
  const choice = (value: string, label: string) =>
    markup`<label class="choice"><input type="radio" name="answer" value="${value}" required${typed.answer === value && markup` checked`} /><span>${label}</span></label>`;
  return ownPage(invitation, refused ? 422 : 200, words.title, [
    heading('calm', words.title),
    markup`<p class="lead">${words.lead(person.name)}</p>`,
    markup`<section class="card stack"><h2>${conference.title}</h2>
      <dl class="facts asked">
        <div><dt>${words.when}</dt><dd class="strong">${starts(invitation)}</dd></div>
        <div><dt>${words.where}</dt><dd>${conference.place}</dd></div>
        ${!isGuest && markup`<div><dt>${words.papers}</dt><dd><a href="/conferences/${conference.id}">${words.seePapers}</a></dd></div>`}
      </dl>
    </section>`,
    reply &&
      markup`<p class="notice">${words.current(words[isGuest && reply.kind === 'excused' ? 'declined' : reply.kind], writtenInstant(reply.givenAt.toISOString(), person.language))}</p>`,
    refused && markup`<p class="notice wait" role="alert">${refused[person.language]}</p>`,
    markup`<form method="post" class="stack">
      <fieldset>
        <legend>${words.choose(gatheringName(conference.kind)[person.language])}</legend>
        ${choice('coming', words.coming)} ${choice('excused', isGuest ? words.declined : words.excused)}
      </fieldset>
      ${!isGuest && reasonField(words, typed)}
      <button class="button" type="submit">${words.act}</button>
      ${scannerTrap()}
    </form>`,
  ]);
}

function reasonField(words: ReturnType<typeof attendWords>, { reason }: TypedReply): Content {
  return markup`<div>
        <label class="label" for="reason">${words.reason}</label>
        <p class="hint" id="reason-hint">${words.reasonHint}</p>
        <textarea id="reason" name="reason" rows="2" maxlength="500" aria-describedby="reason-hint">${reason}</textarea>
      </div>`;
}

/** Says what was recorded. */
export function answeredPage(invitation: Invitation, kind: SummonsReplyEntity['kind']): Page {
  const words = attendWords(invitation.person.language);
  const away =
    'guest' in invitation.invited ? [words.declinedDone, words.declinedNext] : [words.excusedDone, words.excusedNext];
  const [title, follows] = kind === 'coming' ? [words.comingDone, words.comingNext(starts(invitation))] : away;
  return ownPage(invitation, 200, title, [
    heading('good', title),
    markup`<p class="lead">${invitation.conference.title}</p>`,
    next(markup`<p>${follows}</p>`),
  ]);
}

/** Says that nothing is answered any more, and why. */
export function closedPage(invitation: Invitation, why: Sentence): Page {
  const { language } = invitation.person;
  const words = attendWords(language);
  return ownPage(invitation, 409, words.closed, [
    heading('wait', words.closed),
    markup`<p class="lead">${why[language]}</p>`,
    next(markup`<p>${words.closedNext}</p>`),
  ]);
}

function starts({ conference: { heldOn, startsAt }, person }: Invitation): string {
  return writtenInstant(instantAt(heldOn, startsAt), person.language);
}
