import { SETTINGS, type Settings } from '@conference/config';
import { bundleWorkflows, WorkerHost } from '@conference/temporal/worker';
import { PROCEDURE_QUEUE } from '@conference/workflows';
import { Module } from '@nestjs/common';
import { ActivitiesModule } from './activities/activities.module';
import { ProcedureActivities } from './activities/procedure-activities';

/** About 0.14 MB each: enough for a busy office on a small machine. */
const CACHED_WORKFLOWS = 1_000;

/** The Temporal worker of the queue `procedure`. */
@Module({
  imports: [ActivitiesModule],
  providers: [
    {
      provide: WorkerHost,
      inject: [SETTINGS, ProcedureActivities],
      useFactory: ({ temporal }: Settings, activities: ProcedureActivities) =>
        new WorkerHost(async () => ({
          address: temporal.address,
          namespace: temporal.namespace,
          worker: {
            taskQueue: PROCEDURE_QUEUE,
            workflowBundle: temporal.bundlePath ? { codePath: temporal.bundlePath } : { code: await bundleWorkflows() },
            activities: activities.bind(),
            maxCachedWorkflows: CACHED_WORKFLOWS,
          },
        })),
    },
  ],
  exports: [WorkerHost],
})
export class WorkerHostModule {}
