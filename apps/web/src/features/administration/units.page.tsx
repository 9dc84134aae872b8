import type { UnitView } from '@conference/contracts';
import { leadsSystem } from '@conference/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import formStyles from '../../shared/form.module.css';
import { useMe } from '../../shared/me';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { Waiting } from '../../shared/waiting';
import { AdministrationFrame } from './administration-frame';
import styles from './administration.module.css';
import { unitsQuery } from './read-administration';
import { RemoveUnit } from './remove-unit';
import { UnitDialog } from './unit-dialog';

/** The units of the office, with their people; added, renamed and taken out. */
export function UnitsPage() {
  const { t } = useTranslation();
  const may = leadsSystem(useMe().person);
  const { data, error, isPending } = useQuery({ ...unitsQuery, enabled: may });
  const [edited, edit] = useState<UnitView | null>();
  return (
    <AdministrationFrame
      title={t('units.title')}
      lead={t('units.lead')}
      aside={<Button onClick={() => edit(null)}>{t('units.add')}</Button>}
    >
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {data && <UnitTable units={data.items} onEdit={edit} />}
      <UnitDialog unit={edited} onClose={() => edit(undefined)} />
    </AdministrationFrame>
  );
}

function UnitTable({ units, onEdit }: { units: readonly UnitView[]; onEdit: (unit: UnitView) => void }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <Sheet flush>
      <DataTable
        label={t('units.title')}
        rows={units}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: t('units.name'),
            names: true,
            width: '34%',
            cell: ({ name, code, advisory }) => (
              <>
                <div className={styles.name}>
                  {name}
                  {advisory && <Pill tone="accent">{t('units.isAdvisory')}</Pill>}
                </div>
                <div className="quiet">{code}</div>
              </>
            ),
          },
          {
            key: 'symbol',
            head: t('units.symbol'),
            width: '13rem',
            cell: ({ symbol, shownSymbol }) => (symbol ? symbol : <span className="quiet">{shownSymbol}</span>),
          },
          { key: 'people', head: t('units.people'), width: '7rem', cell: ({ people }) => people },
          {
            key: 'act',
            head: t('form.act'),
            cell: (unit) => (
              <>
                <div className={formStyles.acts}>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={t('units.editOf', { name: unit.name })}
                    onClick={() => onEdit(unit)}
                  >
                    {t('form.edit')}
                  </Button>
                  {!unit.stays && <RemoveUnit unit={unit} />}
                </div>
                {unit.stays && (
                  <p className={styles.why}>
                    {t('units.stays')}: {say(unit.stays)}
                  </p>
                )}
              </>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
