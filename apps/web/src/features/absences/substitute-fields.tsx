import type { AbsencePreview, CandidateView, SubstituteBody } from '@conference/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Notice } from '../../shared/notice';
import styles from './absences.module.css';

/** Who stands in, as it is being chosen. */
export interface SubstituteChoice {
  readonly personId: string;
  /** An order that is entered already; empty for a new one. */
  readonly orderId: string;
  readonly symbol: string;
  readonly signedOn: string;
}

export const NOBODY: SubstituteChoice = { personId: '', orderId: '', symbol: '', signedOn: '' };

interface SubstituteFieldsProps {
  preview: AbsencePreview;
  choice: SubstituteChoice;
  mayBeNobody: boolean;
  onChoose: (choice: SubstituteChoice) => void;
}

/** Asks who stands in and under which order: people of the right office only, with their own absences. */
export function SubstituteFields({ preview, choice, mayBeNobody, onChoose }: SubstituteFieldsProps) {
  const { t } = useTranslation();
  const { candidates, tasks, mayEnterOrders } = preview;
  const chosen = candidates.find(({ person }) => person.id === choice.personId);
  const name = ({ person, mayAnswer, awayUntil }: CandidateView) =>
    [
      `${person.name}, ${person.position}`,
      tasks.length > 0 && t('absence.mayAnswer', { count: mayAnswer, all: tasks.length }),
      awayUntil && t('absence.awayUntil', { date: writeDate(awayUntil) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const choose = (personId: string) => {
    const [order] = candidates.find(({ person }) => person.id === personId)?.orders ?? [];
    onChoose({ ...choice, personId, orderId: order?.id ?? '' });
  };
  return (
    <>
      <NativeSelect
        label={t('absence.substitute')}
        description={t('absence.substituteHint')}
        value={choice.personId}
        data={[
          { value: '', label: t(mayBeNobody ? 'absence.nobody' : 'absence.pick') },
          ...candidates.map((candidate) => ({ value: candidate.person.id, label: name(candidate) })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {candidates.length === 0 && <p className="quiet">{t('absence.noCandidates')}</p>}
      {chosen && <OrderFields candidate={chosen} choice={choice} mayEnterOrders={mayEnterOrders} onChoose={onChoose} />}
    </>
  );
}

function OrderFields({
  candidate,
  choice,
  mayEnterOrders,
  onChoose,
}: {
  candidate: CandidateView;
  choice: SubstituteChoice;
  mayEnterOrders: boolean;
  onChoose: (choice: SubstituteChoice) => void;
}) {
  const { t } = useTranslation();
  const { orders } = candidate;
  if (orders.length === 0 && !mayEnterOrders) return <Notice tone="wait" title={t('absence.askForOrder')} />;
  return (
    <>
      {orders.length > 0 && (
        <NativeSelect
          label={t('absence.order')}
          value={choice.orderId}
          data={[
            ...orders.map(({ id, symbol }) => ({ value: id, label: symbol })),
            ...(mayEnterOrders ? [{ value: '', label: t('absence.newOrder') }] : []),
          ]}
          onChange={(event) => onChoose({ ...choice, orderId: event.currentTarget.value })}
        />
      )}
      {choice.orderId === '' && mayEnterOrders && (
        <div className={styles.pair}>
          <TextInput
            required
            label={t('authority.symbol')}
            description={t('authority.symbolHint')}
            maxLength={80}
            value={choice.symbol}
            onChange={(event) => onChoose({ ...choice, symbol: event.currentTarget.value })}
          />
          <TextInput
            required
            type="date"
            label={t('authority.signedOn')}
            description={t('authority.signedOnHint')}
            value={choice.signedOn}
            onChange={(event) => onChoose({ ...choice, signedOn: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

/** The choice as it is sent; undefined while something is missing. */
export function sentSubstitute({ personId, orderId, symbol, signedOn }: SubstituteChoice): SubstituteBody | undefined {
  if (personId === '') return undefined;
  if (orderId !== '') return { personId, orderId };
  return symbol.trim() === '' || signedOn === '' ? undefined : { personId, symbol: symbol.trim(), signedOn };
}
