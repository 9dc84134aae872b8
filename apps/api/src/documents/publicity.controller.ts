import {
  dispositionTableSchema,
  publicityListSchema,
  publicityPlaceBody,
  publicitySchema,
  withdrawBody,
  type DispositionTable,
  type PublicityList,
  type PublicityPlaceBody,
  type PublicityView,
  type WithdrawBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { PublicityService } from './publicity.service';

const id = z.uuid();

/** What became of the opinions, and the issued resolution, shown to all staff. */
@ApiTags('publicity')
@Controller('api')
export class PublicityController {
  constructor(private readonly publicity: PublicityService) {}

  @Get('publicity')
  @ApiOperation({ summary: 'What the office shows, and has shown, to all its staff.' })
  @SerializeOptions({ schema: publicityListSchema })
  @ApiOkResponse({ standardSchema: publicityListSchema })
  list(@CurrentPerson() person: PersonEntity): Promise<PublicityList> {
    return this.publicity.list(person);
  }

  @Get('publicity/:id')
  @ApiOperation({ summary: 'One showing with its dates.' })
  @SerializeOptions({ schema: publicitySchema })
  @ApiOkResponse({ standardSchema: publicitySchema })
  one(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) publicityId: string): Promise<PublicityView> {
    return this.publicity.one(person, publicityId);
  }

  @Get('publicity/:id/table')
  @ApiOperation({ summary: 'The table that is shown.' })
  @SerializeOptions({ schema: dispositionTableSchema })
  @ApiOkResponse({ standardSchema: dispositionTableSchema })
  table(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) publicityId: string,
  ): Promise<DispositionTable> {
    return this.publicity.table(person, publicityId);
  }

  @Post('publicity/:id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Break a showing off, with a reason; the 20 days begin again with the next one.' })
  @SerializeOptions({ schema: publicitySchema })
  @ApiOkResponse({ standardSchema: publicitySchema })
  withdraw(
    @CurrentSession() session: SignedIn,
    @Param('id', { schema: id }) publicityId: string,
    @Body({ schema: withdrawBody }) { reason }: WithdrawBody,
  ): Promise<PublicityView> {
    return this.publicity.withdraw(session, publicityId, reason);
  }

  @Get('publicity/:id/record.pdf')
  @ApiOperation({ summary: 'The record of having made a resolution known, to be printed and signed.' })
  recordFile(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) publicityId: string,
  ): Promise<StreamableFile> {
    return this.publicity.recordFile(person, publicityId);
  }

  @Post('publicity/:id/places')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record where else a resolution was made known, with what proves it.' })
  @SerializeOptions({ schema: publicitySchema })
  @ApiOkResponse({ standardSchema: publicitySchema })
  record(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) publicityId: string,
    @Body({ schema: publicityPlaceBody }) body: PublicityPlaceBody,
  ): Promise<PublicityView> {
    return this.publicity.record(person, publicityId, body);
  }

  @Get('publicity-places/:id/proof')
  @ApiOperation({ summary: 'The photo or screenshot of a place where a resolution was made known.' })
  proofFile(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) placeId: string,
  ): Promise<StreamableFile> {
    return this.publicity.proofFile(person, placeId);
  }

  @Post('publicity-places/:id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back a place that was recorded wrongly; the record stays to be read.' })
  @SerializeOptions({ schema: publicitySchema })
  @ApiOkResponse({ standardSchema: publicitySchema })
  takeBack(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) placeId: string,
    @Body({ schema: withdrawBody }) { reason }: WithdrawBody,
  ): Promise<PublicityView> {
    return this.publicity.takeBack(person, placeId, reason);
  }
}
