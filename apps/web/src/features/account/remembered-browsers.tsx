import type { RememberedDeviceView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { EmptyState } from '../../shared/empty-state';
import { Moment } from '../../shared/moment';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { Waiting } from '../../shared/waiting';
import styles from './account.module.css';
import { devicesQuery, forgetDevice, forgetEveryDevice } from './devices';
import { useAccountCommand } from './use-account-command';

/** Browsers in which mailed links ask for no code; any of them can be forgotten at once. */
export function RememberedBrowsers() {
  const { t } = useTranslation();
  const { data, error } = useQuery(devicesQuery);
  const forget = useAccountCommand(forgetDevice);
  const forgetAll = useAccountCommand(forgetEveryDevice);
  return (
    <Section id="devices" title={t('account.devices')}>
      <p className={styles.lead}>{t('account.devicesLead')}</p>
      <ProblemNotice error={forget.error ?? forgetAll.error ?? error} />
      {!data && !error && <Waiting label={t('app.loading')} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('account.noDevices')}>
          <p>{t('account.noDevicesHint')}</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <Sheet flush>
            <BrowserTable browsers={data.items} isBusy={forget.isPending} onForget={forget.mutate} />
          </Sheet>
          <div className={styles.below}>
            <Button variant="default" loading={forgetAll.isPending} onClick={() => forgetAll.mutate()}>
              {t('account.forgetAll')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

interface BrowserTableProps {
  browsers: readonly RememberedDeviceView[];
  isBusy: boolean;
  onForget: (id: string) => void;
}

function BrowserTable({ browsers, isBusy, onForget }: BrowserTableProps) {
  const { t } = useTranslation();
  const nameOf = ({ label }: RememberedDeviceView) => label ?? t('account.unknownDevice');
  const columns: Column<RememberedDeviceView>[] = [
    { key: 'label', head: t('account.name'), names: true, cell: nameOf },
    {
      key: 'lastUsedAt',
      head: t('account.lastUsed'),
      width: '10rem',
      cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} />,
    },
    {
      key: 'expiresAt',
      head: t('account.rememberedUntil'),
      width: '10rem',
      cell: ({ expiresAt }) => <Moment at={expiresAt} />,
    },
    {
      key: 'actions',
      head: t('account.actions'),
      width: '8rem',
      cell: (browser) => (
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy}
          aria-label={t('account.forgetName', { label: nameOf(browser) })}
          onClick={() => onForget(browser.id)}
        >
          {t('account.forget')}
        </Button>
      ),
    },
  ];
  return <DataTable label={t('account.devices')} columns={columns} rows={browsers} rowKey={({ id }) => id} />;
}
