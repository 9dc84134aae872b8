import { uploadedFileSchema, type UploadedFile } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import {
  Controller,
  Post,
  SerializeOptions,
  UploadedFile as FormFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { doorRefusal } from '../problems/door-words';
import { FilesService } from './files.service';
import type { ReceivedFile } from './spool-storage';
import { UploadSizeGuard } from './upload-size.guard';

/** Uploads: a file is stored first, then named by its SHA-256 in a decision, by whoever uploaded it. */
@ApiTags('files')
@Controller('api/files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @Post()
  @UseGuards(UploadSizeGuard)
  @UseInterceptors(FileInterceptor('file'))
  @ApiOperation({ summary: 'Upload a file (DOCX, ODT, PDF, XLSX, PNG, JPEG). The same content is stored once.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @SerializeOptions({ schema: uploadedFileSchema })
  @ApiCreatedResponse({ standardSchema: uploadedFileSchema })
  upload(@CurrentPerson() { id }: PersonEntity, @FormFile() file: ReceivedFile | undefined): Promise<UploadedFile> {
    if (!file) throw doorRefusal('file-required');
    return this.files.store(file, id);
  }
}
