import { membersSchema, rosterFileQuery, type MembersView, type RosterFileQuery } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, Query, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
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
