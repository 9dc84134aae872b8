import {
  awardBody,
  launchBody,
  takeBackBody,
  type AwardBody,
  type LaunchBody,
  type TakeBackBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { HonoursService } from './honours.service';

const id = z.uuid();

/** Awards, and the launch of the emulation. */
@ApiTags('honours')
@Controller('api/conferences/:id')
export class HonoursController {
  constructor(private readonly honours: HonoursService) {}

  @Post('awards')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put an award on the list: to whom, what, and by which decision.' })
  list(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: awardBody }) body: AwardBody,
  ): Promise<void> {
    return this.honours.list(person, conferenceId, body);
  }

  @Post('awards/:awardId/hand-over')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record that an award is handed over, while awards are before the room.' })
  handOver(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('awardId', { schema: id }) awardId: string,
  ): Promise<void> {
    return this.honours.handOver(person, conferenceId, awardId);
  }

  @Post('awards/:awardId/take-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back that an award was handed over, with the reason; it can be handed over again.' })
  takeBack(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('awardId', { schema: id }) awardId: string,
    @Body({ schema: takeBackBody }) body: TakeBackBody,
  ): Promise<void> {
    return this.honours.takeBack(person, conferenceId, awardId, body);
  }

  @Delete('awards/:awardId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an award off the list that was not handed over.' })
  strike(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('awardId', { schema: id }) awardId: string,
  ): Promise<void> {
    return this.honours.strike(person, conferenceId, awardId);
  }

  @Post('launch')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record the launch of the emulation, in its words.' })
  launch(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: launchBody }) body: LaunchBody,
  ): Promise<void> {
    return this.honours.launch(person, conferenceId, body);
  }
}
