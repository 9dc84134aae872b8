import { attachmentBody, attachmentListSchema, attachmentSchema } from '@conference/contracts';
import type { AttachmentBody, AttachmentList, AttachmentView } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  SerializeOptions,
  UploadedFile as FormFile,
  UseGuards,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { doorRefusal } from '../problems/door-words';
import { AttachmentsGuard } from './attachments.guard';
import { AttachmentsService } from './attachments.service';
import type { ReceivedFile } from './spool-storage';
import { UploadSizeGuard } from './upload-size.guard';

const id = z.uuid();

/** The files that go with a document: annexes, figures, pictures. */
@ApiTags('documents')
@Controller('api/documents/:id/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Get()
  @ApiOperation({ summary: 'The attachments of a document, those removed as well.' })
  @SerializeOptions({ schema: attachmentListSchema })
  @ApiOkResponse({ standardSchema: attachmentListSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
  ): Promise<AttachmentList> {
    return this.attachments.list(person, documentId);
  }

  @Post()
  @UseGuards(UploadSizeGuard, AttachmentsGuard)
  @UseInterceptors(FileInterceptor('file'))
  @ApiOperation({ summary: 'Add a file (DOCX, ODT, PDF, XLSX, PNG, JPEG). The same content again changes nothing.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' }, note: { type: 'string' } },
      required: ['file'],
    },
  })
  @SerializeOptions({ schema: attachmentSchema })
  @ApiCreatedResponse({ standardSchema: attachmentSchema })
  add(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @FormFile() file: ReceivedFile | undefined,
    @Body({ schema: attachmentBody }) { note }: AttachmentBody,
  ): Promise<AttachmentView> {
    if (!file) throw doorRefusal('file-required');
    return this.attachments.add(person, documentId, file, note);
  }

  @Delete(':attachmentId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Remove an attachment; that it was there stays on record.' })
  @ApiNoContentResponse()
  remove(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
  ): Promise<void> {
    return this.attachments.remove(person, documentId, attachmentId);
  }

  @Get(':attachmentId/file')
  @ApiOperation({ summary: 'The file itself, for download.' })
  file(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
  ): Promise<StreamableFile> {
    return this.attachments.file(person, documentId, attachmentId);
  }
}
