import { HEADING_LEVELS, numberText, type DocumentText, type HeadingLevel, type TextBlock } from '@conference/domain';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { headingDepths } from '../../../shared/heading-depths';

interface Numbered {
  readonly outline: string;
  readonly marks: DecorationSet;
}

const key = new PluginKey<Numbered>('numbers');

/** Shows before each paragraph the number that its place gives it; nobody writes numbers. */
export const numbers = Extension.create({
  name: 'numbers',
  addProseMirrorPlugins: () => [
    new Plugin<Numbered>({
      key,
      state: {
        init: (_, { doc }) => numbered(doc, outlineOf(doc)),
        apply: (tr, before) => {
          if (!tr.docChanged) return before;
          const outline = outlineOf(tr.doc);
          if (outline !== before.outline) return numbered(tr.doc, outline);
          const marks = before.marks.map(tr.mapping, tr.doc);
          // A paragraph that was put in anew lost its number on the way.
          return marks.find().length === before.marks.find().length ? { outline, marks } : numbered(tr.doc, outline);
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state)?.marks },
    }),
  ],
});

/** Everything that numbers depend on, in one line. */
function outlineOf(doc: Node): string {
  const signs: string[] = [];
  doc.forEach(({ type, attrs }) => signs.push(type.name, String(attrs['level'] ?? '')));
  return signs.join(' ');
}

function numbered(doc: Node, outline: string): Numbered {
  const text = skeletonOf(doc);
  const depths = headingDepths(text);
  const given = numberText(text);
  const marks: Decoration[] = [];
  doc.forEach((node, position, index) => {
    const number = given[index]?.number;
    const depth = depths[index];
    if (!number && !depth) return;
    const roles = depth ? { role: 'heading', 'aria-level': String(depth) } : {};
    marks.push(
      Decoration.node(position, position + node.nodeSize, { ...roles, ...(number && { 'data-number': number }) }),
    );
  });
  return { outline, marks: DecorationSet.create(doc, marks) };
}

/** The kinds alone: what is written in the paragraphs changes no number. */
function skeletonOf(doc: Node): DocumentText {
  const blocks: TextBlock[] = [];
  doc.forEach(({ type, attrs }) => {
    if (type.name === 'table') blocks.push({ id: '', kind: 'table', rows: [] });
    else if (type.name === 'heading')
      blocks.push({ id: '', kind: 'heading', level: levelOf(attrs['level']), text: '' });
    else blocks.push({ id: '', kind: type.name as 'paragraph', text: '' });
  });
  return { blocks };
}

function levelOf(level: unknown): HeadingLevel {
  return HEADING_LEVELS.find((known) => known === level) ?? HEADING_LEVELS[0];
}
