import type { Envelope } from '../message/address';
import type { MailJournal } from './mail-journal';
import { MailFailure, type Mailer, type Receipt } from './mailer';

/** One mail on its way, under the Message-ID that the journal knows it by. */
export interface Dispatching {
  readonly messageId: string;
  readonly envelope: Envelope;
  readonly raw: Buffer;
  /** Asked before the last byte: throws when the sender no longer holds the mail. */
  readonly stillOurs: () => void;
  readonly signal: AbortSignal;
}

/**
 * Hands a mail over and notes in the journal how far it gets: before the last byte, and at the relay's answer before anybody else hears of it.
 * What lies between the two is the one moment of which nobody can know on which side a mail is (RFC 1047).
 */
export async function sendJournalled(
  mailer: Mailer,
  journal: MailJournal,
  { messageId, envelope, raw, stillOurs, signal }: Dispatching,
): Promise<Receipt> {
  let isNoted = false;
  const beforeLastByte = async () => {
    stillOurs();
    await journal.note('ending', messageId);
    isNoted = true;
    // whoever leased the mail while this was written may not have read it
    stillOurs();
  };
  try {
    const receipt = await mailer.send(envelope, raw, { beforeLastByte, signal });
    await journal.note('accepted', messageId);
    return receipt;
  } catch (error) {
    // a refusal before the content says nothing of an earlier attempt whose last byte left without an answer
    const isAnswered = isNoted && error instanceof MailFailure && error.responseCode !== undefined;
    if (isAnswered) await journal.note('refused', messageId);
    throw error;
  }
}
