import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';
import type { WorkflowClient, WorkflowHandle } from '@temporalio/client';

/** The histories of a workflow that went on afresh, its first run first. */
export async function historiesOf(
  { workflow }: { readonly workflow: WorkflowClient },
  run: WorkflowHandle,
): Promise<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>[]> {
  const histories = [];
  let runId: string | undefined | null = (run as WorkflowHandle & { firstExecutionRunId: string }).firstExecutionRunId;
  while (runId) {
    const history = await workflow.getHandle(run.workflowId, runId).fetchHistory();
    histories.push(history);
    runId = history.events!.at(-1)!.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return histories;
}

const FOLDER = join(__dirname, '../workflows/histories');

/** Keeps a history as a version recorded it: `RECORD_HISTORIES=follow-up-4 npx jest …` adds those of the runs of a spec. */
export async function keepHistory(name: string, run: WorkflowHandle): Promise<void> {
  const version = process.env.RECORD_HISTORIES;
  if (!version) return;
  const history = await run.fetchHistory();
  // the time-skipping server leaves it out; children are named after it
  history.events![0]!.workflowExecutionStartedEventAttributes!.workflowId = run.workflowId;
  mkdirSync(join(FOLDER, version), { recursive: true });
  const bytes = temporal.api.history.v1.History.encode(history).finish();
  writeFileSync(join(FOLDER, version, `${name}.bin.gz`), gzipSync(bytes, { level: 9 }));
}
