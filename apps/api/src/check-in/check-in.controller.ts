import {
  deskSchema,
  myCodeSchema,
  scanAnswersSchema,
  scansBody,
  type DeskView,
  type MyCode,
  type ScanAnswers,
  type ScansBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CodesService } from './codes.service';
import { DeskService } from './desk.service';
import { ScansService } from './scans.service';

const id = z.uuid();

/** The desk at the door, what devices send from it, and the code that a person shows there. */
@ApiTags('check-in')
@Controller('api/conferences/:id')
export class CheckInController {
  constructor(
    private readonly scans: ScansService,
    private readonly codes: CodesService,
    private readonly desk: DeskService,
  ) {}

  @Get('check-in')
  @ApiOperation({ summary: 'The desk at the door, for those who run the room.' })
  @SerializeOptions({ schema: deskSchema })
  @ApiOkResponse({ standardSchema: deskSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<DeskView> {
    return this.desk.view(person, conferenceId);
  }

  @Post('scans')
  @HttpCode(200)
  @ApiOperation({ summary: 'Up to 200 scans, each answered by itself; a scan that is sent again is taken once.' })
  @SerializeOptions({ schema: scanAnswersSchema })
  @ApiOkResponse({ standardSchema: scanAnswersSchema })
  take(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: scansBody }) body: ScansBody,
  ): Promise<ScanAnswers> {
    return this.scans.take(person, conferenceId, body);
  }

  @Get('my-code')
  @ApiOperation({ summary: 'What the signed-in person shows at the door.' })
  @SerializeOptions({ schema: myCodeSchema })
  @ApiOkResponse({ standardSchema: myCodeSchema })
  myCode(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<MyCode> {
    return this.codes.ofPerson(person, conferenceId);
  }

  @Post('my-code')
  @HttpCode(200)
  @ApiOperation({ summary: 'Another code for the signed-in person; the one before lets nobody in.' })
  @SerializeOptions({ schema: myCodeSchema })
  @ApiOkResponse({ standardSchema: myCodeSchema })
  renew(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<MyCode> {
    return this.codes.renew(person, conferenceId);
  }
}
