import {
  letterheadQuery,
  letterheadSchema,
  officeKeptBody,
  officeKeptSchema,
  type LetterheadQuery,
  type LetterheadView,
  type OfficeKept,
  type OfficeKeptBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, Put, Query, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { OfficeService } from './office.service';

/** The office itself: what it prints at the head of its documents, who stands for its staff. */
@ApiTags('administration')
@Controller('api/office')
export class OfficeController {
  constructor(private readonly office: OfficeService) {}

  @Get()
  @ApiOperation({ summary: 'The office as it is kept.' })
  @SerializeOptions({ schema: officeKeptSchema })
  @ApiOkResponse({ standardSchema: officeKeptSchema })
  read(@CurrentPerson() person: PersonEntity): Promise<OfficeKept> {
    return this.office.read(person);
  }

  @Put()
  @ApiOperation({ summary: 'Change it as it was shown; asks for a fresh confirmation.' })
  @SerializeOptions({ schema: officeKeptSchema })
  @ApiOkResponse({ standardSchema: officeKeptSchema })
  save(
    @CurrentSession() session: SignedIn,
    @Body({ schema: officeKeptBody }) form: OfficeKeptBody,
  ): Promise<OfficeKept> {
    return this.office.save(session, form);
  }

  @Get('letterhead')
  @ApiOperation({ summary: 'The head of a document with these facts, line by line as it is printed.' })
  @SerializeOptions({ schema: letterheadSchema })
  @ApiOkResponse({ standardSchema: letterheadSchema })
  letterhead(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: letterheadQuery }) query: LetterheadQuery,
  ): LetterheadView {
    return this.office.letterhead(person, query);
  }

  @Get('letterhead.pdf')
  @ApiOperation({ summary: 'A sample paper with these facts as PDF.' })
  sample(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: letterheadQuery }) query: LetterheadQuery,
  ): Promise<StreamableFile> {
    return this.office.sample(person, query);
  }
}
