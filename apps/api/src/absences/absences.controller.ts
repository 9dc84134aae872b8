import {
  absenceBody,
  absencePlannerSchema,
  absencePreviewQuery,
  absencePreviewSchema,
  absenceQuery,
  absenceSchema,
  absenceWeeksQuery,
  absenceWeeksSchema,
  substituteBody,
  type AbsenceBody,
  type AbsencePlanner,
  type AbsencePreview,
  type AbsencePreviewQuery,
  type AbsenceQuery,
  type AbsenceView,
  type AbsenceWeeks,
  type AbsenceWeeksQuery,
  type SubstituteBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { AbsencesService } from './absences.service';

const id = z.uuid();

/** Who is away until when, and who stands in. */
@ApiTags('absences')
@Controller('api/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @ApiOperation({ summary: 'A month of the office, with every absence from then on; never why somebody is away.' })
  @SerializeOptions({ schema: absencePlannerSchema })
  @ApiOkResponse({ standardSchema: absencePlannerSchema })
  planner(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: absenceQuery }) query: AbsenceQuery,
  ): Promise<AbsencePlanner> {
    return this.absences.planner(person, query);
  }

  @Get('weeks')
  @ApiOperation({ summary: 'Some weeks of the office: who is away, when it meets, which days are off.' })
  @SerializeOptions({ schema: absenceWeeksSchema })
  @ApiOkResponse({ standardSchema: absenceWeeksSchema })
  weeks(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: absenceWeeksQuery }) query: AbsenceWeeksQuery,
  ): Promise<AbsenceWeeks> {
    return this.absences.weeks(person, query);
  }

  @Get('preview')
  @ApiOperation({ summary: 'What would fall into days away, and who could stand in; enters nothing.' })
  @SerializeOptions({ schema: absencePreviewSchema })
  @ApiOkResponse({ standardSchema: absencePreviewSchema })
  preview(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: absencePreviewQuery }) query: AbsencePreviewQuery,
  ): Promise<AbsencePreview> {
    return this.absences.preview(person, query);
  }

  @Post()
  @ApiOperation({ summary: 'Enter days away: one’s own, or, for those who lead, anybody’s.' })
  @SerializeOptions({ schema: absenceSchema })
  @ApiCreatedResponse({ standardSchema: absenceSchema })
  enter(@CurrentPerson() person: PersonEntity, @Body({ schema: absenceBody }) body: AbsenceBody): Promise<AbsenceView> {
    return this.absences.enter(person, body);
  }

  @Post(':id/substitute')
  @HttpCode(200)
  @ApiOperation({ summary: 'Name who stands in, under an order of authorisation.' })
  @SerializeOptions({ schema: absenceSchema })
  @ApiOkResponse({ standardSchema: absenceSchema })
  substitute(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) absenceId: string,
    @Body({ schema: substituteBody }) body: SubstituteBody,
  ): Promise<AbsenceView> {
    return this.absences.substitute(person, absenceId, body);
  }

  @Post(':id/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'The person is back, or does not leave: what is open returns to them.' })
  end(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) absenceId: string): Promise<void> {
    return this.absences.end(person, absenceId);
  }
}
