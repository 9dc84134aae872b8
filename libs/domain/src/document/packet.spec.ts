import fc from 'fast-check';
import { fingerprint, packetManifest, type Packet } from './packet';

const packet: Packet = {
  documentId: 'd',
  revision: 2,
  fileSha256: 'ab',
  textSha256: 'cd',
  attachments: null,
  override: null,
  dispositions: [
    { opinionId: 'b', remark: 'Hai', disposition: null, reason: null },
    { opinionId: 'a', remark: 'Một', disposition: 'takenOver', reason: 'Đã sửa' },
  ],
};

describe(packetManifest.name, () => {
  it('is the same text for the same packet, in whatever order the opinions come', () => {
    expect(packetManifest({ ...packet, dispositions: packet.dispositions.toReversed() })).toBe(packetManifest(packet));
  });

  it('differs when anything that is approved differs', () => {
    const anyPacket = fc.record({
      documentId: fc.string(),
      revision: fc.nat(),
      fileSha256: fc.string(),
      textSha256: fc.option(fc.string()),
      attachments: fc.option(fc.string()),
      override: fc.option(fc.string()),
      dispositions: fc.uniqueArray(
        fc.record({
          opinionId: fc.string(),
          remark: fc.string(),
          disposition: fc.option(fc.string()),
          reason: fc.option(fc.string()),
        }),
        { selector: ({ opinionId }) => opinionId, maxLength: 3 },
      ),
    });
    const sorted = (one: Packet) =>
      JSON.stringify({
        ...one,
        dispositions: one.dispositions.toSorted((a, b) => (a.opinionId < b.opinionId ? -1 : 1)),
      });
    fc.assert(
      fc.property(anyPacket, anyPacket, (one, other) => {
        expect(packetManifest(one) === packetManifest(other)).toBe(sorted(one) === sorted(other));
      }),
    );
  });
});

describe(fingerprint.name, () => {
  it('shortens a hash to what people can compare', () => {
    expect(fingerprint('9f3a17c2aaaa')).toBe('9f3a-17c2');
  });
});
