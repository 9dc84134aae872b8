import type { ResultsFileQuery, ResultsView, ResultView } from '@conference/contracts';
import type { ListedResult, ResultsListFacts } from '@conference/documents';
import {
  countTargetStates,
  FLOOR_OPINION_STATE_NAMES,
  TARGET_STATE_NAMES,
  writtenDay,
  type CivilDate,
} from '@conference/domain';
import type { OfficeEntity } from '@conference/persistence';

const EVIDENCE_WITHHELD = 'Có (không công khai)';

/** What the printed list of results says; official papers are in Vietnamese. */
export function listFacts(
  { conference, results, units, opinions }: ResultsView & { conference: NonNullable<ResultsView['conference']> },
  { office, query, on }: { office: OfficeEntity; query: ResultsFileQuery; on: CivilDate },
): ResultsListFacts {
  const looked = [
    query.unit ? `đơn vị ${units.find(({ id }) => id === query.unit)?.name ?? ''}` : null,
    query.state ? `tình trạng “${TARGET_STATE_NAMES[query.state].vi}”` : null,
    query.words?.trim() ? `từ “${query.words.trim()}”` : null,
  ].filter((part) => part !== null);
  return {
    office: { name: office.name, superiorBody: office.superiorBody, place: office.place },
    conference: conference.title,
    on,
    lookedFor: looked.length > 0 ? looked.join(', ') : null,
    counted: countTargetStates(results.map(({ state }) => state)).map(
      ({ state, count }) =>
        `${String(count).padStart(2, '0')} ${TARGET_STATE_NAMES[state].vi.toLocaleLowerCase('vi-VN')}`,
    ),
    results: results.map(listed),
    opinions: looked.length > 0 ? [] : opinions.map(listedOpinion),
    rehearsal: conference.rehearsal,
  };
}

function listed({ title, indicator, last, party, owner, report, state }: ResultView): ListedResult {
  const lastYear = last && [last.figure?.vi, last.written && `đạt ${last.written.vi}`].filter(Boolean).join('; ');
  return {
    title,
    indicator: indicator?.vi ?? null,
    lastYear: lastYear || null,
    party: party.vi,
    owner,
    result: report?.written?.vi ?? null,
    note: report?.note ?? null,
    state: TARGET_STATE_NAMES[state].vi,
    evidence: report?.evidence ? (report.evidence.url ? report.evidence.name : EVIDENCE_WITHHELD) : null,
  };
}

function listedOpinion({
  opinion,
  answer,
  commitment,
  state,
}: ResultsView['opinions'][number]): ResultsListFacts['opinions'][number] {
  const forwarded = answer?.forwardedTo ? ` (chuyển đến ${answer.forwardedTo})` : '';
  return {
    opinion: `${opinion.by}: ${opinion.text}`,
    answer: answer && `${answer.text}${forwarded}`,
    commitment: commitment && `${commitment.by}: ${commitment.text} (chậm nhất ${writtenDay(commitment.dueOn).vi})`,
    state: FLOOR_OPINION_STATE_NAMES[state].vi,
  };
}
