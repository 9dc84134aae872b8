import {
  freezeListSchema,
  liftBody,
  liftedSchema,
  type FreezeList,
  type LiftBody,
  type LiftedView,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { FreezesService } from './freezes.service';

const id = z.uuid();

/** Answers that somebody reported as not theirs: what stands still, and how a leader lets it go on. */
@ApiTags('tasks')
@Controller('api')
export class FreezesController {
  constructor(private readonly freezes: FreezesService) {}

  @Get('documents/:id/freezes')
  @ApiOperation({ summary: 'Reported answers about a document, the oldest first.' })
  @SerializeOptions({ schema: freezeListSchema })
  @ApiOkResponse({ standardSchema: freezeListSchema })
  ofDocument(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
  ): Promise<FreezeList> {
    return this.freezes.ofDocument(person, documentId);
  }

  @Get('conferences/:id/freezes')
  @ApiOperation({ summary: 'Reported answers of a whole conference, the oldest first.' })
  @SerializeOptions({ schema: freezeListSchema })
  @ApiOkResponse({ standardSchema: freezeListSchema })
  ofConference(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<FreezeList> {
    return this.freezes.ofConference(person, conferenceId);
  }

  @Post('freezes/:id/lift')
  @HttpCode(200)
  @ApiOperation({ summary: 'Concludes about a reported answer: it stands, or it is annulled and asked again.' })
  @SerializeOptions({ schema: liftedSchema })
  @ApiOkResponse({ standardSchema: liftedSchema })
  lift(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) freezeId: string,
    @Body({ schema: liftBody }) body: LiftBody,
  ): Promise<LiftedView> {
    return this.freezes.lift(person, freezeId, body);
  }
}
