import type {
  AgencyYearActivities,
  ConcernActivities,
  ConferenceActivities,
  DocumentActivities,
  DossierActivities,
  FollowUpActivities,
  PublicityActivities,
  RoundActivities,
} from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { AgencyYearActivitiesService } from './agency-year.activities';
import { ConcernActivitiesService } from './concern.activities';
import { ConferenceActivitiesService } from './conference.activities';
import { DocumentActivitiesService } from './document.activities';
import { DossierActivitiesService } from './dossier.activities';
import { FollowUpActivitiesService } from './follow-up.activities';
import { OutcomeActivitiesService } from './outcome.activities';
import { PublicityActivitiesService } from './publicity.activities';
import { ReviewActivitiesService } from './review.activities';
import { RoundActivitiesService } from './round.activities';

type AllActivities = RoundActivities &
  DocumentActivities &
  ConferenceActivities &
  FollowUpActivities &
  AgencyYearActivities &
  ConcernActivities &
  PublicityActivities &
  DossierActivities;

/** The activities of the queue `procedure`, bound to their services by name. */
@Injectable()
export class ProcedureActivities {
  constructor(
    private readonly rounds: RoundActivitiesService,
    private readonly documents: DocumentActivitiesService,
    private readonly conferences: ConferenceActivitiesService,
    private readonly outcomes: OutcomeActivitiesService,
    private readonly followUps: FollowUpActivitiesService,
    private readonly publicity: PublicityActivitiesService,
    private readonly reviews: ReviewActivitiesService,
    private readonly dossiers: DossierActivitiesService,
    private readonly years: AgencyYearActivitiesService,
    private readonly concerns: ConcernActivitiesService,
  ) {}

  bind(): AllActivities {
    const { rounds, documents, conferences, outcomes, followUps, publicity, reviews, dossiers, years, concerns } = this;
    return {
      openRound: (input) => rounds.openRound(input),
      readRound: (input) => rounds.readRound(input),
      takeRoundStep: (input) => rounds.takeRoundStep(input),
      readDocument: (input) => documents.readDocument(input),
      enterPhase: (input) => documents.enterPhase(input),
      renderIssued: (input) => outcomes.renderIssued(input),
      readConference: (input) => conferences.readConference(input),
      enterStage: (input) => conferences.enterStage(input),
      convene: (input) => conferences.convene(input),
      openSession: (input) => conferences.openSession(input),
      closeSession: (input) => conferences.closeSession(input),
      applyNewDate: (input) => conferences.applyNewDate(input),
      applyNewDeadline: (input) => conferences.applyNewDeadline(input),
      applyNewDueDate: (input) => conferences.applyNewDueDate(input),
      cancelConference: (input) => conferences.cancelConference(input),
      assembleOutcome: (input) => outcomes.assembleOutcome(input),
      readYear: (input) => years.readYear(input),
      assembleReview: (input) => reviews.assembleReview(input),
      readNextDue: (input) => followUps.readNextDue(input),
      readNextQuestion: (input) => concerns.readNextQuestion(input),
      readPeriod: (input) => followUps.readPeriod(input),
      openPublicity: (input) => publicity.openPublicity(input),
      readPublicity: (input) => publicity.readPublicity(input),
      provePublicity: (input) => publicity.provePublicity(input),
      closeConference: (input) => followUps.closeConference(input),
      makeDossier: (input) => dossiers.makeDossier(input),
    };
  }
}
