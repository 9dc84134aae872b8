import type { Block, FactRow, Letter, ListedTask } from './letter';
import { plainLine, plainText } from './plain-line';
import { REPLY_MARKERS } from './reply-marker';
import { webLink } from './web-link';

/** Writes the text part of a letter, one line for each thing that is said; how long lines are broken is the message's affair. */
export function renderText(letter: Letter): string {
  const marker = letter.takesReplies ? REPLY_MARKERS[letter.language] : '';
  const head = [marker, letter.office, letter.title, letter.salutation].map(plainLine);
  const closing = letter.closing.map(plainLine).join('\n');
  return `${[...head, ...letter.blocks.map(renderBlock), `—\n${closing}`].filter((part) => part !== '').join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'notice':
      return plainLine(block.text);
    case 'warning':
      return `*** ${plainLine(block.text)}`;
    case 'lead':
    case 'facts':
      return renderRows(block.rows);
    case 'list':
      return renderList(block);
    case 'quote':
      return `${plainLine(block.heading)}:\n${plainText(block.text).replace(/^/gm, '  | ')}`;
    case 'code':
      return `${plainLine(block.label)}: ${plainLine(block.code)}\n${plainLine(block.hint)}`;
    case 'ticket':
      return `${plainLine(block.label)}: ${plainLine(block.number)}\n${plainLine(block.hint)}`;
    case 'tasks':
      return [`${plainLine(block.heading)}:`, ...block.tasks.map(renderTask)].join('\n\n');
    case 'action':
      return [`${plainLine(block.label)}:\n${webLink(block.url)}`, ...block.notes.map(plainLine)].join('\n\n');
  }
}

function renderRows(rows: readonly FactRow[]): string {
  return rows.map(({ label, value }) => `${plainLine(label)}: ${plainLine(value)}`).join('\n');
}

function renderTask({ title, rows, label, url }: ListedTask): string {
  return `- ${plainLine(title)}\n${renderRows(rows)}\n${plainLine(label)}:\n${webLink(url)}`;
}

function renderList({ heading, lines, numbered }: Extract<Block, { type: 'list' }>): string {
  const items = lines.map((line, index) => `${numbered ? `${index + 1}.` : '-'} ${plainLine(line)}`);
  return [`${plainLine(heading)}:`, ...items].join('\n');
}
