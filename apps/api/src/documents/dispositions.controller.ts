import {
  dispositionTableSchema,
  overrideBody,
  saveDispositionsBody,
  type DispositionTable,
  type OverrideBody,
  type SaveDispositionsBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  SerializeOptions,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { DispositionsService } from './dispositions.service';

const id = z.uuid();

/** What became of each remark on a document. */
@ApiTags('documents')
@Controller('api/documents/:id')
export class DispositionsController {
  constructor(private readonly dispositions: DispositionsService) {}

  @Get('dispositions')
  @ApiOperation({ summary: 'The disposition table: every remark with what became of it.' })
  @SerializeOptions({ schema: dispositionTableSchema })
  @ApiOkResponse({ standardSchema: dispositionTableSchema })
  table(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
  ): Promise<DispositionTable> {
    return this.dispositions.table(person, documentId);
  }

  @Put('dispositions')
  @ApiOperation({ summary: 'Keep answers to some remarks; they count when the table is sent on.' })
  @SerializeOptions({ schema: dispositionTableSchema })
  @ApiOkResponse({ standardSchema: dispositionTableSchema })
  save(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Body({ schema: saveDispositionsBody }) body: SaveDispositionsBody,
  ): Promise<DispositionTable> {
    return this.dispositions.save(person, documentId, body);
  }

  @Post('disposition-override')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the draft go to the signatory although remarks are unanswered; recorded by name.' })
  @SerializeOptions({ schema: dispositionTableSchema })
  @ApiOkResponse({ standardSchema: dispositionTableSchema })
  override(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Body({ schema: overrideBody }) body: OverrideBody,
  ): Promise<DispositionTable> {
    return this.dispositions.override(person, documentId, body);
  }

  @Get('disposition-table.pdf')
  @ApiOperation({ summary: 'The disposition table as an official report, PDF/A.' })
  pdf(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) documentId: string): Promise<StreamableFile> {
    return this.dispositions.file(person, documentId, 'pdf');
  }

  @Get('disposition-table.docx')
  @ApiOperation({ summary: 'The disposition table as an official report, Word.' })
  docx(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
  ): Promise<StreamableFile> {
    return this.dispositions.file(person, documentId, 'docx');
  }
}
