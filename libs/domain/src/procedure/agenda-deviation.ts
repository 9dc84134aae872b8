import type { Sentence } from '../sentence';
import { agendaItemName, type AgendaItemKind } from './agenda-item-kind';
import type { AgendaStep, Regime } from './regime';

/** Where an agenda departs from its rules. It is shown, and the reason recorded; it does not stop the conference. */
export type AgendaDeviation =
  | { readonly code: 'agenda-item-missing'; readonly kind: AgendaItemKind; readonly sentence: Sentence }
  | {
      readonly code: 'agenda-out-of-order';
      readonly kind: AgendaItemKind;
      readonly after: AgendaItemKind;
      readonly sentence: Sentence;
    };

/** Compares an agenda with the order of its rules: what is missing, and what stands too late. A second item of a kind is free. */
export function agendaDeviation(
  regime: Pick<Regime, 'agenda' | 'isOrderPrescribed'>,
  items: readonly { readonly kind: AgendaItemKind }[],
): readonly AgendaDeviation[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return [...missing(regime.agenda, kinds), ...misplaced(regime, kinds)];
}

function missing(agenda: readonly AgendaStep[], kinds: readonly AgendaItemKind[]): AgendaDeviation[] {
  return agenda.flatMap(({ required, law }) => {
    if (!required || kinds.includes(required)) return [];
    const { vi, en } = agendaItemName(required);
    return [
      {
        code: 'agenda-item-missing',
        kind: required,
        sentence: { vi: `Chương trình thiếu mục: ${vi}${cited(law)}.`, en: `The agenda lacks: ${en}${cited(law)}.` },
      },
    ];
  });
}

function misplaced(
  { agenda, isOrderPrescribed }: Pick<Regime, 'agenda' | 'isOrderPrescribed'>,
  kinds: readonly AgendaItemKind[],
): AgendaDeviation[] {
  const placed = kinds
    .map((kind) => ({ kind, place: agenda.findIndex((step) => step.kinds.includes(kind)) }))
    .filter(({ place }) => place >= 0);
  return placed.flatMap(({ kind, place }, index) => {
    const earlier = placed.slice(0, index).find((other) => other.place > place);
    if (!earlier) return [];
    const law = isOrderPrescribed ? agenda[place]!.law : null;
    return [
      { code: 'agenda-out-of-order', kind, after: earlier.kind, sentence: orderSentence(kind, earlier.kind, law) },
    ];
  });
}

function orderSentence(kind: AgendaItemKind, after: AgendaItemKind, law: string | null): Sentence {
  const [late, early] = [agendaItemName(kind), agendaItemName(after)];
  return law
    ? {
        vi: `“${late.vi}” phải trước “${early.vi}”${cited(law)}.`,
        en: `“${late.en}” must come before “${early.en}”${cited(law)}.`,
      }
    : {
        vi: `“${late.vi}” thường đứng trước “${early.vi}”.`,
        en: `“${late.en}” usually comes before “${early.en}”.`,
      };
}

function cited(law: string | null): string {
  return law ? ` (${law})` : '';
}
