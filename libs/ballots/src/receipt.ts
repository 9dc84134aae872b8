import { sha256 } from './bytes';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 20;

/** What a voter keeps: the hash of their envelope, by which they find it on the published list. It says nothing about the ballot. */
export interface Receipt {
  readonly sha256: string;
  /** The beginning of the hash in letters that are not mistaken for one another. */
  readonly code: string;
}

/** Gives the receipt of an envelope; browser and server come to the same. */
export async function receiptOf(envelope: Uint8Array): Promise<Receipt> {
  return receiptFor(await sha256(envelope));
}

/** Gives the receipt that belongs to the hash of an envelope. */
export function receiptFor(hash: string): Receipt {
  const beginning = BigInt(`0x${hash.slice(0, (CODE_LENGTH * 5) / 4)}`);
  const letters = Array.from(
    { length: CODE_LENGTH },
    (_, place) => LETTERS[Number((beginning >> BigInt(5 * (CODE_LENGTH - 1 - place))) & 31n)],
  );
  return { sha256: hash, code: letters.join('').replace(/.{4}(?=.)/g, '$&-') };
}
