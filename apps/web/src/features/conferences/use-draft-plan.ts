import { useState } from 'react';

const KEPT = 'draft-plan';

/** The text of a plan, kept in this browser until the conference has started: a reload or a wrong click loses nothing. */
export function useDraftPlan(petitionId: string | undefined): [plan: string, setPlan: (plan: string) => void] {
  const kept = petitionId ? `${KEPT}/${petitionId}` : KEPT;
  const [plan, setPlan] = useState(() => localStorage.getItem(kept) ?? '');
  const keep = (text: string) => {
    setPlan(text);
    try {
      if (text === '') localStorage.removeItem(kept);
      else localStorage.setItem(kept, text);
    } catch {
      // A full or forbidden store costs only the memory across reloads; the text itself stays on the page.
    }
  };
  return [plan, keep];
}
