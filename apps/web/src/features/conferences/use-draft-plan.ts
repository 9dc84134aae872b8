import { useState } from 'react';

const KEPT = 'draft-plan';

/** The text of the plan, kept in this browser until the conference has started: a reload or a wrong click loses nothing. */
export function useDraftPlan(): [plan: string, setPlan: (plan: string) => void] {
  const [plan, setPlan] = useState(() => localStorage.getItem(KEPT) ?? '');
  const keep = (text: string) => {
    setPlan(text);
    try {
      if (text === '') localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, text);
    } catch {
      // A full or forbidden store costs only the memory across reloads; the text itself stays on the page.
    }
  };
  return [plan, keep];
}
