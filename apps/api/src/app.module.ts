import { SETTINGS, SettingsModule, type Settings } from '@conference/config';
import { FilesModule, Spool } from '@conference/files';
import { HealthModule, loggerOptions } from '@conference/health';
import { PersistenceModule, Transactions } from '@conference/persistence';
import { TemporalModule } from '@conference/temporal';
import { Module, StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { MulterModule } from '@nestjs/platform-express';
import { LoggerModule } from 'nestjs-pino';
import { AbsencesModule } from './absences/absences.module';
import { BoardModule } from './board/board.module';
import { ActivityModule } from './activity/activity.module';
import { AdministrationModule } from './administration/administration.module';
import { AssessmentsModule } from './assessments/assessments.module';
import { CrossSiteGuard } from './auth/cross-site.guard';
import { SessionGuard } from './auth/session.guard';
import { BallotsModule } from './ballots/ballots.module';
import { CalendarModule } from './calendar/calendar.module';
import { CheckInModule } from './check-in/check-in.module';
import { ConferenceCommandsService } from './conferences/conference-commands.service';
import { ConferenceQueriesService } from './conferences/conference-queries.service';
import { OfficePaces } from './conferences/office-paces';
import { Outlooks } from './conferences/outlooks';
import { ConferenceStarterService } from './conferences/conference-starter.service';
import { ConferencesController } from './conferences/conferences.controller';
import { PlanOffersController } from './conferences/plan-offers.controller';
import { PlanController } from './conferences/plan.controller';
import { PlanService } from './conferences/plan.service';
import { ConveningModule } from './convening/convening.module';
import { DossiersModule } from './dossiers/dossiers.module';
import { DocumentsModule } from './documents/documents.module';
import { ElectionsModule } from './elections/elections.module';
import { AttachmentsController } from './files/attachments.controller';
import { AttachmentsService } from './files/attachments.service';
import { FilesController } from './files/files.controller';
import { FilesService } from './files/files.service';
import { SpoolStorage } from './files/spool-storage';
import { AgendaService } from './floor/agenda.service';
import { FloorController } from './floor/floor.controller';
import { FloorService } from './floor/floor.service';
import { FloorOpinionsService } from './floor/floor-opinions.service';
import { PreflightController } from './floor/preflight.controller';
import { PreflightService } from './floor/preflight.service';
import { RehearsalService } from './floor/rehearsal.service';
import { PausesService } from './floor/pauses.service';
import { SessionCommandsService } from './floor/session-commands.service';
import { SpeakersService } from './floor/speakers.service';
import { SpeakingController } from './floor/speaking.controller';
import { FreezesModule } from './freezes/freezes.module';
import { IdentityModule } from './identity/identity.module';
import { LiveController } from './live/live.controller';
import { LiveService } from './live/live.service';
import { InboundMailsModule } from './inbound/inbound-mails.module';
import { MailsModule } from './mails/mails.module';
import { MailedPagesModule } from './pages/mailed-pages.module';
import { invalidInput } from './problems/invalid-input';
import { MinutesModule } from './minutes/minutes.module';
import { HonoursModule } from './honours/honours.module';
import { OverviewModule } from './overview/overview.module';
import { PetitionsModule } from './petitions/petitions.module';
import { PledgeModule } from './pledge/pledge.module';
import { PeopleModule } from './people/people.module';
import { RosterController } from './people/roster.controller';
import { ProblemFilter } from './problems/problem.filter';
import { RegisterCommandsService } from './register/register-commands.service';
import { RegisterExportService } from './register/register-export.service';
import { RegisterQueriesService } from './register/register-queries.service';
import { RegisterController } from './register/register.controller';
import { ResultsModule } from './results/results.module';
import { RoomModule } from './room/room.module';
import { SearchModule } from './search/search.module';
import { SchemasController } from './schemas/schemas.controller';
import { TargetsController } from './targets/targets.controller';
import { TakenOverService } from './targets/taken-over.service';
import { TargetChangesService } from './targets/target-changes.service';
import { TargetCommandsService } from './targets/target-commands.service';
import { TargetsService } from './targets/targets.service';
import { OpenTasksService } from './tasks/open-tasks.service';
import { SelectionController } from './tasks/selection.controller';
import { SelectionService } from './tasks/selection.service';
import { TasksController } from './tasks/tasks.controller';
import { TasksService } from './tasks/tasks.service';
import { ViewsModule } from './views/views.module';
import { VotesModule } from './votes/votes.module';

/** The HTTP door: the API, the pages behind mailed links, and the built web. */
@Module({
  imports: [
    SettingsModule,
    LoggerModule.forRootAsync({ imports: [], providers: [], inject: [SETTINGS], useFactory: loggerOptions }),
    PersistenceModule,
    FilesModule,
    TemporalModule,
    MulterModule.registerAsync({
      inject: [SETTINGS, Spool],
      useFactory: (settings: Settings, spool: Spool) => ({
        storage: new SpoolStorage(spool),
        limits: { fileSize: settings.uploadLimitBytes, files: 1, fields: 20 },
      }),
    }),
    HealthModule.forChecks([], [Transactions], (transactions: Transactions) => ({
      database: () => transactions.isReachable(),
    })),
    IdentityModule,
    DocumentsModule,
    DossiersModule,
    AbsencesModule,
    MailedPagesModule,
    FreezesModule,
    CheckInModule,
    ConveningModule,
    VotesModule,
    RoomModule,
    MinutesModule,
    BallotsModule,
    ElectionsModule,
    OverviewModule,
    PetitionsModule,
    PledgeModule,
    HonoursModule,
    AssessmentsModule,
    BoardModule,
    ResultsModule,
    SearchModule,
    ActivityModule,
    MailsModule,
    InboundMailsModule,
    CalendarModule,
    PeopleModule,
    AdministrationModule,
    ViewsModule,
  ],
  controllers: [
    ConferencesController,
    PlanOffersController,
    PlanController,
    SelectionController,
    TasksController,
    FilesController,
    AttachmentsController,
    RosterController,
    FloorController,
    SpeakingController,
    PreflightController,
    TargetsController,
    RegisterController,
    LiveController,
    SchemasController,
  ],
  providers: [
    ConferenceStarterService,
    ConferenceQueriesService,
    OfficePaces,
    Outlooks,
    ConferenceCommandsService,
    PlanService,
    TasksService,
    OpenTasksService,
    SelectionService,
    FilesService,
    AttachmentsService,
    FloorService,
    AgendaService,
    PausesService,
    PreflightService,
    RehearsalService,
    SpeakersService,
    FloorOpinionsService,
    SessionCommandsService,
    TargetCommandsService,
    TargetChangesService,
    TakenOverService,
    TargetsService,
    RegisterQueriesService,
    RegisterCommandsService,
    RegisterExportService,
    LiveService,
    { provide: APP_GUARD, useClass: CrossSiteGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
    {
      provide: APP_PIPE,
      useFactory: () => new StandardSchemaValidationPipe({ exceptionFactory: invalidInput }),
    },
    {
      provide: APP_INTERCEPTOR,
      useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
      inject: [Reflector],
    },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class AppModule {}
