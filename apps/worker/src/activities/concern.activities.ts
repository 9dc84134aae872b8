import { Transactions } from '@conference/persistence';
import { readNextQuestion } from '@conference/tasks';
import type { ConcernActivities } from '@conference/workflows';
import { Injectable } from '@nestjs/common';

/** What is followed until it is settled, for the workflows. */
@Injectable()
export class ConcernActivitiesService implements ConcernActivities {
  constructor(private readonly transactions: Transactions) {}

  readNextQuestion(
    input: Parameters<ConcernActivities['readNextQuestion']>[0],
  ): ReturnType<ConcernActivities['readNextQuestion']> {
    return this.transactions.read((records) => readNextQuestion(records, input));
  }
}
