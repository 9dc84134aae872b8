import { Module } from '@nestjs/common';
import { ConferenceActivitiesService } from './conference.activities';
import { DocumentActivitiesService } from './document.activities';
import { FollowUpActivitiesService } from './follow-up.activities';
import { OutcomeActivitiesService } from './outcome.activities';
import { ProcedureActivities } from './procedure-activities';
import { PublicityActivitiesService } from './publicity.activities';
import { ReviewActivitiesService } from './review.activities';
import { RoundActivitiesService } from './round.activities';

/** What the workflows have done: the services behind the activities. */
@Module({
  providers: [
    RoundActivitiesService,
    DocumentActivitiesService,
    ConferenceActivitiesService,
    OutcomeActivitiesService,
    FollowUpActivitiesService,
    PublicityActivitiesService,
    ReviewActivitiesService,
    ProcedureActivities,
  ],
  exports: [ProcedureActivities],
})
export class ActivitiesModule {}
