import { successorsSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** Those to whom the rule lets a task pass, with who is away until when. */
export const colleaguesQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId, 'successors'],
    queryFn: ({ signal }) => get(successorsSchema, `/api/tasks/${taskId}/successors`, signal),
    select: ({ items }) => items,
  });
