import { order } from '../../shared/http';

/** Ends the session of this browser. */
export function signOut(): Promise<void> {
  return order('DELETE', '/api/sign-in');
}
