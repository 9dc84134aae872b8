import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSession } from './draft-session';

/** Leaving saves first; what cannot be saved is asked about, and stays in the browser in any case. */
export function useStayUntilSaved(session: DraftSession): void {
  const { t } = useTranslation();
  useBlocker({
    shouldBlockFn: async () => (await session.saveAll()) === null && !window.confirm(t('writing.leave')),
    enableBeforeUnload: () => session.current().saving !== 'saved',
  });
  useEffect(() => {
    const online = () => void session.save();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [session]);
}
