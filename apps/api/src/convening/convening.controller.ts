import {
  annulElectionBody,
  conveningSchema,
  settleFormBody,
  unitElectionBody,
  type AnnulElectionBody,
  type ConveningView,
  type SettleFormBody,
  type UnitElectionBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { ConveningService } from './convening.service';
import { UnitElectionsService } from './unit-elections.service';

const id = z.uuid();

/** How a conference is convened. */
@ApiTags('convening')
@Controller('api/conferences/:id/convening')
export class ConveningController {
  constructor(
    private readonly convening: ConveningService,
    private readonly elections: UnitElectionsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The form of the conference, its delegates, and who is summoned.' })
  @SerializeOptions({ schema: conveningSchema })
  @ApiOkResponse({ standardSchema: conveningSchema })
  view(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<ConveningView> {
    return this.convening.view(person, conferenceId);
  }

  @Put('form')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Settle the form with the employee side’s agreement; delegates are shared out among the units.',
  })
  settle(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: settleFormBody }) body: SettleFormBody,
  ): Promise<void> {
    return this.convening.settle(person, conferenceId, body);
  }

  @Post('elections')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Record a unit’s election of its delegates; a tie for the last seats asks for another round.',
  })
  elect(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: unitElectionBody }) body: UnitElectionBody,
  ): Promise<void> {
    return this.elections.record(person, conferenceId, body);
  }

  @Post('elections/:unitId/annulment')
  @HttpCode(204)
  @ApiOperation({ summary: 'Annul what was recorded of a unit’s election, with the reason; it is recorded again.' })
  annul(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('unitId', { schema: id }) unitId: string,
    @Body({ schema: annulElectionBody }) body: AnnulElectionBody,
  ): Promise<void> {
    return this.elections.annul(person, conferenceId, unitId, body);
  }

  @Post('summons')
  @HttpCode(204)
  @ApiOperation({ summary: 'Summon the delegates once the units have elected them all, and send the invitations.' })
  summon(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<void> {
    return this.convening.summon(person, conferenceId);
  }
}
