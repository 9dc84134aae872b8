import { documentDetailSchema, type DocumentDetail } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, Param, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { DocumentsService } from './documents.service';

const id = z.uuid();
const revisionNumber = z.coerce.number().int().positive();

/** Documents with their revisions, rounds and remarks. */
@ApiTags('documents')
@Controller('api/documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get(':id')
  @ApiOperation({ summary: 'One document with its revisions, rounds and remarks.' })
  @SerializeOptions({ schema: documentDetailSchema })
  @ApiOkResponse({ standardSchema: documentDetailSchema })
  one(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) documentId: string): Promise<DocumentDetail> {
    return this.documents.detail(person, documentId);
  }

  @Get(':id/revisions/:number/file')
  @ApiOperation({ summary: 'The file of one revision, as it was uploaded.' })
  file(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Param('number', { schema: revisionNumber }) number: number,
  ): Promise<StreamableFile> {
    return this.documents.revisionFile(person, documentId, number);
  }

  @Get(':id/issued')
  @ApiOperation({ summary: 'The issued form, with its number.' })
  issued(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
  ): Promise<StreamableFile> {
    return this.documents.issuedFile(person, documentId);
  }
}
