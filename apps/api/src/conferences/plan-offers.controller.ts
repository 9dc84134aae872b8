import {
  nextPlanSchema,
  PLAN_OFFERS,
  planOffersSchema,
  type NextPlan,
  type PlanOffer,
  type PlanOffers,
} from '@conference/contracts';
import {
  carryOverPlan,
  fittingTemplates,
  templatePlan,
  vietnamDateOf,
  withPeopleOfToday,
  type ConferencePlan,
} from '@conference/domain';
import { Transactions, type PersonEntity, type Records } from '@conference/persistence';
import { planFile } from '@conference/plan-file';
import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { doorRefusal } from '../problems/door-words';
import { isLeader } from './access';
import { officeDirectory } from './office-directory';

const offer = z.enum(PLAN_OFFERS);

/** What a plan may begin with: the last conference, or a template for each kind; the people are those of today. */
@ApiTags('conferences')
@Controller('api/plan-offers')
export class PlanOffersController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @SerializeOptions({ schema: planOffersSchema })
  @ApiOkResponse({ standardSchema: planOffersSchema })
  @ApiOperation({ summary: 'What an office is offered for its next conference, and the calendar of its plan.' })
  async offers(@CurrentPerson() person: PersonEntity): Promise<PlanOffers> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async (records) => {
      const last = await records.conferences.lastHeld(person.officeId);
      const { people } = await officeDirectory(records, person.officeId);
      const overrides = await records.directory.calendarOverrides(person.officeId);
      return {
        staff: people.length,
        last: last && { title: last.title, heldOn: last.heldOn },
        fitting: [
          ...(last ? (['lastYear'] as const) : []),
          ...fittingTemplates(people.length, vietnamDateOf(new Date().toISOString())),
        ],
        calendar: overrides.map(({ day, working, name }) => ({ on: day, working, name })),
      };
    });
  }

  @Get(':offer')
  @SerializeOptions({ schema: nextPlanSchema })
  @ApiOkResponse({ standardSchema: nextPlanSchema })
  @ApiOperation({ summary: 'One of them as a plan file: dates moved on, people of today, targets with their lineage.' })
  async plan(
    @CurrentPerson() person: PersonEntity,
    @Param('offer', { schema: offer }) wanted: PlanOffer,
  ): Promise<NextPlan> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async (records) => {
      const plan = await planFor(wanted, records, person.officeId);
      return { plan: plan && planFile(plan) };
    });
  }
}

async function planFor(wanted: PlanOffer, records: Records, officeId: string): Promise<ConferencePlan | null> {
  const calendar = await records.directory.calendar(officeId);
  const directory = await officeDirectory(records, officeId);
  if (wanted !== 'lastYear')
    return templatePlan(wanted, directory, { calendar, todayOn: vietnamDateOf(new Date().toISOString()) });
  const last = await records.conferences.lastHeld(officeId);
  return last && withPeopleOfToday(carryOverPlan(last.plan, calendar), directory);
}
