import { liftedSchema, type LiftBody, type LiftedView } from '@conference/contracts';
import { post } from '../../shared/http';

/** Concludes about a reported answer. */
export function liftFreeze(freezeId: string, body: LiftBody): Promise<LiftedView> {
  return post(liftedSchema, `/api/freezes/${freezeId}/lift`, body);
}
