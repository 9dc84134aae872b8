import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { FreezesController } from './freezes.controller';
import { FreezesService } from './freezes.service';
import { RecordingsController } from './recordings.controller';
import { RecordingsService } from './recordings.service';

/** Answers that are reported, judged, taken back, or recorded for somebody else. */
@Module({
  imports: [IdentityModule],
  controllers: [FreezesController, RecordingsController],
  providers: [FreezesService, RecordingsService],
})
export class FreezesModule {}
