import type { Ballot, BallotRule } from '@conference/domain';
import fc from 'fast-check';
import { fromBase64Url, toBase64Url } from './bytes';
import { ENVELOPE_LENGTH, openEnvelope, sealBallot } from './envelope';
import { keyWords, readKeyWords } from './key-words';
import { readMarks, writeMarks } from './marks';
import { makePollKey, readOpeningKey, readPublicKey } from './poll-key';
import { receiptFor, receiptOf } from './receipt';

const START = 'a'.repeat(64);
const VOTER = '7b6f2c1e-0c67-4c2f-9d0a-5a4b1f6a0001';
const OTHER = '7b6f2c1e-0c67-4c2f-9d0a-5a4b1f6a0002';
const rule: BallotRule = {
  kind: 'election',
  candidates: ['an', 'binh', 'chi'],
  seats: 2,
  mayChooseFewer: true,
  mayChooseNone: true,
};
const ballot: Ballot = { chosen: ['an', 'chi'], isBlank: false };

const committee = async () => {
  const made = await makePollKey();
  return {
    sealing: (await readPublicKey(made.publicKey))!,
    opening: (await readOpeningKey(made.privateKey, made.publicKey))!,
    made,
  };
};

describe(sealBallot.name, () => {
  it('makes an envelope that opens to the same ballot, for this voter in this poll and nobody else', async () => {
    const { sealing, opening } = await committee();
    const context = { startSha256: START, voterId: VOTER };
    const envelope = await sealBallot(sealing, context, { rule, ballot });

    expect(await openEnvelope(opening, context, { rule, envelope })).toEqual(ballot);
    expect(await openEnvelope(opening, { ...context, voterId: OTHER }, { rule, envelope })).toBeNull();
    expect(await openEnvelope(opening, { ...context, startSha256: 'b'.repeat(64) }, { rule, envelope })).toBeNull();
    expect(await openEnvelope((await committee()).opening, context, { rule, envelope })).toBeNull();
  });

  it('makes envelopes of one length, never twice the same, that no changed byte survives', async () => {
    const { sealing, opening } = await committee();
    const context = { startSha256: START, voterId: VOTER };
    const seal = (chosen: Ballot) => sealBallot(sealing, context, { rule, ballot: chosen });
    const envelopes = await Promise.all([seal(ballot), seal(ballot), seal({ chosen: [], isBlank: true })]);

    expect(envelopes.map(({ length }) => length)).toEqual([ENVELOPE_LENGTH, ENVELOPE_LENGTH, ENVELOPE_LENGTH]);
    expect(new Set(envelopes.map(toBase64Url)).size).toBe(3);
    await fc.assert(
      fc.asyncProperty(fc.nat(ENVELOPE_LENGTH - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const envelope = Uint8Array.from(envelopes[0]!);
        envelope[place]! ^= change;
        const opened = await openEnvelope(opening, context, { rule, envelope });
        // the highest bit of an X25519 key is ignored by its definition (RFC 7748)
        expect(opened).toEqual(place === 31 && change === 128 ? expect.anything() : null);
      }),
    );
  });
});

describe(writeMarks.name, () => {
  it('is read back, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.subarray(['an', 'binh', 'chi']), fc.boolean(), (chosen, isBlank) => {
        expect(readMarks(rule, writeMarks(rule, { chosen, isBlank }))).toEqual({ chosen, isBlank });
      }),
    );
  });

  it.each([
    ['another form', 0, 2],
    ['more than yes or no', 3, 2],
    ['a mark for nobody', 100, 1],
    ['neither blank nor not', 1, 7],
  ])('leaves no room for a signature: %s', (_, place, value) => {
    const marks = writeMarks(rule, ballot);
    marks[place] = value;
    expect(readMarks(rule, marks)).toBeNull();
    expect(readMarks(rule, marks.slice(1))).toBeNull();
  });
});

describe(makePollKey.name, () => {
  it('makes two halves that belong together, the private one in words that are read back however they are written', async () => {
    const { made } = await committee();
    const words = keyWords(made.privateKey);

    expect(words).toHaveLength(16);
    for (const text of [words.join(' '), words.join('-').toUpperCase(), words.join('\n')]) {
      expect(readKeyWords(text)).toEqual({ key: made.privateKey });
    }
    expect(await readOpeningKey((await makePollKey()).privateKey, made.publicKey)).toBeNull();
  });

  it('names the words that are none of ours, and takes no other number of them', () => {
    const words = keyWords(Uint8Array.from({ length: 32 }, (_, place) => place));
    expect(readKeyWords(words.with(2, 'chìa').with(15, 'babe').join(' '))).toEqual({ wrong: [3, 16] });
    expect(readKeyWords(words.slice(1).join(' '))).toEqual({ wrong: [] });
    expect(readKeyWords('')).toEqual({ wrong: [] });
  });

  it.each(['', 'khoá', 'A'.repeat(43) + '=', 'A'.repeat(42)])(
    'takes no other text for a public key: %p',
    async (text) => {
      expect(await readPublicKey(text)).toBeNull();
    },
  );

  it('reads any key back from its words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        expect(readKeyWords(keyWords(key).join(' '))).toEqual({ key });
      }),
    );
  });
});

describe(receiptOf.name, () => {
  it('is the SHA-256 of the envelope, and a code of it that is easy to read', async () => {
    const receipt = await receiptOf(new TextEncoder().encode('abc'));
    expect(receipt).toEqual({
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      code: 'Q9W1-DFWF-077Y-MGA1-83F5',
    });
    expect(receiptFor(receipt.sha256)).toEqual(receipt);
  });
});

describe(fromBase64Url.name, () => {
  it('reads back any bytes, and nothing that is written otherwise', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes) as undefined),
    );
    for (const text of ['A', 'AB', 'AA==', 'A+/A', 'ồ', 'AA A']) expect(fromBase64Url(text)).toBeNull();
  });
});
