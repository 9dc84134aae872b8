import { Module } from '@nestjs/common';
import { ConveningController } from './convening.controller';
import { ConveningService } from './convening.service';
import { RepliesController } from './replies.controller';
import { RepliesService } from './replies.service';
import { UnitElectionsService } from './unit-elections.service';

/** How a conference is convened: its form, the delegates, who is summoned. */
@Module({
  controllers: [ConveningController, RepliesController],
  providers: [ConveningService, UnitElectionsService, RepliesService],
})
export class ConveningModule {}
