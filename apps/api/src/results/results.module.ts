import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { ResultsController } from './results.controller';
import { ResultsFilesService } from './results-files.service';
import { ResultsService } from './results.service';

/** What became of what conferences promised. */
@Module({
  imports: [IdentityModule],
  controllers: [ResultsController],
  providers: [ResultsService, ResultsFilesService],
})
export class ResultsModule {}
