import { createHash } from 'node:crypto';
import { OpenDoor } from '@conference/health';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CalendarFeedService } from './calendar-feed.service';

/** The calendar that programs fetch every hour, by its secret address alone. Fetching changes nothing and is written down nowhere. */
@ApiExcludeController()
@OpenDoor()
@Controller('calendar')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Get(':secret.ics')
  async fetch(@Param('secret') secret: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    response.set({
      'Cache-Control': 'private, no-cache',
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    const content = await this.feeds.read(secret, new Date());
    if (content === null) {
      response.status(404).type('text/plain').send('Không có lịch này. / There is no such calendar.\n');
      return;
    }
    response.set('ETag', `"${createHash('sha256').update(content).digest('base64url')}"`);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    response.set('Content-Disposition', 'inline; filename="hoi-nghi.ics"');
    response.type('text/calendar; charset=utf-8').send(content);
  }
}
