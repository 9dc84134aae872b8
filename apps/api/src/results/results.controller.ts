import {
  resultsFileQuery,
  resultsQuery,
  resultsSchema,
  type ResultsFileQuery,
  type ResultsQuery,
  type ResultsView,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, Query, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { ResultsFilesService } from './results-files.service';
import { ResultsService } from './results.service';

/** What became of what a conference promised (kết quả thực hiện), for everybody of the office. */
@ApiTags('results')
@Controller('api')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly files: ResultsFilesService,
  ) {}

  @Get('results')
  @ApiOperation({ summary: 'What became of each target, opinion and commitment of a conference; of the newest one.' })
  @SerializeOptions({ schema: resultsSchema })
  @ApiOkResponse({ standardSchema: resultsSchema })
  page(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: resultsQuery }) { conference }: ResultsQuery,
  ): Promise<ResultsView> {
    return this.results.page(person, conference);
  }

  @Get('results.csv')
  @ApiOperation({ summary: 'The results as CSV that a spreadsheet opens as text.' })
  csv(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: resultsFileQuery }) query: ResultsFileQuery,
  ): Promise<StreamableFile> {
    return this.files.csv(person, query);
  }

  @Get('results.xlsx')
  @ApiOperation({ summary: 'The results, and the opinions, as a workbook without formulas.' })
  xlsx(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: resultsFileQuery }) query: ResultsFileQuery,
  ): Promise<StreamableFile> {
    return this.files.xlsx(person, query);
  }

  @Get('results.pdf')
  @ApiOperation({ summary: 'The results as PDF/A, laid out as official papers are (Nghị định 30/2020/NĐ-CP).' })
  pdf(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: resultsFileQuery }) query: ResultsFileQuery,
  ): Promise<StreamableFile> {
    return this.files.pdf(person, query);
  }
}
