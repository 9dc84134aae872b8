import type { PreferencesBody, PreferencesView } from '@conference/contracts';
import type { MailWay } from '@conference/domain';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './preferences.module.css';

type MailKind = PreferencesView['mails'][number];

const OFFICE = 'office';

interface MailKindsProps {
  preferences: PreferencesView;
  isSaving: boolean;
  onChange: (preferences: PreferencesBody) => void;
}

/** How each kind of mail comes; what is prescribed cannot be chosen, and says why. */
export function MailKinds({ preferences: { mails, digestOff }, isSaving, onChange }: MailKindsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('mails.kinds')}</legend>
      <p className="quiet">{t('mails.kindsLead')}</p>
      <ul>
        {mails.map((kind) => (
          <li key={kind.group}>
            <Kind kind={kind} isDigestOff={digestOff} isSaving={isSaving} onChange={onChange} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface KindProps {
  kind: MailKind;
  isDigestOff: boolean;
  isSaving: boolean;
  onChange: MailKindsProps['onChange'];
}

function Kind({ kind, isDigestOff, isSaving, onChange }: KindProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { group, name, about, ways, way, fixedBecause } = kind;
  const isAsking = group === 'asked' || group === 'reminders';
  return (
    <div className={styles.kind}>
      <div>
        <strong id={`mails-${group}`}>{say(name)}</strong>
        <p className="quiet">{say(about)}</p>
        {fixedBecause && <p className={styles.because}>{say(fixedBecause)}</p>}
        {way === 'digest' && isDigestOff && <p className={styles.because}>{t('mails.digestIsOff')}</p>}
      </div>
      {ways.length === 1 ? (
        <div>
          <Pill>{t('mails.always')}</Pill>
        </div>
      ) : (
        <NativeSelect
          aria-labelledby={`mails-${group}`}
          value={way ?? (isAsking ? OFFICE : 'atOnce')}
          disabled={isSaving}
          data={[
            ...(isAsking ? [{ value: OFFICE, label: t('mails.asOffice') }] : []),
            ...ways.map((each) => ({ value: each as string, label: t(`mails.ways.${each}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const chosen: MailWay | null = ways.find((each) => each === value) ?? null;
            onChange({ mails: { [group]: chosen } });
          }}
        />
      )}
    </div>
  );
}
