import {
  giveUpPetitionBody,
  nextPlanSchema,
  openPetitionBody,
  petitionOpenedSchema,
  petitionsSchema,
  recordSignaturesBody,
  type GiveUpPetitionBody,
  type NextPlan,
  type OpenPetitionBody,
  type PetitionOpened,
  type PetitionsView,
  type RecordSignaturesBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  SerializeOptions,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { PetitionsService } from './petitions.service';

const id = z.uuid();

/** Requests for an extraordinary conference. */
@ApiTags('petitions')
@Controller('api/petitions')
export class PetitionsController {
  constructor(private readonly petitions: PetitionsService) {}

  @Get()
  @ApiOperation({ summary: 'The petitions of the office with their count; who signed is for those who may read it.' })
  @SerializeOptions({ schema: petitionsSchema })
  @ApiOkResponse({ standardSchema: petitionsSchema })
  view(@CurrentPerson() person: PersonEntity): Promise<PetitionsView> {
    return this.petitions.view(person);
  }

  @Post()
  @ApiOperation({ summary: 'Ask for an extraordinary conference: for the staff, the employee side or the head.' })
  @SerializeOptions({ schema: petitionOpenedSchema })
  @ApiCreatedResponse({ standardSchema: petitionOpenedSchema })
  open(
    @CurrentPerson() person: PersonEntity,
    @Body({ schema: openPetitionBody }) body: OpenPetitionBody,
  ): Promise<PetitionOpened> {
    return this.petitions.open(person, body);
  }

  @Put(':id/signature')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign a petition, in one’s own name.' })
  sign(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) petitionId: string): Promise<void> {
    return this.petitions.sign(person, petitionId);
  }

  @Delete(':id/signature')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take one’s own signature back, until the petition is handed in.' })
  takeBack(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) petitionId: string): Promise<void> {
    return this.petitions.takeBack(person, petitionId);
  }

  @Post(':id/signatures')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write down signatures from paper, with the scanned sheet.' })
  record(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) petitionId: string,
    @Body({ schema: recordSignaturesBody }) body: RecordSignaturesBody,
  ): Promise<void> {
    return this.petitions.record(person, petitionId, body);
  }

  @Get(':id/signatures/:personId/scan')
  @ApiOperation({ summary: 'The scanned sheet with somebody’s signature.' })
  scan(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) petitionId: string,
    @Param('personId', { schema: id }) personId: string,
  ): Promise<StreamableFile> {
    return this.petitions.scan(person, petitionId, personId);
  }

  @Post(':id/submission')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand a petition in, once at least one third of all staff have signed.' })
  submit(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) petitionId: string): Promise<void> {
    return this.petitions.submit(person, petitionId);
  }

  @Post(':id/withdrawal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a petition up, until it is handed in.' })
  giveUp(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) petitionId: string,
    @Body({ schema: giveUpPetitionBody }) body: GiveUpPetitionBody,
  ): Promise<void> {
    return this.petitions.giveUp(person, petitionId, body);
  }

  @Get(':id/plan')
  @ApiOperation({ summary: 'A plan for the conference that was asked for, made from the office’s last one.' })
  @SerializeOptions({ schema: nextPlanSchema })
  @ApiOkResponse({ standardSchema: nextPlanSchema })
  plan(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) petitionId: string): Promise<NextPlan> {
    return this.petitions.plan(person, petitionId);
  }
}
