import { markup, type Content, type Markup } from '../markup';
import type { View } from './view';

/** What binds a form to the page that was shown. */
export function hiddenFields({ nonce, page }: View): Markup {
  return markup`<input type="hidden" name="nonce" value="${nonce}" /><input type="hidden" name="packetHash" value="${page.task.packetHash}" />`;
}

/** A button that no person sees or reaches: who presses it is a machine. It stands last, so that Enter never means it. */
export function scannerTrap(): Markup {
  return markup`<button class="away" type="submit" name="confirm-all" value="1" formnovalidate aria-hidden="true" tabindex="-1">
    OK
  </button>`;
}

/** The button that asks for a fresh link. */
export function freshLinkForm(view: View, label: string): Markup {
  return markup`<form method="post" action="${view.address('/task/fresh-link')}">
    ${hiddenFields(view)}
    <button class="button" type="submit">${label}</button>
    <p class="quiet">${view.words.freshLinkHint}</p>
    ${scannerTrap()}
  </form>`;
}

/** What to do now: one thing. */
export function next(...steps: readonly Content[]): Markup {
  return markup`<div class="next">${steps}</div>`;
}

/** The heading of a page that tells how things ended, with a mark that does not rest on colour alone. */
export function heading(tone: 'good' | 'wait' | 'calm', title: string): Markup {
  return markup`<div class="mark ${tone}">
    ${MARKS[tone]}
    <h1>${title}</h1>
  </div>`;
}

const MARKS = {
  good: markup`<svg viewBox="0 0 36 36" aria-hidden="true">
    <circle cx="18" cy="18" r="16" fill="none" stroke="currentColor" stroke-width="2.5" />
    <path d="M10.5 18.5l5 5 10-11" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`,
  wait: markup`<svg viewBox="0 0 36 36" aria-hidden="true">
    <circle cx="18" cy="18" r="16" fill="none" stroke="currentColor" stroke-width="2.5" />
    <path d="M18 9.5v10M18 25.5v.5" fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round" />
  </svg>`,
  calm: markup`<svg viewBox="0 0 36 36" aria-hidden="true">
    <circle cx="18" cy="18" r="16" fill="none" stroke="currentColor" stroke-width="2.5" />
    <path d="M18 17v9.5M18 10.5v.5" fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round" />
  </svg>`,
} as const;
