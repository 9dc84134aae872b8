import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../../shared/problem-notice';
import { Decision } from './decision';
import { taskQuery } from './read-task';

/** The answer to a task, on the page where its work is done. */
export function SendOn({ taskId }: { taskId: string }) {
  const { data: task, error } = useQuery(taskQuery(taskId));
  return task ? <Decision key={task.id} task={task} /> : <ProblemNotice error={error} />;
}
