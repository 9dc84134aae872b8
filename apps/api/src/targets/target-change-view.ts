import type { TargetView } from '@conference/contracts';
import {
  formatIndicator,
  promisorName,
  writtenDate,
  type Indicator,
  type PartyKind,
  type Sentence,
} from '@conference/domain';
import type { Records, TargetChangeEntity } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';
import type { TargetSnapshot } from './target-snapshot';

type ChangeView = TargetView['changes'][number];
type Part = ChangeView['differences'][number]['what'];

/** What a change is told with. */
interface ChangeContext {
  readonly directory: DirectoryView;
  readonly employeeSide: string;
  readonly decisions: ReadonlyMap<string, string>;
}

/** The numbers of the resolutions behind changes, by their entries. */
export async function decisionNumbers(
  records: Records,
  changes: readonly TargetChangeEntity[],
): Promise<ReadonlyMap<string, string>> {
  const ids = changes.flatMap(({ decisionEntryId }) => decisionEntryId ?? []);
  const entries = ids.length > 0 ? await records.register.byIds(ids) : [];
  return new Map(entries.map(({ id, symbol }) => [id, symbol]));
}

/** One change of a target: who made it, why, by which resolution, and what it made different. */
export function changeView(change: TargetChangeEntity, context: ChangeContext): ChangeView {
  const { kind, isAmendment, reason, decisionEntryId, changedBy, changedAt } = change;
  const [before, after] = [partsOf(change.before, context), partsOf(change.after, context)];
  const parts = [...new Set([...before.keys(), ...after.keys()])];
  return {
    kind,
    isAmendment,
    reason,
    decision: (decisionEntryId && context.decisions.get(decisionEntryId)) || null,
    changedBy: context.directory.name(changedBy) ?? '',
    changedAt: changedAt.toISOString(),
    differences: parts
      .map((what) => ({ what, before: before.get(what) ?? null, after: after.get(what) ?? null }))
      .filter((difference) => difference.before?.vi !== difference.after?.vi),
  };
}

/** What a target said at a moment, in words; a hand-over keeps the owner and the unit alone. */
function partsOf(kept: object | null, { directory, employeeSide }: ChangeContext): ReadonlyMap<Part, Sentence> {
  const { title, indicator, baseline, ownerId, evidenceRequired, fromOn, untilOn, parties, unitId } = (kept ??
    {}) as Partial<TargetSnapshot> & { readonly unitId?: string | null };
  const named = (name: string | null | undefined) => name && ({ vi: name, en: name } satisfies Sentence);
  const promised = parties ?? (unitId ? [{ kind: 'unit', unitId, personId: null }] : []);
  const said: readonly (readonly [Part, Sentence | '' | null | undefined])[] = [
    ['title', named(title)],
    ['figure', indicator && figure(indicator)],
    ['baseline', baseline === null || baseline === undefined ? null : figure(inUnitOf(indicator, baseline))],
    [
      'parties',
      promised.length > 0 ? joined(promised.map((party) => partyWords(party, { directory, employeeSide }))) : null,
    ],
    ['owner', ownerId && named(directory.name(ownerId))],
    ['term', term(fromOn ?? null, untilOn ?? null)],
    ['evidence', evidenceRequired === undefined ? null : EVIDENCE[evidenceRequired ? 'asked' : 'free']],
  ];
  return new Map(said.flatMap(([part, words]) => (words ? [[part, words] as const] : [])));
}

const EVIDENCE = {
  asked: { vi: 'có minh chứng', en: 'with evidence' },
  free: { vi: 'không bắt buộc minh chứng', en: 'evidence is free' },
} as const;

function figure(indicator: Indicator): Sentence | null {
  if (indicator.comparator === 'none') return null;
  return { vi: formatIndicator(indicator, 'vi'), en: formatIndicator(indicator, 'en') };
}

function inUnitOf(indicator: Indicator | undefined, value: number): Indicator {
  const unit = indicator && indicator.comparator !== 'none' ? indicator.unit : undefined;
  return { comparator: '==', value, unit };
}

function term(fromOn: string | null, untilOn: string | null): Sentence | null {
  if (!fromOn && !untilOn) return null;
  const [from, until] = [fromOn && writtenDate(fromOn), untilOn && writtenDate(untilOn)];
  return {
    vi: [from && `từ ${from.vi}`, until && `đến ${until.vi}`].filter(Boolean).join(' '),
    en: [from && `from ${from.en}`, until && `until ${until.en}`].filter(Boolean).join(' '),
  };
}

/** What a party is called. */
function partyWords(
  {
    kind,
    unitId,
    personId,
  }: { readonly kind: string; readonly unitId: string | null; readonly personId: string | null },
  { directory, employeeSide }: Pick<ChangeContext, 'directory' | 'employeeSide'>,
): Sentence {
  const name = unitId ? directory.unitNames.get(unitId) : directory.name(personId);
  if (kind === 'unit' || kind === 'person') return { vi: name ?? '', en: name ?? '' };
  return kind === 'employeeSide'
    ? { vi: employeeSide, en: employeeSide }
    : promisorName(kind as Exclude<PartyKind, 'unit' | 'person' | 'employeeSide'>);
}

function joined(names: readonly Sentence[]): Sentence {
  return { vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') };
}
