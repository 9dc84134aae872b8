import { Module } from '@nestjs/common';
import { AuditAnchorService } from '../audit-anchor.service';
import { DossierMaker } from '../dossier/dossier-maker';
import { AgencyYearActivitiesService } from './agency-year.activities';
import { ConcernActivitiesService } from './concern.activities';
import { ConferenceActivitiesService } from './conference.activities';
import { DocumentActivitiesService } from './document.activities';
import { DossierActivitiesService } from './dossier.activities';
import { FollowUpActivitiesService } from './follow-up.activities';
import { OutcomeActivitiesService } from './outcome.activities';
import { ProcedureActivities } from './procedure-activities';
import { PublicityActivitiesService } from './publicity.activities';
import { ReviewActivitiesService } from './review.activities';
import { RoundActivitiesService } from './round.activities';

/** What the workflows have done: the services behind the activities. */
@Module({
  providers: [
    AgencyYearActivitiesService,
    ConcernActivitiesService,
    RoundActivitiesService,
    DocumentActivitiesService,
    ConferenceActivitiesService,
    OutcomeActivitiesService,
    FollowUpActivitiesService,
    PublicityActivitiesService,
    ReviewActivitiesService,
    AuditAnchorService,
    DossierMaker,
    DossierActivitiesService,
    ProcedureActivities,
  ],
  exports: [ProcedureActivities],
})
export class ActivitiesModule {}
