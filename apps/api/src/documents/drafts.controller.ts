import {
  amendedSchema,
  amendmentBody,
  comparisonQuery,
  comparisonSchema,
  draftSchema,
  importDraftBody,
  revisionTextSchema,
  savedDraftSchema,
  saveDraftBody,
  type Amended,
  type AmendmentBody,
  type Comparison,
  type ComparisonQuery,
  type DraftView,
  type ImportDraftBody,
  type RevisionText,
  type SavedDraft,
  type SaveDraftBody,
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
  Query,
  SerializeOptions,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { DraftsService } from './drafts.service';
import { RevisionTextsService } from './revision-texts.service';

const id = z.uuid();
const revisionNumber = z.coerce.number().int().positive();

/** Writing documents, and reading what their revisions say. */
@ApiTags('documents')
@Controller('api/documents/:id')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly revisions: RevisionTextsService,
  ) {}

  @Get('draft')
  @ApiOperation({ summary: 'The text that is being written, and what this person may do with it.' })
  @SerializeOptions({ schema: draftSchema })
  @ApiOkResponse({ standardSchema: draftSchema })
  draft(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) documentId: string): Promise<DraftView> {
    return this.drafts.draft(person, documentId);
  }

  @Put('draft')
  @ApiOperation({
    summary:
      'Save the text. What others saved meanwhile is merged in; two changes of one paragraph are answered as conflicts.',
  })
  @SerializeOptions({ schema: savedDraftSchema })
  @ApiOkResponse({ standardSchema: savedDraftSchema })
  save(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Body({ schema: saveDraftBody }) body: SaveDraftBody,
  ): Promise<SavedDraft> {
    return this.drafts.save(person, documentId, body);
  }

  @Post('draft/import')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the text and structure of an uploaded DOCX over into the draft.' })
  @SerializeOptions({ schema: savedDraftSchema })
  @ApiOkResponse({ standardSchema: savedDraftSchema })
  takeOver(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Body({ schema: importDraftBody }) body: ImportDraftBody,
  ): Promise<SavedDraft> {
    return this.drafts.takeOver(person, documentId, body);
  }

  @Post('amendments')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Change a submitted or approved document: approved and changed, it goes back to the signatory.',
  })
  @SerializeOptions({ schema: amendedSchema })
  @ApiOkResponse({ standardSchema: amendedSchema })
  amend(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Body({ schema: amendmentBody }) body: AmendmentBody,
  ): Promise<Amended> {
    return this.drafts.amend(person, documentId, body);
  }

  @Get('comparison')
  @ApiOperation({ summary: 'Two revisions side by side, paragraph by paragraph.' })
  @SerializeOptions({ schema: comparisonSchema })
  @ApiOkResponse({ standardSchema: comparisonSchema })
  comparison(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Query({ schema: comparisonQuery }) query: ComparisonQuery,
  ): Promise<Comparison> {
    return this.revisions.comparison(person, documentId, query);
  }

  @Get('revisions/:number/text')
  @ApiOperation({ summary: 'What one revision says, with the number and the citation of each paragraph.' })
  @SerializeOptions({ schema: revisionTextSchema })
  @ApiOkResponse({ standardSchema: revisionTextSchema })
  text(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Param('number', { schema: revisionNumber }) number: number,
  ): Promise<RevisionText> {
    return this.revisions.text(person, documentId, number);
  }

  @Get('revisions/:number/official.pdf')
  @ApiOperation({ summary: 'One revision in the official layout, as PDF/A.' })
  pdf(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Param('number', { schema: revisionNumber }) number: number,
  ): Promise<StreamableFile> {
    return this.revisions.official(person, { documentId, number, format: 'pdf' });
  }

  @Get('revisions/:number/official.docx')
  @ApiOperation({ summary: 'One revision in the official layout, as a Word file.' })
  docx(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) documentId: string,
    @Param('number', { schema: revisionNumber }) number: number,
  ): Promise<StreamableFile> {
    return this.revisions.official(person, { documentId, number, format: 'docx' });
  }
}
