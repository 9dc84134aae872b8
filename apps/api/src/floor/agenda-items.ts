import type { FloorView } from '@conference/contracts';
import { agendaDeviation, regimeOn, type AgendaRunItem, type RecordedReason } from '@conference/domain';
import type {
  AgendaItemEntity,
  ConferenceEntity,
  DocumentEntity,
  PresentedDocumentEntity,
} from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

type ItemView = FloorView['agenda'][number];

/** An agenda item as the rules of the room know it. */
export function toRunItem(item: AgendaItemEntity): AgendaRunItem {
  const { code, kind, title, plannedMinutes, startedAt, finishedAt, earlier, skipped, moved, reopened } = item;
  return {
    code,
    kind,
    title,
    plannedMinutes,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: finishedAt?.toISOString() ?? null,
    earlier,
    skipped,
    moved,
    reopened,
  };
}

/** Writes what an act made of the agenda into its rows. */
export function takeOver(rows: readonly AgendaItemEntity[], items: readonly AgendaRunItem[]): AgendaItemEntity[] {
  const known = new Map(rows.map((row) => [row.code, row]));
  return items.map(({ code, startedAt, endedAt, earlier, skipped, moved, reopened }, place) =>
    Object.assign(known.get(code)!, {
      place,
      startedAt: startedAt === null ? null : new Date(startedAt),
      finishedAt: endedAt === null ? null : new Date(endedAt),
      earlier: [...earlier],
      skipped,
      moved,
      reopened,
    }),
  );
}

/** What the items of an agenda are shown with. */
interface ItemFacts {
  readonly directory: DirectoryView;
  readonly documents: readonly DocumentEntity[];
  readonly presented: readonly PresentedDocumentEntity[];
}

/** The documents that the plan puts under an item. */
export function documentsOf(
  plan: ConferenceEntity['plan'],
  itemCode: string,
  documents: readonly DocumentEntity[],
): DocumentEntity[] {
  const codes = plan.agenda.find(({ code }) => code === itemCode)?.documents ?? [];
  return codes.flatMap((code) => documents.find((document) => document.code === code) ?? []);
}

/** The agenda as its pages show it. */
export function itemViews(
  { plan }: Pick<ConferenceEntity, 'plan'>,
  rows: readonly AgendaItemEntity[],
  { directory, documents, presented }: ItemFacts,
): ItemView[] {
  const given = (recorded: RecordedReason | null) =>
    recorded && { reason: recorded.reason, by: directory.name(recorded.byId) ?? '', at: recorded.at };
  return rows.map(({ presenterCode, note, ...row }) => {
    const { endedAt, skipped, moved, reopened, earlier, ...item } = toRunItem({ ...row, presenterCode, note });
    return {
      ...item,
      earlier: [...earlier],
      finishedAt: endedAt,
      presenter: plan.people.find(({ code }) => code === presenterCode)?.name ?? null,
      note,
      documents: documentsOf(plan, row.code, documents).map(({ id, title }) => ({
        id,
        title,
        presentedAt: presented.find(({ documentId }) => documentId === id)?.presentedAt.toISOString() ?? null,
      })),
      skipped: given(skipped),
      moved: given(moved),
      reopened: given(reopened),
    };
  });
}

/** Where the agenda departs from its rules as it stands; what was left out counts as missing. */
export function deviationsOf(
  { heldOn, kind }: Pick<ConferenceEntity, 'heldOn' | 'kind'>,
  rows: readonly AgendaItemEntity[],
) {
  return agendaDeviation(
    regimeOn(heldOn, kind),
    rows.filter(({ skipped }) => skipped === null),
  );
}
