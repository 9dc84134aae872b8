import type { IdentityView, PasskeyView } from '@conference/contracts';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { EmptyState } from '../../shared/empty-state';
import { Moment } from '../../shared/moment';
import { Notice } from '../../shared/notice';
import { Section, Sheet } from '../../shared/section';
import styles from './account.module.css';
import { AddPasskey } from './add-passkey';
import { RemovePasskey } from './remove-passkey';
import { RenamePasskey } from './rename-passkey';

/** The passkeys of the person: added, named, removed. */
export function Passkeys({ identity: { passkeys, passkeysWork } }: { identity: IdentityView }) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<PasskeyView | null>(null);
  return (
    <Section id="passkeys" title={t('account.passkeys')}>
      <p className={styles.lead}>{t('account.passkeysLead')}</p>
      {added && <Notice tone="good" title={t('account.passkeyAdded', { label: added.label })} alert />}
      {passkeys.length === 0 ? (
        <EmptyState title={t('account.noPasskeys')}>
          <p>{t('account.noPasskeysHint')}</p>
        </EmptyState>
      ) : (
        <Sheet flush>
          <PasskeyTable passkeys={passkeys} />
        </Sheet>
      )}
      <div className={styles.below}>
        <Possible isOffered={passkeysWork}>
          <AddPasskey onAdded={setAdded} />
        </Possible>
      </div>
    </Section>
  );
}

/** Passkeys need an address with a name, and a browser that knows them. */
function Possible({ isOffered, children }: { isOffered: boolean; children: React.ReactNode }) {
  const { t } = useTranslation();
  if (!isOffered) return <Notice tone="wait" title={t('account.passkeysNeedName')} />;
  return browserSupportsWebAuthn() ? children : <Notice tone="wait" title={t('account.browserWithout')} />;
}

function PasskeyTable({ passkeys }: { passkeys: readonly PasskeyView[] }) {
  const { t } = useTranslation();
  const columns: Column<PasskeyView>[] = [
    { key: 'label', head: t('account.name'), names: true, cell: ({ label }) => label },
    {
      key: 'createdAt',
      head: t('account.addedAt'),
      width: '10rem',
      cell: ({ createdAt }) => <Moment at={createdAt} />,
    },
    {
      key: 'lastUsedAt',
      head: t('account.lastUsed'),
      width: '10rem',
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Moment at={lastUsedAt} /> : <span className="quiet">{t('account.neverUsed')}</span>,
    },
    {
      key: 'actions',
      head: t('account.actions'),
      width: '13rem',
      cell: (passkey) => (
        <div className={styles.actions}>
          <RenamePasskey passkey={passkey} />
          <RemovePasskey passkey={passkey} isLast={passkeys.length === 1} />
        </div>
      ),
    },
  ];
  return <DataTable label={t('account.passkeys')} columns={columns} rows={passkeys} rowKey={({ id }) => id} />;
}
