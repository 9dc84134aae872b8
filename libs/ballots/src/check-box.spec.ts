import { BOX_CHECKS, boxFaultSentence } from '@conference/domain';
import { bytesOf, sha256 } from './bytes';
import { checkBox, type BallotBox } from './check-box';
import { listEnvelopes, listHash, rollHash, startHash } from './envelope-list';

const ELECTORATE = ['a', 'b', 'c'].map((voterId) => ({ voterId, name: `Người ${voterId}` }));
const ENVELOPES = ['phiếu 1', 'phiếu 2', 'phiếu 3'].map(bytesOf);

async function aBox(): Promise<BallotBox> {
  const start = {
    pollId: 'poll',
    title: 'Bầu Ban Thanh tra nhân dân',
    rule: { kind: 'motion' } as const,
    publicKey: 'key',
    rollSha256: await rollHash(ELECTORATE),
  };
  const startSha256 = await startHash(start);
  const list = await listEnvelopes(startSha256, await Promise.all(ENVELOPES.map(sha256)));
  return {
    start,
    electorate: ELECTORATE,
    list,
    envelopes: ENVELOPES,
    anchors: { startSha256, listSha256: listHash(startSha256, list) },
  };
}

const failed = async (different: Partial<BallotBox>) => checkBox({ ...(await aBox()), ...different });

describe(checkBox.name, () => {
  it('finds nothing wrong with a box that is what it was, whatever the order of envelopes and roll, or when they are destroyed', async () => {
    expect(await failed({})).toEqual([]);
    expect(await failed({ envelopes: ENVELOPES.toReversed(), electorate: ELECTORATE.toReversed() })).toEqual([]);
    expect(await failed({ envelopes: null })).toEqual([]);
  });

  it.each([
    ['envelopeDeleted', 2, ENVELOPES.slice(2)],
    ['envelopeReplaced', 1, [...ENVELOPES.slice(1), bytesOf('khác')]],
    ['envelopeAdded', 1, [...ENVELOPES, bytesOf('thêm')]],
    ['envelopeAdded', 0, [...ENVELOPES]],
  ])('names an envelope that was touched: %s %d', async (check, times, envelopes) => {
    expect(await failed({ envelopes })).toEqual(times ? [{ check, times }] : []);
  });

  it('names a list that was touched: a line gone, changed, or moved, and one made anew to fit', async () => {
    const { list, anchors } = await aBox();
    const wrong = { check: 'listChanged', times: 1 };
    for (const other of [
      list.slice(1),
      list.slice(0, 2),
      list.toReversed(),
      [],
      await listEnvelopes(anchors.startSha256, ['other']),
    ]) {
      expect(await failed({ list: other, envelopes: null })).toContainEqual(wrong);
    }
  });

  it('names a changed beginning, a changed roll, and more envelopes than people', async () => {
    const { start } = await aBox();
    expect(await failed({ start: { ...start, title: 'Khác' } })).toEqual([{ check: 'startChanged', times: 1 }]);
    expect(await failed({ electorate: ELECTORATE.slice(1) })).toEqual([
      { check: 'rollChanged', times: 1 },
      { check: 'moreEnvelopesThanEntitled', times: 1 },
    ]);
  });

  it('has a sentence in both languages for every check', () => {
    for (const check of BOX_CHECKS) {
      const { vi, en } = boxFaultSentence({ check, times: 2 });
      expect(vi && en).not.toBe('');
    }
  });
});
