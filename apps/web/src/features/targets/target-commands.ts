import {
  targetFormSchema,
  type AddTargetBody,
  type AppraiseTargetBody,
  type ChangeTargetBody,
  type DropTargetBody,
  type HandTargetOverBody,
  type TakenOverListView,
} from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';

/** Who may be named, which resolutions may stand behind a change, and what each target says now. */
export const targetFormQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'target-form'],
    queryFn: ({ signal }) => get(targetFormSchema, `/api/conferences/${conferenceId}/target-form`, signal),
  });

/** A target more. */
export function addTarget(conferenceId: string, body: AddTargetBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/targets`, body);
}

/** What a target says from now on. */
export function changeTarget(targetId: string, body: ChangeTargetBody): Promise<void> {
  return order('POST', `/api/targets/${targetId}/change`, body);
}

/** A target that is not pursued any more. */
export function dropTarget(targetId: string, body: DropTargetBody): Promise<void> {
  return order('POST', `/api/targets/${targetId}/drop`, body);
}

/** Another owner, or another unit, for one of the parties. */
export function handTargetOver(
  { targetId, partyId }: { targetId: string; partyId: string },
  body: HandTargetOverBody,
): Promise<void> {
  return order('POST', `/api/targets/${targetId}/parties/${partyId}/hand-over`, body);
}

/** What a predecessor promised in a year is confirmed. */
export function confirmTakenOver(
  conferenceId: string,
  { office, year }: Pick<TakenOverListView, 'office' | 'year'>,
): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/taken-over/${office}/${year}/confirm`);
}

/** What a leader concludes on one period. */
export function appraiseTarget(targetId: string, body: AppraiseTargetBody): Promise<void> {
  return order('POST', `/api/targets/${targetId}/appraisals`, body);
}

/** A conclusion that does not stand any more. */
export function withdrawAppraisal(
  { targetId, period }: { targetId: string; period: number },
  reason: string,
): Promise<void> {
  return order('POST', `/api/targets/${targetId}/appraisals/${period}/withdraw`, { reason });
}
