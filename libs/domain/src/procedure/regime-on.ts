import { compareDates, type CivilDate } from '../calendar';
import type { ConferenceKind } from './conference-kind';
import type { Regime } from './regime';
import { REGIMES, UNION_CHARTER, type RecordedRegime } from './regimes';

/** Finds the rules that a conference follows on its date; only the annual conference is tied to a time of the year. */
export function regimeOn(heldOn: CivilDate, kind: ConferenceKind): Regime {
  const recorded = kind === 'unionCongress' ? UNION_CHARTER : inForceOn(heldOn);
  const { citations, ...rules } = recorded;
  return {
    ...rules,
    dateWindow: kind === 'annual' ? rules.dateWindow : null,
    legalBases: citations
      .filter(({ since }) => since === null || compareDates(since, heldOn) <= 0)
      .map(({ text }) => text),
  };
}

function inForceOn(heldOn: CivilDate): RecordedRegime {
  return REGIMES.findLast(({ from }) => from === null || compareDates(from, heldOn) <= 0)!;
}
