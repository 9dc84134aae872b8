import type { PersonView } from '@conference/contracts';
import { handOver, taskRefusalSentence, type HandOverRefusal } from '@conference/domain';
import { toRound, toTask, Transactions } from '@conference/persistence';
import { handOverTask, systemClock } from '@conference/tasks';
import { HttpStatus, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { directoryView } from '../conferences/directory-view';
import { doorWords } from '../problems/door-words';
import { REFUSAL_STATUS } from '../problems/refusal-status';
import { bodyOf, TaskDoorService, type Visit } from './task-door.service';
import { field } from './typed-answer';
import { handOverPage } from './views/hand-over-view';
import type { Page } from './views/layout';
import { statePage } from './views/state-view';

/** Shows who can take a task over, and passes it on. */
@Injectable()
export class HandOversService {
  constructor(
    private readonly door: TaskDoorService,
    private readonly transactions: Transactions,
  ) {}

  async show(request: Request): Promise<Page> {
    return this.form(await this.door.visit(request), HttpStatus.OK, null);
  }

  async handOver(request: Request): Promise<Page> {
    const visit = await this.door.visitWithForm(request);
    const { grant, view } = visit;
    const toPersonId = field(bodyOf(request), 'toPersonId');
    if (!visit.isOurForm) return this.form(visit, HttpStatus.FORBIDDEN, view.words.confirmAgain, toPersonId);
    if (view.page.state.name !== 'waiting') return this.form(visit, HttpStatus.CONFLICT, null);
    const colleagues = await this.colleagues(visit);
    if (!colleagues.some(({ id }) => id === toPersonId)) {
      return this.form(visit, HttpStatus.UNPROCESSABLE_ENTITY, view.words.choosePerson);
    }
    const command = { taskId: grant.taskId, actorId: grant.personId, toPersonId };
    const result = await handOverTask(this.transactions, systemClock, command);
    const after = await this.door.visit(request);
    if (result.ok) return this.form(after, HttpStatus.OK, null);
    return this.form(
      after,
      REFUSAL_STATUS[result.refusal.code],
      refusalWords(result.refusal)[view.language],
      toPersonId,
    );
  }

  /** The form while the task can be passed on, otherwise how things stand. */
  private async form(visit: Visit, status: number, complaint: string | null, chosen = ''): Promise<Page> {
    const { view } = visit;
    const { state } = view.page;
    if (state.name !== 'waiting') return statePage(view, status, state);
    return handOverPage(view, status, { colleagues: await this.colleagues(visit), chosen, complaint });
  }

  /** Everybody of the office to whom the rule lets this task pass. */
  private colleagues({ grant }: Visit): Promise<PersonView[]> {
    return this.transactions.read(async (records) => {
      const row = (await records.rounds.task(grant.taskId))!;
      const round = toRound(await records.rounds.read(row.roundId));
      const directory = await directoryView(records, row.officeId);
      return [...directory.people.values()]
        .filter(({ id, active }) => active && handOver(toTask(row), round, id, grant.personId).ok)
        .map(({ id }) => directory.person(id));
    });
  }
}

function refusalWords(refusal: HandOverRefusal | { readonly code: 'task-unknown' | 'person-unknown' }) {
  switch (refusal.code) {
    case 'task-unknown':
    case 'person-unknown':
      return doorWords(refusal.code);
    default:
      return taskRefusalSentence(refusal);
  }
}
