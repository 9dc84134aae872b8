import { readFileSync } from 'node:fs';
import { conferencePlanSchema } from '@conference/contracts';
import { parse } from 'yaml';
import { editPlan } from './edit-plan';

const EXAMPLE = readFileSync('docs/plan-file/annual-conference.example.yaml', 'utf8');
const read = (text: string) => parse(text) as { conference: { title: string }; agenda: { code: string }[] };

describe(editPlan.name, () => {
  it('changes what is named and nothing else: every comment and every other value stays', () => {
    const text = editPlan(EXAMPLE, [{ type: 'set', path: ['conference', 'title'], value: 'Hội nghị: “thử”' }]);
    const expected = structuredClone(read(EXAMPLE));
    expected.conference.title = 'Hội nghị: “thử”';
    expect(read(text)).toEqual(expected);
    const comments = (written: string) => written.match(/#.*$/gm)!.map((comment) => comment.trim());
    expect(comments(text)).toEqual(comments(EXAMPLE));
  });

  it('says the same after it was written once: switching to and fro changes nothing more', () => {
    const once = editPlan(EXAMPLE, []);
    expect(editPlan(once, [])).toBe(once);
    expect(conferencePlanSchema.parse(read(once))).toEqual(conferencePlanSchema.parse(read(EXAMPLE)));
  });

  it('keeps keys that a plan does not have', () => {
    expect(editPlan('a: 1\nghi-chu: của tôi # giữ\n', [{ type: 'set', path: ['a'], value: 2 }])).toBe(
      'a: 2\nghi-chu: của tôi # giữ\n',
    );
  });

  it.each([
    [[{ type: 'move', path: ['a', 2], to: 0 }], [3, 1, 2]],
    [[{ type: 'remove', path: ['a', 1] }], [1, 3]],
    [[{ type: 'insert', path: ['a', 1], value: 9 }], [1, 9, 2, 3]],
    [[{ type: 'insert', path: ['a', 3], value: 9 }], [1, 2, 3, 9]],
  ] as const)('moves, takes out and puts in the entries of a list: %j', (edits, expected) => {
    expect(parse(editPlan('a: [1, 2, 3]\n', edits))).toEqual({ a: expected });
  });

  it('begins a list where there is none, or nothing', () => {
    for (const text of ['b: 1\n', 'b: 1\na:\n', 'b: 1\na: null\n', 'b: 1\na: {}\n'])
      expect(parse(editPlan(text, [{ type: 'insert', path: ['a', 0], value: { c: 1 } }]))).toEqual({
        b: 1,
        a: [{ c: 1 }],
      });
  });

  it('changes one of two places that were written once', () => {
    const text = 'a: &x { c: 1, d: 5 }\nb: *x\n';
    expect(parse(editPlan(text, [{ type: 'set', path: ['b', 'c'], value: 2 }]))).toEqual({
      a: { c: 1, d: 5 },
      b: { c: 2, d: 5 },
    });
  });

  it('keeps JSON what it is, and leaves alone what cannot be read', () => {
    expect(JSON.parse(editPlan('{ "a": 1 }', [{ type: 'set', path: ['a'], value: 2 }]))).toEqual({ a: 2 });
    expect(editPlan('a: [1', [{ type: 'set', path: ['a'], value: 2 }])).toBe('a: [1');
  });
});
