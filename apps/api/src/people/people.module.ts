import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller';
import { PreferencesController } from './preferences.controller';
import { RosterFilesService } from './roster-files.service';
import { RosterService } from './roster.service';

/** The people of an office: who they are, how they want their mails, and the lists by which an office brings them up to date. */
@Module({
  controllers: [PeopleController, PreferencesController],
  providers: [RosterService, RosterFilesService],
  exports: [RosterService],
})
export class PeopleModule {}
