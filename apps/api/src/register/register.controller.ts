import {
  correctionBody,
  correctionSchema,
  paperHandOverBody,
  paperNumberBody,
  paperNumberSchema,
  recallBody,
  receiptBody,
  registerPageSchema,
  registerQuery,
  registerTableQuery,
  sendAgainBody,
  type CorrectionBegun,
  type CorrectionBody,
  type PaperHandOverBody,
  type PaperNumberBody,
  type PaperNumberEntered,
  type RecallBody,
  type ReceiptBody,
  type RegisterPageView,
  type RegisterQuery,
  type RegisterTableQuery,
  type SendAgainBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Query, SerializeOptions, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { contentDisposition } from '../files/send-file';
import { RegisterCommandsService } from './register-commands.service';
import { RegisterExportService } from './register-export.service';
import { RegisterQueriesService } from './register-queries.service';

const id = z.uuid();

/** The register of issued documents (sổ đăng ký văn bản): numbers, recipients, recalls and corrections. */
@ApiTags('register')
@Controller('api')
export class RegisterController {
  constructor(
    private readonly queries: RegisterQueriesService,
    private readonly commands: RegisterCommandsService,
    private readonly exports: RegisterExportService,
  ) {}

  @Get('register')
  @ApiOperation({ summary: 'The register of a year, newest first, with how each document reached its recipients.' })
  @SerializeOptions({ schema: registerPageSchema })
  @ApiOkResponse({ standardSchema: registerPageSchema })
  page(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: registerQuery }) query: RegisterQuery,
  ): Promise<RegisterPageView> {
    return this.queries.page(person, query);
  }

  @Get('register.csv')
  @ApiOperation({ summary: 'The register of a year as CSV, book by book.' })
  async csv(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: registerTableQuery }) query: RegisterTableQuery,
  ): Promise<StreamableFile> {
    const content = Buffer.from(await this.queries.csv(person, query), 'utf8');
    const disposition = contentDisposition(`so-van-ban-di-${query.year}.csv`);
    return new StreamableFile(content, { type: 'text/csv; charset=utf-8', length: content.length, disposition });
  }

  @Get('register/:id/export')
  @ApiOperation({ summary: 'One issued document with its metadata (Nghị định 30/2020/NĐ-CP Phụ lục VI), as a ZIP.' })
  export(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) entryId: string): Promise<StreamableFile> {
    return this.exports.document(person, entryId);
  }

  @Post('register/paper-numbers')
  @ApiOperation({ summary: 'Enter a number that was given on paper: only the next one of its book is taken.' })
  @SerializeOptions({ schema: paperNumberSchema })
  @ApiCreatedResponse({ standardSchema: paperNumberSchema })
  enterPaperNumber(
    @CurrentSession() session: SignedIn,
    @Body({ schema: paperNumberBody }) body: PaperNumberBody,
  ): Promise<PaperNumberEntered> {
    return this.commands.enterPaperNumber(session, body);
  }

  @Post('register/:id/recall')
  @HttpCode(204)
  @ApiOperation({ summary: 'Recall an issued document: its record is frozen and its recipients are told.' })
  recall(
    @CurrentSession() session: SignedIn,
    @Param('id', { schema: id }) entryId: string,
    @Body({ schema: recallBody }) body: RecallBody,
  ): Promise<void> {
    return this.commands.recall(session, entryId, body);
  }

  @Post('register/:id/corrections')
  @ApiOperation({ summary: 'Begin a correction: a replacing document, or an official letter that rectifies.' })
  @SerializeOptions({ schema: correctionSchema })
  @ApiCreatedResponse({ standardSchema: correctionSchema })
  correct(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) entryId: string,
    @Body({ schema: correctionBody }) body: CorrectionBody,
  ): Promise<CorrectionBegun> {
    return this.commands.correct(person, entryId, body);
  }

  @Post('dispatches/:id/send')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send an issued document to one recipient again, to another address if need be.' })
  sendAgain(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) dispatchId: string,
    @Body({ schema: sendAgainBody }) body: SendAgainBody,
  ): Promise<void> {
    return this.commands.sendAgain(person, dispatchId, body);
  }

  @Post('dispatches/:id/hand-over')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record that a recipient got the document on paper.' })
  handOver(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) dispatchId: string,
    @Body({ schema: paperHandOverBody }) body: PaperHandOverBody,
  ): Promise<void> {
    return this.commands.recordHandOver(person, dispatchId, body);
  }

  @Post('dispatches/:id/receipt')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record that a recipient confirmed to have the document.' })
  receive(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) dispatchId: string,
    @Body({ schema: receiptBody }) body: ReceiptBody,
  ): Promise<void> {
    return this.commands.recordReceipt(person, dispatchId, body);
  }
}
