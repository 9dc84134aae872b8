import { ok } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import { assessmentEffect } from './assessment-effect';
import type { AnswerContent, Prepared } from './content';
import { concernEffect } from './concern-effect';
import { dispositionEffect } from './disposition-effect';
import { draftEffect } from './draft-effect';
import { issueEffect } from './issue-effect';
import { opinionEffect } from './opinion-effect';
import { progressEffect } from './progress-effect';
import { publicationEffect } from './publication-effect';

export type { AnswerContent, Content, ContentRefusal } from './content';

/** Checks what came with an answer and prepares what the answer does besides being recorded; nothing is written before the check is over. */
export function prepareEffect(records: Records, task: TaskEntity, answer: AnswerContent): Prepared {
  switch (task.kind) {
    case 'draft':
      return draftEffect(records, task, answer);
    case 'opinion':
      return Promise.resolve(ok(opinionEffect(records, task, answer)));
    case 'disposition':
      return dispositionEffect(records, task, answer);
    case 'issue':
      return issueEffect(records, task, answer);
    case 'publication':
    case 'posting':
      return Promise.resolve(ok(publicationEffect(records, task, answer)));
    case 'progress':
      return progressEffect(records, task, answer);
    case 'assessment':
      return assessmentEffect(records, task, answer);
    case 'response':
    case 'commitment':
    case 'confirmation':
      return concernEffect(records, task, answer);
    case 'approval':
    case 'objection':
    case 'staffBallot':
      return Promise.resolve(ok(async () => undefined));
  }
}
