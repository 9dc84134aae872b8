import {
  branchesSchema,
  sendStaffBallotBody,
  type BranchesView,
  type SendStaffBallotBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { BranchesService } from './branches.service';

const id = z.uuid();

/** Where the procedure leaves its straight way because too few people come. */
@ApiTags('convening')
@Controller('api/conferences/:id/summons')
export class BranchesController {
  constructor(private readonly branches: BranchesService) {}

  @Get()
  @ApiOperation({ summary: 'The summonses that failed, and which ways the rules leave open.' })
  @SerializeOptions({ schema: branchesSchema })
  @ApiOkResponse({ standardSchema: branchesSchema })
  view(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<BranchesView> {
    return this.branches.view(person, conferenceId);
  }

  @Post('failed')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record that too few people came on the day of this summons; those who came leave.' })
  fail(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<void> {
    return this.branches.fail(person, conferenceId);
  }

  @Post('staff-ballot')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send ballots to all staff, after two failed summonses or force majeure, in agreement.' })
  send(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: sendStaffBallotBody }) body: SendStaffBallotBody,
  ): Promise<void> {
    return this.branches.sendBallots(person, conferenceId, body);
  }
}
