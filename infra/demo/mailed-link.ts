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

/** A mailed link with the code of its mail, where the mail has one. */
export interface MailedLink {
  readonly url: string;
  readonly code: string | null;
}

const CODE = /(?:Mã xác nhận|Confirmation code): (\d{3}) ?(\d{3})\b/;

/** The six digits that a mail carries for whoever answers in a browser that is not remembered. */
export function codeIn(text: string): string | null {
  const [, first, second] = CODE.exec(text.normalize('NFC')) ?? [];
  return first && second ? first + second : null;
}

/** The links by which a person can answer about a matter, from the newest mail to the oldest. Subjects are cut; the text names the matter in full, on a line of its own. */
export function linksAbout(mails: readonly Mail[], title: string): MailedLink[] {
  return mails
    .filter(({ text }) => unfolded(text).some((line) => names(oneLine(line), oneLine(title))))
    .toSorted((a, b) => b.id - a.id)
    .flatMap(({ text }) => linksIn(text).map((url) => ({ url, code: codeIn(text) })));
}

/** The lines of a mail; one that goes on is indented. */
function unfolded(text: string): string[] {
  return text.replace(/\r?\n {2}(?=[^\s|])/g, ' ').split('\n');
}

function names(line: string, title: string): boolean {
  return line === title || line.endsWith(`: ${title}`);
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
