import { UnreadyPage } from '../shared/unready-page';

/** What stands on the page while its code or first data arrive. */
export function PendingPage() {
  return <UnreadyPage />;
}
