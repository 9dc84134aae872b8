import { OpenDoor } from '@conference/health';
import { Controller, Get, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { HandOversService } from './hand-overs.service';
import { OwnFormGuard } from './own-form.guard';
import { PageFilter } from './page.filter';
import { sendPage } from './send-page';

/** Passes a task to a colleague, from the page behind a mailed link. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('task/hand-over')
export class HandOverController {
  constructor(private readonly handOvers: HandOversService) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, await this.handOvers.show(request));
  }

  @Post()
  async handOver(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, await this.handOvers.handOver(request, response));
  }
}
