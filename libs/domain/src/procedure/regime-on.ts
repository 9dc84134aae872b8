import { compareDates, type CivilDate } from '../calendar';
import type { ConferenceKind } from './conference-kind';
import type { AgendaItemKind } from './agenda-item-kind';
import type { AgendaStep, Regime } from './regime';
import { REGIMES, UNION_CHARTER, type RecordedRegime } from './regimes';

/** Finds the rules that a conference follows on its date; only the annual conference is tied to a time of the year. */
export function regimeOn(heldOn: CivilDate, kind: ConferenceKind): Regime {
  const recorded = kind === 'unionCongress' ? UNION_CHARTER : inForceOn(heldOn);
  const { citations, ...rules } = recorded;
  return {
    ...rules,
    agenda: kind === 'extraordinary' ? rules.agenda.map(ofOneMatter) : rules.agenda,
    dateWindow: kind === 'annual' ? rules.dateWindow : null,
    legalBases: citations
      .filter(({ since }) => since === null || compareDates(since, heldOn) <= 0)
      .map(({ text }) => text),
  };
}

/**
 * An extraordinary conference is held about one matter, which it discusses and decides: what the year is accounted for with may stand on its agenda, in the same
 * order, and is not asked for. No text gives it an agenda of its own.
 */
function ofOneMatter(step: AgendaStep): AgendaStep {
  return OF_ONE_MATTER.includes(step.required) ? step : { ...step, required: null };
}

const OF_ONE_MATTER: readonly (AgendaItemKind | null)[] = ['discussion', 'resolution'];

function inForceOn(heldOn: CivilDate): RecordedRegime {
  return REGIMES.findLast(({ from }) => from === null || compareDates(from, heldOn) <= 0)!;
}
