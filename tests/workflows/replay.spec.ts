import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';

const FOLDER = join(__dirname, 'histories');
/** Each version's folder holds runs as the server recorded them: of one whole conference, or of what changed in that version. */
const recorded = readdirSync(FOLDER).flatMap((version) =>
  readdirSync(join(FOLDER, version)).map((file) => [version, file] as const),
);

const { History } = temporal.api.history.v1;
type Recorded = ReturnType<typeof History.decode>;

function historyOf(version: string, file: string): Recorded {
  return History.decode(gunzipSync(readFileSync(join(FOLDER, version, file))));
}

/** What running the workflows of today over a recorded history says. */
async function replay(history: Recorded): Promise<Error | undefined> {
  const workflowBundle = { codePath: process.env.WORKFLOW_BUNDLE! };
  // children are named after their parent: a run is replayed under its own id
  const workflowId = history.events[0]!.workflowExecutionStartedEventAttributes!.workflowId!;
  const replays = Worker.runReplayHistories({ workflowBundle }, [{ workflowId, history }]);
  for await (const { error } of replays) return error;
  throw new Error('nothing was replayed');
}

describe('the runs of every released version', () => {
  it.each(recorded)('%s: %s goes on under the workflows of today', async (version, file) => {
    expect(await replay(historyOf(version, file))).toBeUndefined();
  });

  it('would not go on if an event were another', async () => {
    const history = historyOf('0.1.0', 'conference.bin.gz');
    const scheduled = history.events.find(({ activityTaskScheduledEventAttributes: event }) => event);
    scheduled!.activityTaskScheduledEventAttributes!.activityType!.name = 'somethingElse';
    expect(await replay(history)).toMatchObject({ name: DeterminismViolationError.name });
  });
});
