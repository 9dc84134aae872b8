import { Module } from '@nestjs/common';
import { BranchesController } from './branches.controller';
import { BranchesService } from './branches.service';
import { ConveningController } from './convening.controller';
import { ConveningService } from './convening.service';
import { GuestsController } from '../guests/guests.controller';
import { GuestsService } from '../guests/guests.service';
import { RepliesController } from './replies.controller';
import { RepliesService } from './replies.service';
import { UnitElectionsService } from './unit-elections.service';

/** How a conference is convened: its form, the delegates, who is summoned. */
@Module({
  controllers: [ConveningController, RepliesController, BranchesController, GuestsController],
  providers: [ConveningService, UnitElectionsService, RepliesService, BranchesService, GuestsService],
})
export class ConveningModule {}
