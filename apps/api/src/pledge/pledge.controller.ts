import { callPartyBody, signatureBody, type CallPartyBody, type SignatureBody } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { PledgeService } from './pledge.service';

const id = z.uuid();
const code = z.string().max(40);

/** The emulation pledge, signed on stage. */
@ApiTags('pledge')
@Controller('api/conferences/:id/pledge/:code')
export class PledgeController {
  constructor(private readonly pledge: PledgeService) {}

  @Post('signature')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign the emulation pledge as one of its parties, in order; on paper, record a signature.' })
  sign(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: code }) partyCode: string,
    @Body({ schema: signatureBody }) body: SignatureBody,
  ): Promise<void> {
    return this.pledge.sign(person, conferenceId, partyCode, body);
  }

  @Post('call')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a party sign before its turn, with the reason.' })
  call(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: code }) partyCode: string,
    @Body({ schema: callPartyBody }) body: CallPartyBody,
  ): Promise<void> {
    return this.pledge.call(person, conferenceId, partyCode, body);
  }

  @Get('signature')
  @ApiOperation({ summary: 'The picture, the signed PDF or the scan of a signature.' })
  signature(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: code }) partyCode: string,
  ): Promise<StreamableFile> {
    return this.pledge.signature(person, conferenceId, partyCode);
  }
}
