import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { BallotBoxController } from './ballot-box.controller';
import { BallotsController } from './ballots.controller';
import { BallotsService } from './ballots.service';
import { CastingService } from './casting.service';
import { CountingService } from './counting.service';

/** Secret ballots: the console that runs them, the box that takes envelopes, the count, and what anybody can check. */
@Module({
  imports: [IdentityModule],
  controllers: [BallotsController, BallotBoxController],
  providers: [BallotsService, CastingService, CountingService],
})
export class BallotsModule {}
