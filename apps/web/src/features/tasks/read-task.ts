import { taskDetailSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** One task with what is needed to answer it. */
export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => get(taskDetailSchema, `/api/tasks/${taskId}`, signal),
  });
