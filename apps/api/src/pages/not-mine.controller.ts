import { OpenDoor } from '@conference/health';
import { Controller, Get, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { NotMineService } from './not-mine.service';
import { OwnFormGuard } from './own-form.guard';
import { PageFilter } from './page.filter';
import { sendPage } from './send-page';

/** Lets whoever got a receipt say that it was not them. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('task/not-mine')
export class NotMineController {
  constructor(private readonly notMine: NotMineService) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, await this.notMine.show(request));
  }

  @Post()
  async report(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, await this.notMine.report(request));
  }
}
