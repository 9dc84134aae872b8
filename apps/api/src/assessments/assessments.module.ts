import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { AssessmentsController } from './assessments.controller';
import { AssessmentsService } from './assessments.service';

/** Self-assessment by the promised criteria, and its appraisal. */
@Module({ imports: [IdentityModule], controllers: [AssessmentsController], providers: [AssessmentsService] })
export class AssessmentsModule {}
