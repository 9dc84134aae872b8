import { Outlet } from '@tanstack/react-router';
import { LiveLine } from './live-line';
import { useFollowServer } from './use-live';
import { useSignedOut } from './use-signed-out';

/** The frame of a page that a whole room looks at: nothing but the page. */
export function Screen() {
  useFollowServer();
  useSignedOut();
  return (
    <main id="main">
      <Outlet />
      <LiveLine />
    </main>
  );
}
