import fc from 'fast-check';
import {
  approvePacket,
  changeDocument,
  changeRefusalSentence,
  endObjections,
  mayIssue,
  type ApprovalState,
  type ChangeClass,
} from './change';
import type { DocumentPhase } from './phase';

const approved: ApprovalState = { phase: 'issuing', packetHash: 'a1', approvedHash: 'a1', isContestable: false };
const change = (changeClass: ChangeClass, packetHash = 'b2') => ({
  changeClass,
  reason: 'Sửa lỗi chính tả',
  packetHash,
});

describe(changeDocument.name, () => {
  it('voids an approval when the content changes', () => {
    expect(changeDocument(approved, false, change('substantive'))).toEqual({
      ok: true,
      value: { effect: 'voids', state: { ...approved, packetHash: 'b2', approvedHash: null } },
    });
  });

  it('carries an approval over when only the writing changes, open to objection', () => {
    expect(changeDocument(approved, false, change('editorial'))).toEqual({
      ok: true,
      value: {
        effect: 'carriesOver',
        state: { ...approved, packetHash: 'b2', approvedHash: 'b2', isContestable: true },
      },
    });
  });

  it.each(['substantive', 'editorial'] as const)('asks again when nobody has approved yet (%s)', (changeClass) => {
    const waiting: ApprovalState = { ...approved, phase: 'approval', approvedHash: null };
    expect(changeDocument(waiting, false, change(changeClass))).toMatchObject({
      value: { effect: 'asksAgain', state: { packetHash: 'b2', approvedHash: null } },
    });
  });

  it.each([
    ['already-issued', approved, true, change('editorial')],
    ['still-being-written', { ...approved, phase: 'rework' }, false, change('editorial')],
    ['nothing-changed', approved, false, change('editorial', 'a1')],
    ['change-without-reason', approved, false, { ...change('editorial'), reason: ' ' }],
  ] as const)('refuses: %s', (code, state, isIssued, made) => {
    const answer = changeDocument(state, isIssued, made);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : changeRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});

describe('the approval of a document', () => {
  const HASHES = ['a', 'b', 'c'];
  type Event =
    | { do: 'change'; changeClass: ChangeClass; packetHash: string }
    | { do: 'approve'; shown: string }
    | { do: 'endObjections'; isObjected: boolean }
    | { do: 'phase'; phase: DocumentPhase }
    | { do: 'issue' };
  const anyEvent: fc.Arbitrary<Event> = fc.oneof(
    fc.record({
      do: fc.constant('change' as const),
      changeClass: fc.constantFrom('substantive' as const, 'editorial' as const),
      packetHash: fc.constantFrom(...HASHES),
    }),
    fc.record({ do: fc.constant('approve' as const), shown: fc.constantFrom(...HASHES) }),
    fc.record({ do: fc.constant('endObjections' as const), isObjected: fc.boolean() }),
    fc.record({ do: fc.constant('issue' as const) }),
  );

  /** What the use cases do with each event. */
  function after(state: ApprovalState & { issued: string | null }, event: Event): typeof state {
    switch (event.do) {
      case 'change': {
        const answer = changeDocument(state, state.issued !== null, { ...event, reason: 'x' });
        return answer.ok ? { ...state, ...answer.value.state } : state;
      }
      case 'approve': {
        const answer = state.issued === null ? approvePacket(state, event.shown) : null;
        return answer?.ok ? { ...state, ...answer.value } : state;
      }
      case 'endObjections':
        return state.isContestable ? { ...state, ...endObjections(state, event.isObjected) } : state;
      case 'issue':
        return mayIssue(state) && state.issued === null ? { ...state, issued: state.packetHash } : state;
      case 'phase':
        return state;
    }
  }

  it('is always of the packet that is shown, in whatever order it is changed, approved, objected to and issued', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state = {
          phase: 'approval' as DocumentPhase,
          packetHash: 'a' as string | null,
          approvedHash: null as string | null,
          isContestable: false,
          issued: null as string | null,
        };
        for (const event of events) {
          state = after(state, event) as typeof state;
          if (state.approvedHash !== null) expect(state.approvedHash).toBe(state.packetHash);
          if (state.issued !== null) expect(state.issued).toBe(state.approvedHash);
        }
      }),
    );
  });

  it.each([
    [approved, true],
    [{ ...approved, isContestable: true }, false],
    [{ ...approved, approvedHash: null }, false],
  ] as const)('is issued only when it is approved, uncontested and unchanged', (state, isIssued) => {
    expect(mayIssue(state)).toBe(isIssued);
  });
});
