import { nextPlanSchema, type NextPlan } from '@conference/contracts';
import { carryOverPlan } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { doorRefusal } from '../problems/door-words';
import { isLeader } from './access';
import { planFile } from './plan-file';

/** The plan of the last conference, carried over to the next year. */
@ApiTags('conferences')
@Controller('api/next-plan')
export class NextPlanController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @SerializeOptions({ schema: nextPlanSchema })
  @ApiOkResponse({ standardSchema: nextPlanSchema })
  @ApiOperation({ summary: 'Last year’s plan with its dates moved on: people, units, agenda, documents, targets.' })
  async nextPlan(@CurrentPerson() person: PersonEntity): Promise<NextPlan> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async (records) => {
      const last = await records.conferences.lastHeld(person.officeId);
      const calendar = await records.directory.calendar(person.officeId);
      return { plan: last && planFile(carryOverPlan(last.plan, calendar)) };
    });
  }
}
