/** A mail as the local mailbox tells of it. */
export interface Mail {
  readonly id: number;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

const LINK = /https?:\/\/[^\s<>"]+\/t\/[A-Za-z0-9_-]+/g;

/** The links in a mail that can answer a task. */
export function linksIn(text: string): string[] {
  return [...new Set(text.match(LINK) ?? [])];
}

/** The links by which a person can answer about a matter, from the newest mail to the oldest. */
export function linksAbout(mails: readonly Mail[], title: string): string[] {
  return mails
    .filter(({ subject }) => oneLine(subject).includes(oneLine(title)))
    .toSorted((a, b) => b.id - a.id)
    .flatMap(({ text }) => linksIn(text));
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
