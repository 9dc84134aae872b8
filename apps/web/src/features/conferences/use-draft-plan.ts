import { useCallback, useState } from 'react';

const KEPT = 'draft-plan';

/** Another text, or how it comes from the one before. */
export type Change = string | ((before: string) => string);

/** The text of a plan, kept in this browser until the conference has started: a reload or a wrong click loses nothing. */
export function useDraftPlan(petitionId: string | undefined): [plan: string, setPlan: (change: Change) => void] {
  const kept = petitionId ? `${KEPT}/${petitionId}` : KEPT;
  const [plan, setPlan] = useState(() => localStorage.getItem(kept) ?? '');
  const change = useCallback(
    (make: Change) => {
      // a whole text is kept at once: whoever starts a conference leaves the page with it
      if (typeof make === 'string') keep(kept, make);
      setPlan((before) => {
        const text = typeof make === 'string' ? make : make(before);
        keep(kept, text);
        return text;
      });
    },
    [kept],
  );
  return [plan, change];
}

function keep(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // A full or forbidden store costs only the memory across reloads; the text itself stays on the page.
  }
}
