import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { ConsultationController } from './consultation.controller';
import { ConsultationService } from './consultation.service';
import { DispositionsController } from './dispositions.controller';
import { DispositionsService } from './dispositions.service';
import { DocumentsController } from './documents.controller';
import { DocumentsService } from './documents.service';
import { DraftsController } from './drafts.controller';
import { DraftsService } from './drafts.service';
import { PublicityController } from './publicity.controller';
import { PublicityService } from './publicity.service';
import { RevisionTextsService } from './revision-texts.service';
import { SubmissionService } from './submission.service';

/** Documents: written, compared, consulted on, answered, made known. */
@Module({
  imports: [IdentityModule],
  controllers: [
    DocumentsController,
    DraftsController,
    DispositionsController,
    ConsultationController,
    PublicityController,
  ],
  providers: [
    DocumentsService,
    DraftsService,
    RevisionTextsService,
    DispositionsService,
    ConsultationService,
    PublicityService,
    SubmissionService,
  ],
  exports: [DraftsService, SubmissionService],
})
export class DocumentsModule {}
