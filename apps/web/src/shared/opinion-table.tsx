import type { OpinionView } from '@conference/contracts';
import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from './data-table';
import { DispositionPill } from './disposition-pill';
import { OutcomePill } from './outcome-pill';
import { Pill } from './pill';
import { Sheet } from './section';
import { useSentence } from './sentence';

/** A page with hundreds of remarks opens as fast as one with a few. */
const MANY = 40;

/** The disposition table: each remark, and what became of it and why. */
export function OpinionTable({ opinions }: { opinions: readonly OpinionView[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(opinions.length <= MANY);
  return (
    <>
      <Sheet flush>
        <DataTable
          label={t('document.opinions')}
          columns={columns(t)}
          rows={isWhole ? opinions : opinions.slice(0, MANY)}
          rowKey={({ id }) => id}
        />
      </Sheet>
      {!isWhole && (
        <Button variant="default" mt="sm" onClick={() => setWhole(true)}>
          {t('document.allOpinions', { count: opinions.length })}
        </Button>
      )}
    </>
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
    cell: (opinion) => <Remark opinion={opinion} />,
  },
  {
    key: 'disposition',
    isLong: true,
    width: '36%',
    head: t('document.disposition'),
    cell: ({ disposition, dispositionReason }) =>
      disposition ? (
        <>
          <DispositionPill disposition={disposition} />
          <div style={{ whiteSpace: 'pre-line' }}>{dispositionReason}</div>
        </>
      ) : (
        <span className="quiet">{t('document.notDisposed')}</span>
      ),
  },
];

function Remark({
  opinion: { stance, remark, revision, place, quote, isLate, isFromFloor },
}: {
  opinion: OpinionView;
}) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <>
      {stance && <OutcomePill outcome={stance} />}{' '}
      {isFromFloor && <Pill tone="accent">{t('dispositionTable.fromFloor')}</Pill>}{' '}
      {isLate && <Pill tone="late">{t('dispositionTable.late')}</Pill>}{' '}
      <span className="quiet">
        {t('document.onRevision', { number: revision })}
        {place && <span title={quote ?? undefined}>, {say(place)}</span>}
      </span>
      <div style={{ whiteSpace: 'pre-line' }}>{remark}</div>
    </>
  );
}
