import { condition, makeContinueAsNewFunc, setCurrentDetails, uuid4 } from '@temporalio/workflow';
import { records } from '../activity-options';
import type { PublicityInput, PublicityStatus, RoundRequest, ShownMatter } from '../contract/activities';
import { askRound, Bell, listen } from '../document/round';

/**
 * What became of the opinions on a document, or the resolution once it is issued, is made known to all staff: within 5 working days, for
 * 20 consecutive days.
 *
 * A showing that is broken off begins again from its first day.
 */
export async function publicity({ conferenceId, asking, ...shown }: PublicityInput): Promise<{ showings: number }> {
  const bell = new Bell();
  listen(bell);
  const goOnAfresh = (asked: RoundRequest) =>
    makeContinueAsNewFunc<typeof publicity>()({ conferenceId, ...shown, asking: asked });

  for (let open = asking; ; open = undefined) {
    const { showing, shownUntil, isWithdrawn } = await records.openPublicity(shown);
    if (isWithdrawn) {
      setCurrentDetails('The document was recalled: it is shown no more.');
      return { showings: showing };
    }
    if (!shownUntil) {
      const kind = shown.matter === 'issued' ? 'posting' : 'publication';
      const { documentId } = shown;
      const request = open ?? { roundId: uuid4(), conferenceId, documentId, kind, number: showing };
      const outcome = await askRound(request, bell, { isOpen: open !== undefined, goOnAfresh });
      if (outcome === 'cancelled') return { showings: showing - 1 };
    }
    const end = await untilShown(shown, bell);
    if (end.isProven) {
      setCurrentDetails('Shown for the whole time: the dates are on the record.');
      return { showings: end.showing };
    }
  }
}

/** Waits until it has been shown for the whole time, or is taken down. */
async function untilShown(shown: ShownMatter, bell: Bell): Promise<PublicityStatus> {
  for (;;) {
    bell.silence();
    const now = await records.provePublicity(shown);
    if (now.isProven || now.isWithdrawn || !now.shownUntil) return now;
    setCurrentDetails(`### Shown to all staff\n\nuntil ${now.shownUntil}`);
    const ms = Math.max(Date.parse(now.shownUntil) - Date.now(), 1000);
    await condition(() => bell.isRung, ms, { summary: `shown to all staff until ${now.shownUntil}` });
  }
}
