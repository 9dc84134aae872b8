import { markup, type Content, type Markup } from '../markup';
import { openObjections } from './disposition-view';
import type { View } from './view';

const EXCERPT_LENGTH = 80;

/** One thing to decide by, with the place on the page where the whole of it stands. */
interface Point {
  readonly place: string;
  readonly label: string;
  readonly text: string;
}

/** What one decides by, in a line each: what changed, why the version before came back, who objects, what was let pass. */
export function decidingPoints(view: View): Content {
  const points = [
    changed(view),
    editorial(view),
    ...returned(view),
    shownAgain(view),
    objections(view),
    override(view),
  ];
  const known = points.filter((point) => point !== null);
  return known.length > 0 && markup`<ul class="points">${known.map(written)}</ul>`;
}

function written({ place, label, text }: Point): Markup {
  return markup`<li><a href="#${place}">${label}</a>: ${text}</li>`;
}

/** The paragraphs that differ; where they cannot be compared, what the drafter wrote about the revision. */
function changed({ words, page: { changes, revisionNote } }: View): Point | null {
  if (changes) {
    const text = changes.rows.length === 0 ? words.nothingChanged : words.paragraphs(changes.rows.length);
    return { place: 'changes', label: words.differsFrom(changes.since), text };
  }
  return revisionNote ? { place: 'note', label: words.changed, text: excerpt(revisionNote) } : null;
}

function editorial({ words, page }: View): Point | null {
  return page.editorial && { place: 'editorial', label: words.editorial, text: saidBy(page.editorial) };
}

function returned({ words, page }: View): Point[] {
  return page.returned.map((back) => ({ place: 'returned', label: words.returned, text: saidBy(back) }));
}

function shownAgain({ words, page: { publicity } }: View): Point | null {
  if (!publicity || publicity.showing === 1) return null;
  return { place: 'publicity', label: words.publicity, text: words.showing(publicity.showing) };
}

function objections(view: View): Point | null {
  const names = new Set(openObjections(view).map(({ unit, person }) => unit ?? person));
  if (!showsRemarks(view) || names.size === 0) return null;
  return { place: 'remarks', label: view.words.objecting, text: [...names].join(', ') };
}

function override(view: View): Point | null {
  const { words, page } = view;
  if (!page.override || !showsRemarks(view)) return null;
  return { place: 'override', label: words.letPass, text: page.override.by };
}

/** The table of remarks stands on the page of whoever approves or publicises. */
function showsRemarks({ page: { task } }: View): boolean {
  return task.kind === 'approval' || task.kind === 'publication';
}

function saidBy({ by, reason }: { readonly by: string; readonly reason: string }): string {
  return `${by} – ${excerpt(reason)}`;
}

/** The beginning of a text, cut between two words. */
function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT_LENGTH) return line;
  return `${line.slice(0, EXCERPT_LENGTH).replace(/ \S*$/, '')}…`;
}
