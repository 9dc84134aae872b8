import {
  minutesAdditionBody,
  minutesEditBody,
  minutesMadeSchema,
  minutesSchema,
  type MinutesAdditionBody,
  type MinutesEditBody,
  type MinutesMade,
  type MinutesView,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { MinutesService } from './minutes.service';

const id = z.uuid();

/** The minutes: they write themselves, and those who keep them change their words. */
@ApiTags('minutes')
@Controller('api/conferences/:id/minutes')
export class MinutesController {
  constructor(private readonly minutes: MinutesService) {}

  @Get()
  @ApiOperation({ summary: 'The minutes as they stand, block by block, with what is on record beside each.' })
  @SerializeOptions({ schema: minutesSchema })
  @ApiOkResponse({ standardSchema: minutesSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<MinutesView> {
    return this.minutes.view(person, conferenceId);
  }

  @Post('edits')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Write a block in own words, take the words of the record again, or take an own block out.',
  })
  edit(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: minutesEditBody }) body: MinutesEditBody,
  ): Promise<void> {
    return this.minutes.edit(person, conferenceId, body);
  }

  @Post('blocks')
  @HttpCode(204)
  @ApiOperation({ summary: 'Add a block beside the record.' })
  add(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: minutesAdditionBody }) body: MinutesAdditionBody,
  ): Promise<void> {
    return this.minutes.add(person, conferenceId, body);
  }

  @Post('document')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make the document again from the blocks; whoever signs it is asked anew.' })
  @SerializeOptions({ schema: minutesMadeSchema })
  @ApiOkResponse({ standardSchema: minutesMadeSchema })
  makeDocument(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<MinutesMade> {
    return this.minutes.makeDocument(person, conferenceId);
  }
}
