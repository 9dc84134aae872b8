import {
  membersSchema,
  personChangeBody,
  personFormBody,
  personPreviewSchema,
  rosterFileQuery,
  rosterImportedSchema,
  type MembersView,
  type PersonChangeBody,
  type PersonFormBody,
  type PersonPreview,
  type RosterFileQuery,
  type RosterImported,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Post, Query, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { RosterFilesService } from './roster-files.service';
import { RosterService } from './roster.service';

/** The office's list of people, for those who keep it. */
@ApiTags('people')
@Controller('api')
export class PeopleController {
  constructor(
    private readonly roster: RosterService,
    private readonly files: RosterFilesService,
  ) {}

  @Get('people')
  @ApiOperation({ summary: 'Everybody of the office with address, roles and whether they have left.' })
  @SerializeOptions({ schema: membersSchema })
  @ApiOkResponse({ standardSchema: membersSchema })
  members(@CurrentPerson() person: PersonEntity): Promise<MembersView> {
    return this.roster.members(person);
  }

  @Post('people/changes/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What one person’s form would do, and what is wrong with it, by field; does nothing.' })
  @SerializeOptions({ schema: personPreviewSchema })
  @ApiOkResponse({ standardSchema: personPreviewSchema })
  previewPerson(
    @CurrentPerson() person: PersonEntity,
    @Body({ schema: personFormBody }) form: PersonFormBody,
  ): Promise<PersonPreview> {
    return this.roster.previewPerson(person, form);
  }

  @Post('people/changes')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Add somebody, change them, or let them leave or return, as it was shown; asks for a fresh confirmation.',
  })
  @SerializeOptions({ schema: rosterImportedSchema })
  @ApiOkResponse({ standardSchema: rosterImportedSchema })
  changePerson(
    @CurrentSession() session: SignedIn,
    @Body({ schema: personChangeBody }) change: PersonChangeBody,
  ): Promise<RosterImported> {
    return this.roster.changePerson(session, change);
  }

  @Get('people.csv')
  @ApiOperation({ summary: 'The list of people as CSV: imported again, it changes nothing.' })
  csv(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: rosterFileQuery }) query: RosterFileQuery,
  ): Promise<StreamableFile> {
    return this.files.csv(person, query);
  }

  @Get('people.xlsx')
  @ApiOperation({ summary: 'The list of people as a workbook without formulas: imported again, it changes nothing.' })
  xlsx(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: rosterFileQuery }) query: RosterFileQuery,
  ): Promise<StreamableFile> {
    return this.files.xlsx(person, query);
  }

  @Get('people-template.xlsx')
  @ApiOperation({ summary: 'An empty list with its headings, and what each column takes.' })
  template(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: rosterFileQuery }) query: RosterFileQuery,
  ): Promise<StreamableFile> {
    return this.files.template(person, query);
  }
}
