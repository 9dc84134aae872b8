import {
  archivingBody,
  dossiersSchema,
  makeDossierBody,
  type ArchivingBody,
  type DossiersView,
  type MakeDossierBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { DossiersService } from './dossiers.service';

const id = z.uuid();

/** The dossier of a conference: everything on record in one archive, and its way to the office's archive. */
@ApiTags('dossiers')
@Controller('api/conferences/:id/dossiers')
export class DossiersController {
  constructor(private readonly dossiers: DossiersService) {}

  @Get()
  @ApiOperation({ summary: 'The dossiers that were made, how long they are kept, by when they are handed over.' })
  @SerializeOptions({ schema: dossiersSchema })
  @ApiOkResponse({ standardSchema: dossiersSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<DossiersView> {
    return this.dossiers.list(person, conferenceId);
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Have an interim copy made; it is in the list once it is there.' })
  make(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: makeDossierBody }) body: MakeDossierBody,
  ): Promise<void> {
    return this.dossiers.make(person, conferenceId, body.id);
  }

  @Get(':dossierId/file')
  @ApiOperation({ summary: 'A dossier as a ZIP, for download. `npm run verify` checks it without the system.' })
  file(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('dossierId', { schema: id }) dossierId: string,
  ): Promise<StreamableFile> {
    return this.dossiers.file(person, conferenceId, dossierId);
  }

  @Post('hand-over')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record the day on which the final dossier went to the office’s archive.' })
  handOver(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: archivingBody }) body: ArchivingBody,
  ): Promise<void> {
    return this.dossiers.handOver(person, conferenceId, body.handedOverOn);
  }
}
