import type { OpinionView } from '@conference/contracts';
import type { DispositionKind } from '@conference/domain';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from './data-table';
import { OutcomePill } from './outcome-pill';
import { Pill, type Tone } from './pill';
import { Sheet } from './section';

const TONES: Record<DispositionKind, Tone> = { takenOver: 'good', partly: 'wait', notTaken: 'calm' };

/** The disposition table: each remark, and what became of it and why. */
export function OpinionTable({ opinions }: { opinions: readonly OpinionView[] }) {
  const { t } = useTranslation();
  return (
    <Sheet flush>
      <DataTable label={t('document.opinions')} columns={columns(t)} rows={opinions} rowKey={({ id }) => id} />
    </Sheet>
  );
}

const columns = (t: TFunction): Column<OpinionView>[] => [
  {
    key: 'from',
    names: true,
    width: '24%',
    head: t('document.from'),
    cell: ({ person, unit }) => (
      <>
        <strong>{person}</strong>
        {unit && <div className="quiet">{unit}</div>}
      </>
    ),
  },
  {
    key: 'remark',
    isLong: true,
    width: '40%',
    head: t('document.remark'),
    cell: ({ stance, remark, revision }) => (
      <>
        <OutcomePill outcome={stance} />{' '}
        <span className="quiet nowrap">{t('document.onRevision', { number: revision })}</span>
        <div style={{ whiteSpace: 'pre-line' }}>{remark}</div>
      </>
    ),
  },
  {
    key: 'disposition',
    isLong: true,
    width: '36%',
    head: t('document.disposition'),
    cell: ({ disposition, dispositionReason }) =>
      disposition ? (
        <>
          <Pill tone={TONES[disposition]}>{t(`dispositions.${disposition}`)}</Pill>
          <div style={{ whiteSpace: 'pre-line' }}>{dispositionReason}</div>
        </>
      ) : (
        <span className="quiet">{t('document.notDisposed')}</span>
      ),
  },
];
