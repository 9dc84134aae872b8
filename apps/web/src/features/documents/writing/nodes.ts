import { HEADING_LEVELS, RUNNING_KINDS } from '@conference/domain';
import { Extension, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Text } from '@tiptap/extension-text';

/** Every block carries its id, also in what is copied, so that moving a paragraph keeps the remarks on it. */
const id = {
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-id'),
  renderHTML: ({ id: own }: Record<string, unknown>) => (own ? { 'data-id': own } : {}),
};

const running = RUNNING_KINDS.map((kind) =>
  Node.create({
    name: kind,
    // The plain paragraph comes first where the editor has to choose.
    priority: kind === 'paragraph' ? 1000 : 100,
    group: 'block',
    content: 'inline*',
    defining: kind !== 'paragraph',
    addAttributes: () => ({ id }),
    parseHTML: () => [
      { tag: `[data-kind="${kind}"]`, priority: 60 },
      ...(kind === 'paragraph' ? [{ tag: 'p', priority: 40 }] : []),
    ],
    renderHTML: ({ HTMLAttributes }) => ['p', { 'data-kind': kind, ...HTMLAttributes }, 0],
  }),
);

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    id,
    level: {
      default: HEADING_LEVELS[0],
      parseHTML: (element: HTMLElement) => HEADING_LEVELS.find((level) => level === element.dataset['level']),
      renderHTML: ({ level }: Record<string, unknown>) => ({ 'data-level': level }),
    },
  }),
  parseHTML: () => [{ tag: '[data-kind="heading"]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-kind': 'heading', ...HTMLAttributes }, 0],
});

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ id }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', { 'data-kind': 'table', ...HTMLAttributes }, ['tbody', 0]],
});

const tableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const one = { default: 1, rendered: false };
const tableCell = Node.create({
  name: 'tableCell',
  content: 'cellLine+',
  isolating: true,
  // A text has no joined cells; the table commands ask for these all the same.
  addAttributes: () => ({ colspan: one, rowspan: one, colwidth: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
});

const cellLine = Node.create({
  name: 'cellLine',
  content: 'inline*',
  parseHTML: () => [{ tag: '[data-kind="cellLine"]', priority: 60 }],
  renderHTML: () => ['p', { 'data-kind': 'cellLine' }, 0],
});

const lineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

const TABLE_ROLES: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell' };
const tableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => ({ tableRole: TABLE_ROLES[name] }),
});

/** What a text is made of, as the editor knows it: no fonts, no colours, no numbers written by hand. */
export const nodes = [Document, Text, ...running, heading, table, tableRow, tableCell, cellLine, lineBreak, tableRoles];
