import type { Successor } from '@conference/contracts';
import { handOver } from '@conference/domain';
import { RateLimit, Transactions } from '@conference/persistence';
import { handOverTask, systemClock } from '@conference/tasks';
import { HttpStatus, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { REFUSAL_STATUS } from '../problems/refusal-status';
import { handOverWords } from '../problems/task-words';
import { sayRetryAfter } from '../retry-after';
import { successorsOf } from '../tasks/successors';
import { HAND_OVERS } from './limits';
import { actorOf, ProofsService } from './proofs.service';
import { bodyOf, TaskDoorService, type Visit } from './task-door.service';
import { field } from './form-body';
import { NO_PROOF, typedProof, type TypedProof } from './typed-answer';
import { mustStepFirst, stepPage } from './views/access-view';
import { handOverPage } from './views/hand-over-view';
import type { Page } from './views/layout';
import { statePage } from './views/state-view';
import type { View } from './views/view';
import { writtenInstant } from './written-time';

/** A hand-over form as it was filled in. */
type TypedHandOver = TypedProof & { readonly chosen: string };

const UNCHOSEN: TypedHandOver = { ...NO_PROOF, chosen: '' };

/** Shows who can take a task over, and passes it on. */
@Injectable()
export class HandOversService {
  private readonly limit: RateLimit;

  constructor(
    private readonly door: TaskDoorService,
    private readonly proofs: ProofsService,
    private readonly transactions: Transactions,
  ) {
    this.limit = new RateLimit(transactions, HAND_OVERS);
  }

  async show(request: Request): Promise<Page> {
    return this.form(await this.door.visit(request), HttpStatus.OK, null);
  }

  async handOver(request: Request, response: Response): Promise<Page> {
    const visit = await this.door.visitWithForm(request);
    const { grant, view } = visit;
    const body = bodyOf(request);
    const typed = { ...typedProof(body), chosen: field(body, 'toPersonId') };
    if (!visit.isOurForm) return this.form(visit, HttpStatus.FORBIDDEN, view.words.confirmAgain, typed);
    if (view.page.state.name !== 'waiting') return this.form(visit, HttpStatus.CONFLICT, null);
    const colleagues = await this.colleagues(visit);
    if (!colleagues.some(({ id }) => id === typed.chosen)) {
      return this.form(visit, HttpStatus.UNPROCESSABLE_ENTITY, view.words.choosePerson, typed);
    }
    const found = await this.proofs.prove(request, actorOf(visit));
    if (!found.ok) return this.form(await this.door.visit(request), found.status, found.words, typed);
    const until = await this.limit.count(grant.personId);
    if (until) {
      sayRetryAfter(response, until);
      return this.form(visit, HttpStatus.TOO_MANY_REQUESTS, tooManyWords(view, until), typed);
    }
    const command = { taskId: grant.taskId, actorId: grant.personId, toPersonId: typed.chosen, ...found.act };
    const result = await handOverTask(this.transactions, systemClock, command);
    const after = await this.door.visit(request);
    if (!result.ok) {
      const words = handOverWords(result.refusal)[view.language];
      return this.form(after, REFUSAL_STATUS[result.refusal.code], words, typed);
    }
    await this.proofs.remember(request, response, grant, found.act);
    return this.form(after, HttpStatus.OK, null);
  }

  /** The form while the task can be passed on, otherwise how things stand. */
  private async form(visit: Visit, status: number, complaint: string | null, typed = UNCHOSEN): Promise<Page> {
    const { view } = visit;
    const { state } = view.page;
    if (state.name !== 'waiting') return statePage(view, status, state);
    if (mustStepFirst(view)) return stepPage(view, status);
    return handOverPage(view, status, { colleagues: await this.colleagues(visit), complaint, ...typed });
  }

  /** Everybody of the office to whom the rule lets this task pass. */
  private colleagues({ grant }: Visit): Promise<Successor[]> {
    return this.transactions.read(async (records) => {
      const row = (await records.rounds.task(grant.taskId))!;
      const asked = { row, rows: await records.rounds.read(row.roundId), now: new Date() };
      // whoever leads the office sends on what waits with others when signed in, never by a link of their own
      return successorsOf(records, asked, (task, round, toPersonId, authority) =>
        handOver(task, round, toPersonId, grant.personId, authority),
      );
    });
  }
}

function tooManyWords({ words, language }: View, until: Date): string {
  return words.tooMany(writtenInstant(until.toISOString(), language));
}
