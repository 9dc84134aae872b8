import {
  calendarPreviewSchema,
  officeYearQuery,
  officeYearSchema,
  ownDayBody,
  ownDayPreviewBody,
  type CalendarPreview,
  type OfficeYear,
  type OfficeYearQuery,
  type OwnDayBody,
  type OwnDayPreviewBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { OfficeCalendarService } from './office-calendar.service';

const dayId = z.uuid();

/** The days on which the office works, and on which it does not. */
@ApiTags('administration')
@Controller('api/office/days')
export class OfficeCalendarController {
  constructor(private readonly calendar: OfficeCalendarService) {}

  @Get()
  @ApiOperation({ summary: 'A year: the national days off and make-up days, and those of the office’s own.' })
  @SerializeOptions({ schema: officeYearSchema })
  @ApiOkResponse({ standardSchema: officeYearSchema })
  year(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: officeYearQuery }) query: OfficeYearQuery,
  ): Promise<OfficeYear> {
    return this.calendar.year(person, query);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which due dates of running conferences a day would move; does nothing.' })
  @SerializeOptions({ schema: calendarPreviewSchema })
  @ApiOkResponse({ standardSchema: calendarPreviewSchema })
  preview(
    @CurrentPerson() person: PersonEntity,
    @Body({ schema: ownDayPreviewBody }) change: OwnDayPreviewBody,
  ): Promise<CalendarPreview> {
    return this.calendar.preview(person, change);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Close the office on a day, or open it on one that is off.' })
  add(@CurrentPerson() person: PersonEntity, @Body({ schema: ownDayBody }) day: OwnDayBody): Promise<void> {
    return this.calendar.add(person, day);
  }

  @Delete(':dayId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a day of the office’s own out again.' })
  remove(@CurrentPerson() person: PersonEntity, @Param('dayId', { schema: dayId }) id: string): Promise<void> {
    return this.calendar.remove(person, id);
  }
}
