import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { VoteCountService } from './vote-count.service';
import { VotesController } from './votes.controller';
import { VotesService } from './votes.service';
import { VotingController } from './voting.controller';
import { VotingService } from './voting.service';

/** Open votes: the console that runs them, those who count, and the people who vote. */
@Module({
  imports: [IdentityModule],
  controllers: [VotesController, VotingController],
  providers: [VotesService, VoteCountService, VotingService],
})
export class VotesModule {}
