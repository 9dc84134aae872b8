import { Module } from '@nestjs/common';
import { AdministrationController } from './administration.controller';
import { OfficeCalendarController } from './office-calendar.controller';
import { OfficeCalendarService } from './office-calendar.service';
import { OfficeController } from './office.controller';
import { OfficeService } from './office.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

/** What is kept of an office besides its people: units, calendar, letterhead. */
@Module({
  controllers: [AdministrationController, UnitsController, OfficeCalendarController, OfficeController],
  providers: [UnitsService, OfficeCalendarService, OfficeService],
})
export class AdministrationModule {}
