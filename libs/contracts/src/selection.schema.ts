import { isCivilDate, LATENESS, TASK_KINDS } from '@conference/domain';
import { z } from 'zod';
import { personSchema, successorSchema } from './people.schema';
import { sentenceSchema } from './problem.schema';
import { taskSchema } from './tasks.schema';

const MOST = 100;
const LONGEST_EXTENSION = 60;

/** Which open tasks of the office to list. */
export const openTasksQuery = z.object({
  conference: z.uuid().optional(),
  unit: z.uuid().optional(),
  person: z.uuid().optional(),
  kind: z.enum(TASK_KINDS).optional(),
  lateness: z.enum(LATENESS).optional(),
});
export type OpenTasksQuery = z.infer<typeof openTasksQuery>;

const named = z.object({ id: z.uuid(), name: z.string(), count: z.number().int() });

/** Everything that is waited for in the office, soonest due first, and by what it can be narrowed. */
export const openTasksSchema = z
  .object({
    items: z.array(taskSchema),
    total: z.number().int().describe('of this choice; more than the items when there are very many'),
    conferences: z.array(named),
    units: z.array(named),
    people: z.array(personSchema.extend({ count: z.number().int() })),
    kinds: z.array(z.object({ kind: z.enum(TASK_KINDS), count: z.number().int() })),
  })
  .meta({ id: 'OpenTasks' });
export type OpenTasks = z.infer<typeof openTasksSchema>;

const taskIds = z.array(z.uuid()).min(1).max(MOST).describe('the tasks that are selected');
const reason = z.string().trim().min(3).max(1000);
const civilDate = z.string().refine(isCivilDate, 'a date YYYY-MM-DD that exists');
const until = z.union([
  z.strictObject({ workingDays: z.number().int().min(1).max(LONGEST_EXTENSION) }),
  z.strictObject({ dueOn: civilDate }),
]);

/** What would be done with each of some tasks; nothing is done by asking. */
export const selectionPreviewBody = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('remind'), taskIds }),
    z.strictObject({ act: z.literal('reassign'), taskIds, toPersonId: z.uuid().optional() }),
    z.strictObject({ act: z.literal('extend'), taskIds, until }),
  ])
  .meta({ id: 'SelectionQuestion' });
export type SelectionPreviewBody = z.infer<typeof selectionPreviewBody>;

/** One act on each of some tasks, with one reason. */
export const selectionBody = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('remind'), taskIds }),
    z.strictObject({ act: z.literal('reassign'), taskIds, toPersonId: z.uuid(), reason }),
    z.strictObject({ act: z.literal('extend'), taskIds, until, reason }),
  ])
  .meta({ id: 'SelectionAct' });
export type SelectionBody = z.infer<typeof selectionBody>;

/** What would happen, task by task. */
export const selectionPreviewSchema = z
  .object({
    items: z.array(
      z.object({
        taskId: z.uuid(),
        does: sentenceSchema.nullable().describe('what would happen; null where nothing may'),
        refused: sentenceSchema.nullable().describe('why not'),
      }),
    ),
    candidates: z
      .array(successorSchema.extend({ mayTake: z.number().int().describe('how many of the tasks') }))
      .describe('of a reassignment: to whom any of the tasks may go'),
  })
  .meta({ id: 'SelectionPreview' });
export type SelectionPreview = z.infer<typeof selectionPreviewSchema>;

/** How it can have gone with one task of a selection. */
export const ROW_STATES = ['done', 'repeated', 'refused', 'unknown'] as const;

/** What became of each task. */
export const selectionDoneSchema = z
  .object({
    items: z.array(
      z.object({
        taskId: z.uuid(),
        state: z
          .enum(ROW_STATES)
          .describe('repeated: the same command did it before; unknown: send the same command again to learn it'),
        sentence: sentenceSchema.describe('what happened, or why nothing did'),
      }),
    ),
  })
  .meta({ id: 'SelectionDone' });
export type SelectionDone = z.infer<typeof selectionDoneSchema>;
