import { isTheirTurn, vietnamDateOf, type SenderCheck, type Sentence } from '@conference/domain';
import type { ReceivedMail } from '@conference/inbound';
import { replyAnswerMail } from '@conference/mail';
import { toRound, toTask, type PersonEntity, type Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { MailDeskService, type MailedRight } from '../mail-desk.service';
import { matterFacts, readerFacts, roundContext, type RoundContext } from '../task-facts';
import type { ReplyFacts } from './reply-facts';

const LONGEST_LINE = 200;

/** A reply that decided nothing, and why. */
export interface UndecidedReply extends ReplyFacts {
  readonly mail: ReceivedMail;
  readonly check: SenderCheck;
  readonly text: string;
  readonly because: Sentence;
  readonly isKept: boolean;
}

/**
 * Answers replies that decided nothing: once a day for a task and a person, in their language, at their registered address.
 * Nobody outside the office is answered, and nobody of whom only the From field speaks, save the person asked, who should hear of it.
 */
@Injectable()
export class ReplyAnswerService {
  constructor(private readonly desk: MailDeskService) {}

  async write(records: Records, reply: UndecidedReply): Promise<void> {
    const { task, person, writer, check, text, because, isKept } = reply;
    const reader = check === 'pass' ? writer : writer?.id === person.id ? person : null;
    if (!reader) return;
    const context = await roundContext(records, task.roundId);
    const right = rightOf(context, reply, reader);
    const matter = await matterFacts(records, task, context.round);
    await this.desk.write(records, {
      occasion: `reply-answer/${task.id}/${reader.id}/${vietnamDateOf(new Date().toISOString())}`,
      kind: 'replyAnswer',
      office: context.office,
      conferenceId: task.conferenceId,
      reader,
      ...(right ? { right } : {}),
      compose: (secrets) =>
        replyAnswerMail({
          reader: readerFacts(reader, context.unitNames),
          office: context.officeFacts,
          conference: context.conferenceFacts,
          kind: task.kind,
          matter,
          dueAt: context.round.dueAt.toISOString(),
          firstLine: text.split('\n', 1)[0]!.slice(0, LONGEST_LINE).trim() || null,
          because,
          isKept,
          isVerified: check === 'pass',
          answerable: right ? secrets : null,
        }),
    });
  }
}

/** The right to answer goes only to the person asked, while they are asked. */
function rightOf(
  { round, tasks, linkExpiresAt }: RoundContext,
  { task, person }: ReplyFacts,
  reader: PersonEntity,
): MailedRight | null {
  const now = tasks.find(({ id }) => id === task.id)!;
  const isAsked = now.state === 'open' && isTheirTurn(toTask(now), toRound({ round, tasks: [...tasks] }));
  if (!isAsked || reader.id !== person.id || now.assigneeId !== reader.id || linkExpiresAt <= new Date()) return null;
  return { purpose: 'decide', task: now, expiresAt: linkExpiresAt };
}
