import { condition, makeContinueAsNewFunc, setCurrentDetails, uuid4 } from '@temporalio/workflow';
import { records } from '../activity-options';
import type { PublicityInput, PublicityStatus, RoundRequest } from '../contract/activities';
import { askRound, Bell, listen } from '../document/round';

/**
 * What became of the opinions on a document is made known to all staff: within 5 working days, for 20 consecutive days.
 *
 * A showing that is broken off begins again from its first day.
 */
export async function publicity({ conferenceId, documentId, asking }: PublicityInput): Promise<{ showings: number }> {
  const bell = new Bell();
  listen(bell);
  const goOnAfresh = (asked: RoundRequest) =>
    makeContinueAsNewFunc<typeof publicity>()({ conferenceId, documentId, asking: asked });

  for (let open = asking; ; open = undefined) {
    const { showing, shownUntil } = await records.openPublicity({ documentId });
    if (!shownUntil) {
      const kind = 'publication' as const;
      const request = open ?? { roundId: uuid4(), conferenceId, documentId, kind, number: showing };
      const outcome = await askRound(request, bell, { isOpen: open !== undefined, goOnAfresh });
      if (outcome === 'cancelled') return { showings: showing - 1 };
    }
    const end = await untilShown(documentId, bell);
    if (end.isProven) {
      setCurrentDetails('Shown for the whole time: the dates are on the record.');
      return { showings: end.showing };
    }
  }
}

/** Waits until the table has been shown for the whole time, or is taken down. */
async function untilShown(documentId: string, bell: Bell): Promise<PublicityStatus> {
  for (;;) {
    bell.silence();
    const now = await records.provePublicity({ documentId });
    if (now.isProven || now.isWithdrawn || !now.shownUntil) return now;
    setCurrentDetails(`### Shown to all staff\n\nuntil ${now.shownUntil}`);
    const ms = Math.max(Date.parse(now.shownUntil) - Date.now(), 1000);
    await condition(() => bell.isRung, ms, { summary: `shown to all staff until ${now.shownUntil}` });
  }
}
