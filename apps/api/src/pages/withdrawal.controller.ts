import { OpenDoor } from '@conference/health';
import { Controller, Get, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OwnFormGuard } from './own-form.guard';
import { PageFilter } from './page.filter';
import { sendPage } from './send-page';
import { WithdrawalsService } from './withdrawals.service';

/** Takes an answer back, from the page behind a mailed link. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('task/withdraw')
export class WithdrawalController {
  constructor(private readonly withdrawals: WithdrawalsService) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, await this.withdrawals.show(request));
  }

  @Post()
  async withdraw(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, await this.withdrawals.withdraw(request, response));
  }
}
