import type { Block, Letter } from './letter';
import { plainLine, plainText } from './plain-line';
import { webLink } from './web-link';

/** Writes the text part of a letter. Lines are not wrapped: the reader's program does it, and a link stays whole. */
export function renderText(letter: Letter): string {
  const head = [letter.office, letter.title, letter.salutation].map(plainLine);
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
    case 'facts':
      return block.rows.map(({ label, value }) => `${plainLine(label)}: ${plainLine(value)}`).join('\n');
    case 'list':
      return renderList(block);
    case 'quote':
      return `${plainLine(block.heading)}:\n${plainText(block.text).replace(/^/gm, '  | ')}`;
    case 'action':
      return [`${plainLine(block.label)}:\n${webLink(block.url)}`, ...block.notes.map(plainLine)].join('\n\n');
  }
}

function renderList({ heading, lines, numbered }: Extract<Block, { type: 'list' }>): string {
  const items = lines.map((line, index) => `${numbered ? `${index + 1}.` : '-'} ${plainLine(line)}`);
  return [`${plainLine(heading)}:`, ...items].join('\n');
}
