import {
  dispositionTableSchema,
  publicityListSchema,
  publicitySchema,
  withdrawBody,
  type DispositionTable,
  type PublicityList,
  type PublicityView,
  type WithdrawBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { PublicityService } from './publicity.service';

const id = z.uuid();

/** What became of the opinions, shown to all staff. */
@ApiTags('publicity')
@Controller('api/publicity')
export class PublicityController {
  constructor(private readonly publicity: PublicityService) {}

  @Get()
  @ApiOperation({ summary: 'What the office shows, and has shown, to all its staff.' })
  @SerializeOptions({ schema: publicityListSchema })
  @ApiOkResponse({ standardSchema: publicityListSchema })
  list(@CurrentPerson() person: PersonEntity): Promise<PublicityList> {
    return this.publicity.list(person);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One showing with its dates.' })
  @SerializeOptions({ schema: publicitySchema })
  @ApiOkResponse({ standardSchema: publicitySchema })
  one(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) publicityId: string): Promise<PublicityView> {
    return this.publicity.one(person, publicityId);
  }

  @Get(':id/table')
  @ApiOperation({ summary: 'The table that is shown.' })
  @SerializeOptions({ schema: dispositionTableSchema })
  @ApiOkResponse({ standardSchema: dispositionTableSchema })
  table(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) publicityId: string,
  ): Promise<DispositionTable> {
    return this.publicity.table(person, publicityId);
  }

  @Post(':id/withdrawal')
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
}
