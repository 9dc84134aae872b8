import { SETTINGS, type Settings } from '@conference/config';
import {
  calendarAddressSchema,
  calendarFeedSchema,
  type CalendarAddress,
  type CalendarFeedView,
} from '@conference/contracts';
import { newToken, secretSha256 } from '@conference/mail';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Controller, Delete, Get, HttpCode, Inject, Post, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';

/** One's own calendar: to subscribe to it, to change its address, to end it. */
@ApiTags('calendar')
@Controller('api/calendar')
export class CalendarAccountController {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether there is a calendar to subscribe to. Its address is not told again.' })
  @SerializeOptions({ schema: calendarFeedSchema })
  @ApiOkResponse({ standardSchema: calendarFeedSchema })
  async one(@CurrentPerson() person: PersonEntity): Promise<CalendarFeedView> {
    const feed = await this.transactions.read(({ calendars }) => calendars.feedOf(person.id));
    return { madeAt: feed?.madeAt.toISOString() ?? null };
  }

  @Post()
  @ApiOperation({ summary: 'Make the calendar’s address, or a new one in its place; the one before serves no longer.' })
  @SerializeOptions({ schema: calendarAddressSchema })
  @ApiCreatedResponse({ standardSchema: calendarAddressSchema })
  async renew(@CurrentPerson() person: PersonEntity): Promise<CalendarAddress> {
    const secret = newToken();
    await this.transactions.run(({ calendars }) => calendars.renewFeed(person.id, secretSha256(secret), new Date()));
    return { url: `${this.settings.http.publicUrl}/calendar/${secret}.ics` };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'End the calendar: its address serves no longer.' })
  revoke(@CurrentPerson() person: PersonEntity): Promise<void> {
    return this.transactions.run(({ calendars }) => calendars.revokeFeed(person.id, new Date()));
  }
}
