import {
  taskRefusalSentence,
  withdrawRefusalSentence,
  type Sentence,
  assessmentRefusalSentence,
  isAssessmentRefusal,
} from '@conference/domain';
import { Transactions } from '@conference/persistence';
import { systemClock, withdrawAnswer, type WithdrawalRefusal } from '@conference/tasks';
import { HttpStatus, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { doorWords } from '../problems/door-words';
import { REFUSAL_STATUS } from '../problems/refusal-status';
import { endOf } from './page-state';
import { actorOf, ProofsService } from './proofs.service';
import { bodyOf, TaskDoorService, type Visit } from './task-door.service';
import { field } from './form-body';
import { LONGEST, NO_PROOF, typedProof } from './typed-answer';
import type { Page } from './views/layout';
import { problemPage, withKeptTexts } from './views/message-view';
import { statePage } from './views/state-view';
import { withdrawPage } from './views/withdraw-view';

const UNTYPED = { ...NO_PROOF, reason: '', complaint: null };

/** Takes an answer back, from the page behind the mailed link by which it was given. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly door: TaskDoorService,
    private readonly proofs: ProofsService,
    private readonly transactions: Transactions,
  ) {}

  async show(request: Request): Promise<Page> {
    return this.form(await this.door.visit(request), HttpStatus.OK);
  }

  async withdraw(request: Request, response: Response): Promise<Page> {
    const visit = await this.door.visitWithForm(request);
    const { grant, view } = visit;
    const typed = { ...typedProof(bodyOf(request)), reason: field(bodyOf(request), 'reason') };
    const complain = (at: Visit, status: number, complaint: string) => this.form(at, status, { ...typed, complaint });
    if (!visit.isOurForm) return complain(visit, HttpStatus.FORBIDDEN, view.words.confirmAgain);
    if (typed.reason.length > LONGEST.note) {
      return complain(visit, HttpStatus.UNPROCESSABLE_ENTITY, view.words.tooLong(LONGEST.note));
    }
    const found = await this.proofs.prove(request, actorOf(visit));
    if (!found.ok) return complain(await this.door.visit(request), found.status, found.words);
    const command = { taskId: grant.taskId, actorId: grant.personId, reason: typed.reason, ...found.act };
    const result = await withdrawAnswer(this.transactions, systemClock, command);
    const after = await this.door.visit(request);
    if (!result.ok) {
      return complain(after, REFUSAL_STATUS[result.refusal.code], refusalWords(result.refusal)[view.language]);
    }
    await this.proofs.remember(request, response, grant, found.act);
    return this.form(after, HttpStatus.OK);
  }

  /** The form while the answer can be taken back, otherwise how things stand. */
  private form({ view }: Visit, status: number, typed: Parameters<typeof withdrawPage>[3] = UNTYPED): Page {
    const end = endOf(view.page.state);
    if (end?.name === 'decided' && end.mayWithdraw) return withdrawPage(view, status, end, typed);
    if (end) return withKeptTexts(statePage(view, status, end), typed.complaint ? [typed.reason] : []);
    const nothing = withdrawRefusalSentence({ code: 'nothing-to-withdraw', state: 'open' })[view.language];
    return problemPage(view.language, HttpStatus.CONFLICT, nothing, typed.reason ? [typed.reason] : []);
  }
}

function refusalWords(refusal: WithdrawalRefusal): Sentence {
  if (isAssessmentRefusal(refusal)) return assessmentRefusalSentence(refusal);
  switch (refusal.code) {
    case 'task-unknown':
    case 'proof-too-low':
    case 'code-used-up':
      return doorWords(refusal.code);
    case 'stage-frozen':
      return taskRefusalSentence(refusal);
    default:
      return withdrawRefusalSentence(refusal);
  }
}
