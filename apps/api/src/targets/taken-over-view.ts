import type { TakenOverListView } from '@conference/contracts';
import { confirmList, isEnded, takenOverState } from '@conference/domain';
import type { ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import { isLeader } from '../conferences/access';
import type { DirectoryView } from '../conferences/directory-view';
import { isResponsible, manifestOfList } from './taken-over.service';

/** What a conference took over from predecessors, list by list, with what confirms each and whether the reader may. */
export async function takenOverViews(
  records: Records,
  conference: ConferenceEntity,
  directory: DirectoryView,
  reader: PersonEntity,
): Promise<TakenOverListView[]> {
  const lists = await records.targets.takenOverLists(conference.id);
  if (lists.length === 0) return [];
  const targets = await records.targets.ofConference(conference.id);
  const past = await records.targets.past(targets.map(({ id }) => id));
  const nameOf = (id: string | null) => (id && directory.name(id)) || null;
  const views: TakenOverListView[] = [];
  for (const list of lists) {
    const { officeCode, year, source, paper, responsibleId, confirmedBy, confirmedAt } = list;
    const answer = confirmList({
      source,
      hasDossier: source === null && (await manifestOfList(records, list)) !== null,
      isLeader: isLeader(reader),
      isResponsible: isResponsible(reader, list),
      responsible: '',
    });
    views.push({
      office: officeCode,
      name: nameOfOffice(conference, officeCode),
      year,
      targets: new Set(
        past.filter((row) => row.officeCode === officeCode && row.year === year).map((row) => row.targetId),
      ).size,
      source,
      state: takenOverState(source),
      paper: source === 'paper' ? paper : null,
      responsible: nameOf(responsibleId),
      confirmedBy: nameOf(confirmedBy),
      confirmedAt: confirmedAt?.toISOString() ?? null,
      mayConfirm: answer.ok && !isEnded(conference.stage),
    });
  }
  return views;
}

/** What the plan calls a predecessor. */
export function nameOfOffice({ plan }: Pick<ConferenceEntity, 'plan'>, code: string): string {
  return plan.office.predecessors?.find((one) => one.code === code)?.name ?? code;
}
