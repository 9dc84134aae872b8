import { Module } from '@nestjs/common';
import { FilesModule } from '@conference/files';
import { IdentityModule } from '../identity/identity.module';
import { CandidatesService } from './candidates.service';
import { CountController } from './count.controller';
import { CountService } from './count.service';
import { ElectionsController } from './elections.controller';
import { ElectionsService } from './elections.service';
import { OpenSeatsService } from './open-seats.service';
import { RoundsController } from './rounds.controller';
import { RoundsService } from './rounds.service';

/** Elections: from their rules to the recognition of those elected, with the record of the counting committee. */
@Module({
  imports: [IdentityModule, FilesModule],
  controllers: [ElectionsController, RoundsController, CountController],
  providers: [ElectionsService, CandidatesService, OpenSeatsService, RoundsService, CountService],
})
export class ElectionsModule {}
