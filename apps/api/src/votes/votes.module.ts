import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { RoomNowController } from './room-now.controller';
import { RoomNowService } from './room-now.service';
import { VoteCountService } from './vote-count.service';
import { VotesController } from './votes.controller';
import { VotesService } from './votes.service';
import { VotingService } from './voting.service';

/** Open votes: the console that runs them, the people who vote, and what the room sees of it. */
@Module({
  imports: [IdentityModule],
  controllers: [VotesController, RoomNowController],
  providers: [VotesService, VoteCountService, VotingService, RoomNowService],
  exports: [RoomNowService],
})
export class VotesModule {}
