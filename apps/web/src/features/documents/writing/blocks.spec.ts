import fc from 'fast-check';
import { EMPTY_TEXT } from '@conference/domain';
import { getSchema } from '@tiptap/core';
import { nodes } from './nodes';
import { readNodes, writeNodes, type WrittenNode } from './blocks';
import { anyText } from './text.factory';

const schema = getSchema(nodes);

describe('a text in the editor', () => {
  it('comes back as it was, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = schema.nodeFromJSON(writeNodes(text));
        doc.check();
        expect(readNodes(doc.toJSON() as WrittenNode)).toEqual(text);
      }),
      { numRuns: 400 },
    );
  });

  it('is an empty line to write in while nothing has been written', () => {
    const doc = schema.nodeFromJSON(writeNodes(EMPTY_TEXT));
    expect(doc.childCount).toBe(1);
    expect(readNodes(doc.toJSON() as WrittenNode)).toEqual(EMPTY_TEXT);
  });

  it('leaves out signs that no text may carry', () => {
    const doc = {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'aaaa' }, content: [{ type: 'text', text: 'a\tb\u0007\u202ec' }] }],
    };
    expect(readNodes(doc).blocks).toEqual([{ id: 'aaaa', kind: 'paragraph', text: 'a bc' }]);
  });
});
