import fc from 'fast-check';
import {
  ATTACHMENT_PHASES,
  attachmentManifest,
  attachmentRefusalSentence,
  mayAttach,
  mayChangeAttachments,
  MOST_ATTACHMENTS,
  type AttachedFile,
} from './attachment';
import type { Writer } from './may-write';
import { DOCUMENT_PHASES } from './phase';

const document = { drafterId: 'drafter', unitId: 'unit', phase: 'drafting' } as const;
const person = (facts: Partial<Writer>): Writer => ({ id: 'somebody', unitId: 'other', roles: ['staff'], ...facts });

describe(mayChangeAttachments.name, () => {
  it.each([
    ['the drafter', { id: 'drafter' }],
    ['a colleague of the drafting unit', { unitId: 'unit' }],
    ['the head of office', { roles: ['headOfOffice'] as const }],
  ])('lets %s', (_, facts) => {
    expect(mayChangeAttachments(person(facts), document)).toEqual({ ok: true, value: true });
  });

  it.each([
    ['another unit', {}],
    ['the signatory', { roles: ['head'] as const }],
  ])('does not let %s', (_, facts) => {
    expect(mayChangeAttachments(person(facts), document)).toEqual({ ok: false, refusal: { code: 'not-a-writer' } });
  });

  it.each(DOCUMENT_PHASES)('knows whether it is the time: %s', (phase) => {
    const allowed = mayChangeAttachments(person({ id: 'drafter' }), { ...document, phase });
    expect(allowed.ok).toBe(ATTACHMENT_PHASES.includes(phase));
    if (!allowed.ok) expect(allowed.refusal).toEqual({ code: 'attachments-closed', phase });
  });

  it('never while the document is before the signatory, or signed', () => {
    expect(ATTACHMENT_PHASES).toEqual(['drafting', 'consultation', 'disposition', 'rework']);
  });
});

describe(mayAttach.name, () => {
  it('stops at as many as people can look through', () => {
    const drafter = person({ id: 'drafter' });
    expect(mayAttach(drafter, document, MOST_ATTACHMENTS - 1).ok).toBe(true);
    expect(mayAttach(drafter, document, MOST_ATTACHMENTS)).toEqual({
      ok: false,
      refusal: { code: 'attachments-too-many', most: MOST_ATTACHMENTS },
    });
    expect(mayAttach(person({}), document, 0)).toEqual({ ok: false, refusal: { code: 'not-a-writer' } });
  });
});

describe(attachmentManifest.name, () => {
  const anyFile = fc.record({
    id: fc.string(),
    sha256: fc.string(),
    name: fc.string(),
    note: fc.option(fc.string()),
  });
  const facts = (files: readonly AttachedFile[]) =>
    files.map(({ sha256, name, note }) => JSON.stringify([sha256, name.normalize(), note?.normalize() ?? null]));

  it('is nothing without attachments', () => {
    expect(attachmentManifest([])).toBeNull();
  });

  it('is the same for the same files, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.array(anyFile), (files) => {
        expect(attachmentManifest(files.toReversed())).toBe(attachmentManifest(files));
      }),
    );
  });

  it('differs when a file, its name or its note differs', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 3 }), fc.array(anyFile, { maxLength: 3 }), (one, other) => {
        const isSame = JSON.stringify(facts(one).toSorted()) === JSON.stringify(facts(other).toSorted());
        expect(attachmentManifest(one) === attachmentManifest(other)).toBe(isSame);
      }),
    );
  });
});

describe(attachmentRefusalSentence.name, () => {
  it.each([
    { code: 'not-a-writer' },
    { code: 'attachments-closed', phase: 'approval' },
    { code: 'attachments-too-many', most: 50 },
  ] as const)('says in both languages: $code', (refusal) => {
    const { vi, en } = attachmentRefusalSentence(refusal);
    expect(vi).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
  });
});
