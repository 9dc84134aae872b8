import { administrationSchema, type Administration } from '@conference/contracts';
import { vietnamCalendar, vietnamDateOf } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { mustAdminister } from '../conferences/access';

/** The way in to everything that is kept of an office. */
@ApiTags('administration')
@Controller('api/administration')
export class AdministrationController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @ApiOperation({ summary: 'How the office stands: people, units, calendar, letterhead.' })
  @SerializeOptions({ schema: administrationSchema })
  @ApiOkResponse({ standardSchema: administrationSchema })
  read(@CurrentPerson() person: PersonEntity): Promise<Administration> {
    const { officeId } = mustAdminister(person);
    const year = Number(vietnamDateOf(new Date().toISOString()).slice(0, 4));
    return this.transactions.read(async ({ directory }) => {
      const { name, symbol, superiorBody } = await directory.office(officeId);
      const people = await directory.peopleOfOffice(officeId);
      const leaves = await directory.plannedLeaves(officeId);
      const days = await directory.calendarOverrides(officeId);
      return {
        people: {
          active: people.filter(({ active }) => active).length,
          toLeave: leaves.filter(({ heldUpBy }) => heldUpBy === null).length,
          heldUp: leaves.filter(({ heldUpBy }) => heldUpBy !== null).length,
        },
        units: (await directory.unitsOfOffice(officeId)).length,
        calendar: {
          year,
          ownDays: days.filter(({ day }) => day.startsWith(`${year}-`)).length,
          isConfirmed: vietnamCalendar.confirmedYears.includes(year),
        },
        office: { name, symbol, superiorBody },
      };
    });
  }
}
