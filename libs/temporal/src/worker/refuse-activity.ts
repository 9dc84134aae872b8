import { ApplicationFailure } from '@temporalio/common';

/** Ends an activity with a rule's refusal: the code alone, never retried, for trying again does not change a rule. */
export function activityRefusal(code: string): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message: code, nonRetryable: true });
}
