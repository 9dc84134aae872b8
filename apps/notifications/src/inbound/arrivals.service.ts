import { createHash, randomUUID } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import { shapeRefusal, type ShapeRefusal } from '@conference/inbound';
import { replySecretIn, returnSecretIn, secretSha256 } from '@conference/mail';
import { Transactions, type ArrivedMail, type InboundAddressKind } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';

/** A mail at the door. */
export interface ArrivingMail {
  readonly raw: Buffer;
  readonly envelopeFrom: string;
  readonly recipients: readonly string[];
  readonly transport: ArrivedMail['transport'];
  readonly remoteAddress: string | null;
  readonly helo: string | null;
}

/** What became of a mail at the door: how many addresses it was kept for, and for how many nobody knows an owner. */
export interface Arrival {
  readonly kept: number;
  readonly unknown: number;
}

/** An address of ours, as far as its form tells: the secret behind it may be nobody's. */
export interface OwnAddress {
  readonly kind: InboundAddressKind;
  readonly sha256: Buffer;
}

/** Keeps what comes in, byte for byte, before anything reads it: the commit is what the sender is told. */
@Injectable()
export class ArrivalsService {
  readonly replyDomain: string;
  private readonly limitBytes: number;

  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.replyDomain = settings.mail.replyDomain ?? '';
    this.limitBytes = settings.inbound.limitBytes;
  }

  /** Reads an address of ours; null when it is none. */
  ownAddress(address: string): OwnAddress | null {
    const reply = replySecretIn(address, this.replyDomain);
    if (reply) return { kind: 'reply', sha256: secretSha256(reply) };
    const secret = returnSecretIn(address, this.replyDomain);
    return secret ? { kind: 'return', sha256: secretSha256(secret) } : null;
  }

  /** Why a mail is not taken in at all: reading it would cost more than any honest mail does. */
  refusal(raw: Buffer): ShapeRefusal | null {
    return shapeRefusal(raw, this.limitBytes);
  }

  /**
   * Keeps a mail once for each address of ours that it is for; a copy of one that is kept already is not kept again.
   *
   * What is for an address that nobody has is dropped: 128 random bits are not mistyped, they are guessed.
   */
  keep({ recipients, raw, ...mail }: ArrivingMail): Promise<Arrival> {
    return this.transactions.run(async ({ inbound }) => {
      const addresses = recipients.flatMap((recipient) => this.ownAddress(recipient) ?? []);
      let kept = 0;
      for (const { kind, sha256 } of addresses) {
        const addressee = await inbound.addressee(kind, sha256);
        if (!addressee) continue;
        kept += 1;
        await inbound.keep({
          ...addressee,
          id: randomUUID(),
          addressKind: kind,
          addressSha256: sha256,
          transport: mail.transport,
          remoteAddress: mail.remoteAddress,
          helo: mail.helo,
          envelopeFrom: mail.envelopeFrom.slice(0, 320),
          raw,
          rawSha256: createHash('sha256').update(raw).digest('hex'),
          copySha256: copySha256(sha256, raw),
          receivedAt: new Date(),
        });
      }
      return { kept, unknown: addresses.length - kept };
    });
  }
}

const MESSAGE_ID = /^message-id[ \t]*:[ \t]*(?:\r?\n[ \t]+)?(\S+)/im;

/** What two copies of a mail have in common, whatever servers they passed: Message-ID, body and address. */
function copySha256(address: Buffer, raw: Buffer): Buffer {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end < 0 ? raw.length : end).toString('latin1');
  const [, messageId] = MESSAGE_ID.exec(head) ?? [];
  const same = messageId && end >= 0 ? [messageId, raw.subarray(end)] : [raw];
  const hash = createHash('sha256').update(address);
  for (const part of same) hash.update(part).update('\0');
  return hash.digest();
}
