import type { ComparedBlock, Segment } from '@conference/drafting';
import { markup, type Content, type Markup } from '../markup';
import type { View } from './view';

/** What is new since the version that this person saw or approved last: the words that went and those that came, paragraph by paragraph. */
export function changesSection(view: View): Content {
  const {
    words,
    page: { changes, task },
  } = view;
  if (!changes) return null;
  const { since, rows } = changes;
  return markup`<section class="stack" aria-labelledby="changes">
    <h2 id="changes">${task.kind === 'objection' ? words.changedSinceApproved(since) : words.changedSince(since)}</h2>
    ${
      rows.length === 0
        ? markup`<p class="notice">${words.textUnchanged}</p>`
        : markup`<p class="quiet">${words.changeLegend}</p>
            <ul class="card changes">${rows.map((row) => changedRow(view, row))}</ul>`
    }
  </section>`;
}

function changedRow(view: View, { blockId, change, left, right }: ComparedBlock): Markup {
  const { words, language, page } = view;
  const here = page.text?.find(({ block }) => block.id === blockId)?.place[language];
  const cited = here ?? left?.number;
  return markup`<li>
    <p><span class="pill ${change === 'removed' ? 'late' : change === 'added' ? 'good' : ''}">${words.change[change]}</span> ${cited && markup`<strong>${cited}</strong>`}</p>
    <p class="words">${inOneLine(left?.segments ?? [], right?.segments ?? []).map(segment)}</p>
  </li>`;
}

function segment({ kind, text }: Segment): Content {
  switch (kind) {
    case 'same':
      return text;
    case 'removed':
      return markup`<del>${text}</del>`;
    case 'added':
      return markup`<ins>${text}</ins>`;
  }
}

/** Lays both sides over each other: the words that went stand before those that came in their place. */
export function inOneLine(left: readonly Segment[], right: readonly Segment[]): Segment[] {
  const [went, came] = [[...left], [...right]];
  const line: Segment[] = [];
  while (went.length > 0 || came.length > 0) {
    if (went[0]?.kind === 'removed') line.push(went.shift()!);
    else if (came[0]?.kind === 'added') line.push(came.shift()!);
    else {
      line.push((came.shift() ?? went[0])!);
      went.shift();
    }
  }
  return line;
}
