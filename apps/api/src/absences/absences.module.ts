import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller';
import { AbsencesService } from './absences.service';
import { AuthorisationsController } from './authorisations.controller';
import { AuthorisationsService } from './authorisations.service';

/** Absence and authority: who is away, who stands in, under which order. */
@Module({
  controllers: [AbsencesController, AuthorisationsController],
  providers: [AbsencesService, AuthorisationsService],
})
export class AbsencesModule {}
