import { taskDetailSchema, type TaskDetail } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** How a task stands now. */
export function readTask(taskId: string, signal?: AbortSignal): Promise<TaskDetail> {
  return get(taskDetailSchema, `/api/tasks/${taskId}`, signal);
}

/** One task with what is needed to answer it. */
export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => readTask(taskId, signal),
  });
