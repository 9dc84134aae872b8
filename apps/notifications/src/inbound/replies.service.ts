import { randomUUID } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import {
  judgeReply,
  REPLY_OBSTACLE_WORDS,
  taskRefusalSentence,
  type DecisionRefusal,
  type ReplyVerdict,
  type SenderCheck,
  type Sentence,
} from '@conference/domain';
import { checkSender, replyText } from '@conference/inbound';
import { Transactions, type Records } from '@conference/persistence';
import { decideTask, systemClock, type DecideTaskRefusal } from '@conference/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { MOST_ATTEMPTS, NotYet, type ReadMail } from './read-mail';
import { ReplyAnswerService } from './reply-answer.service';
import { senderDns } from './sender-dns';
import { replyFacts, type ReplyFacts } from './reply-facts';

const LONGEST_COMMENT = 5_000;
/** Secrets of ours that somebody may have copied into what they wrote. */
const SECRETS = /[tb]\+[0-9a-f]{32}@|\/t\/[\w-]{43}/gi;

/** Why a reply decided nothing: a word for the record and a sentence for its writer. */
interface Obstacle {
  readonly code: string;
  readonly words: Sentence;
}

/** Takes what people reply to the mail of a task: an answer, through the use case of every channel, or a comment. */
@Injectable()
export class RepliesService {
  private readonly dns;

  constructor(
    private readonly transactions: Transactions,
    private readonly answers: ReplyAnswerService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.dns = senderDns(settings);
  }

  async take(read: ReadMail): Promise<void> {
    const { row, mail } = read;
    const replyDomain = this.settings.mail.replyDomain!;
    const facts = await this.transactions.run((records) => replyFacts(records, row, mail, replyDomain));
    if (!facts) return this.end(read, async () => 'unknown-task');
    const check = await this.check(read);
    if (check === 'temperror' && row.attempts < MOST_ATTEMPTS)
      throw new NotYet('the sender’s domain cannot be looked up');
    const text = replyText(mail.text);
    const verdict = this.judge(facts, read, check, text);
    const reply = { read, facts, check, text };
    if (verdict.does === 'comment') {
      const { because } = verdict;
      return this.comment({ ...reply, obstacle: { code: because, words: REPLY_OBSTACLE_WORDS[because] } });
    }
    const refusal = await this.decide(facts, verdict);
    if (refusal) return this.comment({ ...reply, obstacle: { code: refusal.code, words: refusalWords(refusal) } });
    await this.end(read, async (records) => {
      if (verdict.beside !== null) await keepComment(records, reply, verdict.beside, null);
      return 'decided';
    });
  }

  private async check({ row, raw, mail }: ReadMail): Promise<SenderCheck> {
    if (mail.from === null) return 'unknown';
    const delivery = { ip: row.remoteAddress, helo: row.helo, envelopeFrom: row.envelopeFrom };
    const { check, from } = await checkSender(raw, delivery, this.dns);
    // two programs that read two senders in one field: neither is believed
    return from === mail.from ? check : 'unknown';
  }

  private judge(
    { link, task, policy, person, writer, isAsked, isAddressed }: ReplyFacts,
    { row, mail }: ReadMail,
    check: SenderCheck,
    text: string,
  ): ReplyVerdict {
    return judgeReply({
      kind: task.kind,
      policy,
      link: { expiresAt: link.expiresAt.toISOString(), isRevoked: link.revokedAt !== null },
      sender: { isOne: mail.from !== null, isAsked, isAddressed, check },
      text,
      signedBy: (writer ?? person).name,
      // in time is what came in time, however long it waited here
      now: row.receivedAt.toISOString(),
    });
  }

  private async decide(
    { link, task, writer }: ReplyFacts,
    { outcome, reason }: Extract<ReplyVerdict, { does: 'decide' }>,
  ): Promise<DecideTaskRefusal | null> {
    const result = await decideTask(this.transactions, systemClock, {
      taskId: task.id,
      actorId: writer!.id,
      channel: 'reply',
      outcome,
      reason,
      packetHash: link.packetHash,
    });
    return result.ok ? null : result.refusal;
  }

  private comment(reply: Reply & { readonly obstacle: Obstacle }): Promise<void> {
    const { read, obstacle } = reply;
    return this.end(read, async (records) => {
      const isKept = await keepComment(records, reply, reply.text, obstacle.code);
      await this.answers.write(records, {
        ...reply.facts,
        mail: read.mail,
        check: reply.check,
        text: reply.text,
        because: obstacle.words,
        isKept,
      });
      return `comment-${obstacle.code}`;
    });
  }

  /** Writes what became of the mail, together with that it is processed: a second try finds it done. */
  private async end({ row, mail }: ReadMail, work: (records: Records) => Promise<string>): Promise<void> {
    await this.transactions.run(async (records) => {
      if (!(await records.inbound.lock(row.id))) return;
      const result = await work(records);
      await records.inbound.processed(row.id, {
        result,
        messageId: mail.messageId,
        sender: mail.from ?? mail.senders.join(', ').slice(0, 320),
        keepsBytes: result === 'decided',
      });
    });
  }
}

interface Reply {
  readonly read: ReadMail;
  readonly facts: ReplyFacts;
  readonly check: SenderCheck;
  readonly text: string;
}

/** Keeps words as a comment on the task; false when there are none. Only a verified writer is named. */
async function keepComment(
  records: Records,
  { read: { row }, facts: { task, writer }, check }: Reply,
  words: string,
  because: string | null,
): Promise<boolean> {
  const text = words
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, (found) => (found.includes('\n') ? '\n' : ' '))
    .replace(SECRETS, '[…]')
    .slice(0, LONGEST_COMMENT)
    .trim();
  if (text === '') return false;
  await records.inbound.addComment({
    id: randomUUID(),
    taskId: task.id,
    documentId: task.documentId,
    conferenceId: task.conferenceId,
    personId: writer && check === 'pass' ? writer.id : null,
    text,
    because,
    inboundMailId: row.id,
    at: row.receivedAt,
  });
  await records.conferences.touch(task.conferenceId);
  return true;
}

/** Says why the use case did not take an answer; what only a page can be told is told in general words. */
function refusalWords(refusal: DecideTaskRefusal): Sentence {
  const words = taskRefusalSentence(refusal as DecisionRefusal) as Sentence | undefined;
  const said = words ?? { vi: 'việc này cần được trả lời trên trang', en: 'this task is to be answered on the page' };
  return { vi: withoutStop(said.vi), en: withoutStop(said.en) };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
