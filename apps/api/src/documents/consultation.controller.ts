import {
  consultationPlanBody,
  consultationPlanSchema,
  floorRemarkBody,
  type ConsultationPlanBody,
  type ConsultationPlanView,
  type FloorRemarkBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { ConsultationService } from './consultation.service';

const id = z.uuid();

/** How staff are consulted. */
@ApiTags('consultation')
@Controller('api/conferences/:id')
export class ConsultationController {
  constructor(private readonly consultation: ConsultationService) {}

  @Get('consultation-plan')
  @ApiOperation({ summary: 'The consultation plan, and what it does not state yet.' })
  @SerializeOptions({ schema: consultationPlanSchema })
  @ApiOkResponse({ standardSchema: consultationPlanSchema })
  plan(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<ConsultationPlanView> {
    return this.consultation.plan(person, conferenceId);
  }

  @Put('consultation-plan')
  @ApiOperation({ summary: 'State the consultation plan; rounds of opinions that wait for it open.' })
  @SerializeOptions({ schema: consultationPlanSchema })
  @ApiOkResponse({ standardSchema: consultationPlanSchema })
  change(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: consultationPlanBody }) body: ConsultationPlanBody,
  ): Promise<ConsultationPlanView> {
    return this.consultation.change(person, conferenceId, body);
  }

  @Post('documents/:documentId/floor-remarks')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record a remark that somebody made in the conference on a document before it.' })
  @ApiNoContentResponse()
  remark(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('documentId', { schema: id }) documentId: string,
    @Body({ schema: floorRemarkBody }) body: FloorRemarkBody,
  ): Promise<void> {
    return this.consultation.remark(person, { conferenceId, documentId }, body);
  }
}
