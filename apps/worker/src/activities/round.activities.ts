import { Transactions } from '@conference/persistence';
import { openRound, readRound, systemClock, takeRoundStep } from '@conference/tasks';
import type { Held, RoundActivities, RoundRequest, RoundStatus } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';

/** Rounds, for the workflows: the task service does the work. */
@Injectable()
export class RoundActivitiesService implements RoundActivities {
  constructor(private readonly transactions: Transactions) {}

  openRound(request: RoundRequest): Promise<Held | undefined> {
    const { workflowId } = Context.current().info.workflowExecution!;
    return openRound(this.transactions, systemClock, { ...request, workflowId });
  }

  readRound(input: { roundId: string }): Promise<RoundStatus> {
    return readRound(this.transactions, input);
  }

  takeRoundStep(input: { roundId: string; stepsTaken: number }): Promise<void> {
    return takeRoundStep(this.transactions, systemClock, input);
  }
}
