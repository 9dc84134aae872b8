import {
  rosterImportBody,
  rosterImportedSchema,
  rosterPreviewBody,
  rosterPreviewSchema,
  type RosterImportBody,
  type RosterImported,
  type RosterPreview,
  type RosterPreviewBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import {
  Body,
  Controller,
  HttpCode,
  Post,
  SerializeOptions,
  UploadedFile as FormFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import type { ReceivedFile } from '../files/spool-storage';
import { UploadSizeGuard } from '../files/upload-size.guard';
import { doorRefusal } from '../problems/door-words';
import { RosterService } from './roster.service';

const FILE = { type: 'string', format: 'binary' } as const;
const MISSING = { type: 'string', enum: ['stay', 'leave'] };

/** Lists of people that an office brings: looked at first, then applied whole or not at all. */
@ApiTags('people')
@Controller('api/people/imports')
@UseGuards(UploadSizeGuard)
@UseInterceptors(FileInterceptor('file'))
@ApiConsumes('multipart/form-data')
export class RosterController {
  constructor(private readonly roster: RosterService) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a list (XLSX, CSV) would do, and what is wrong with it, line by line; does nothing.' })
  @ApiBody({ schema: { type: 'object', properties: { file: FILE, missing: MISSING }, required: ['file'] } })
  @SerializeOptions({ schema: rosterPreviewSchema })
  @ApiOkResponse({ standardSchema: rosterPreviewSchema })
  preview(
    @CurrentPerson() person: PersonEntity,
    @FormFile() file: ReceivedFile | undefined,
    @Body({ schema: rosterPreviewBody }) body: RosterPreviewBody,
  ): Promise<RosterPreview> {
    if (!file) throw doorRefusal('file-required');
    return this.roster.preview(person, file, body);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Apply a list as it was shown, whole or not at all; asks for a fresh confirmation.' })
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: FILE, missing: MISSING, shown: { type: 'string' } },
      required: ['file', 'shown'],
    },
  })
  @SerializeOptions({ schema: rosterImportedSchema })
  @ApiOkResponse({ standardSchema: rosterImportedSchema })
  apply(
    @CurrentSession() session: SignedIn,
    @FormFile() file: ReceivedFile | undefined,
    @Body({ schema: rosterImportBody }) body: RosterImportBody,
  ): Promise<RosterImported> {
    if (!file) throw doorRefusal('file-required');
    return this.roster.apply(session, file, body);
  }
}
