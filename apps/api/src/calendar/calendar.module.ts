import { Module } from '@nestjs/common';
import { CalendarAccountController } from './calendar-account.controller';
import { CalendarFeedController } from './calendar-feed.controller';
import { CalendarFeedService } from './calendar-feed.service';

/** Calendars that people subscribe to. */
@Module({ controllers: [CalendarAccountController, CalendarFeedController], providers: [CalendarFeedService] })
export class CalendarModule {}
