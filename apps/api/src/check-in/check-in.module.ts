import { Module } from '@nestjs/common';
import { CheckInController } from './check-in.controller';
import { CodesService } from './codes.service';
import { DeskService } from './desk.service';
import { ScansService } from './scans.service';

/** The door: who comes in and leaves, recognised by a code, a number or a line of the list. */
@Module({
  controllers: [CheckInController],
  providers: [ScansService, CodesService, DeskService],
})
export class CheckInModule {}
