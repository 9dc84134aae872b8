import { useEffect, useState } from 'react';

/**
 * The server's time as it goes on since an answer, so that clocks run alike on every screen, whatever the device's clock says.
 *
 * The page counts by itself; the server sends nothing for it.
 */
export function useServerNow(answeredAt: string, receivedAt: number, everyMs = 1000): string {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return new Date(Date.parse(answeredAt) + Math.max(0, now - receivedAt)).toISOString();
}
