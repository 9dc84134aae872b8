import {
  askForFloorBody,
  opinionActBody,
  recordOpinionBody,
  speakersBody,
  speechActBody,
  type AskForFloorBody,
  type OpinionActBody,
  type RecordOpinionBody,
  type SpeakersBody,
  type SpeechActBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { FloorOpinionsService } from './floor-opinions.service';
import { SpeakersService } from './speakers.service';

const id = z.uuid();

/** What is said in the room: who has the floor, and what became of opinions. */
@ApiTags('floor')
@Controller('api/conferences/:id')
export class SpeakingController {
  constructor(
    private readonly speakers: SpeakersService,
    private readonly opinions: FloorOpinionsService,
  ) {}

  @Post('speeches')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask for the floor under the item that is before the room; the same id is one wish.' })
  ask(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: askForFloorBody }) body: AskForFloorBody,
  ): Promise<void> {
    return this.speakers.ask(person, conferenceId, body);
  }

  @Post('speeches/:speechId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give the floor, stop and go on with the clock, end a speech, or take a wish back.' })
  act(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('speechId', { schema: id }) speechId: string,
    @Body({ schema: speechActBody }) body: SpeechActBody,
  ): Promise<void> {
    return this.speakers.act(person, conferenceId, speechId, body);
  }

  @Put('speakers')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open or close the list of speakers of the item, and say how long a speech may be.' })
  settle(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: speakersBody }) body: SpeakersBody,
  ): Promise<void> {
    return this.speakers.settle(person, conferenceId, body);
  }

  @Post('opinions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record an opinion, one’s own from a phone or somebody’s from the floor.' })
  record(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: recordOpinionBody }) body: RecordOpinionBody,
  ): Promise<void> {
    return this.opinions.record(person, conferenceId, body);
  }

  @Post('opinions/:opinionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Carry an opinion on: confirm, reword, answer, forward, promise, or take it back.' })
  follow(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('opinionId', { schema: id }) opinionId: string,
    @Body({ schema: opinionActBody }) body: OpinionActBody,
  ): Promise<void> {
    return this.opinions.follow(person, conferenceId, opinionId, body);
  }
}
