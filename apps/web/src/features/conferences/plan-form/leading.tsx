import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { OrderField, RoleField } from './people-fields';
import styles from './plan-form.module.css';

/** Who presides, who keeps the minutes, who counts. */
export function Leading() {
  const { t } = useTranslation();
  return (
    <Section id="plan-leading" title={t('planForm.leading')}>
      <Sheet>
        <div className={styles.stack}>
          <OrderField
            path={['conference', 'presidium']}
            label={t('planForm.presidium')}
            hint={t('planForm.presidiumHint')}
          />
          <RoleField role="secretary" label={t('planForm.secretary')} />
          <RoleField role="countingCommittee" label={t('planForm.countingCommittee')} />
        </div>
      </Sheet>
    </Section>
  );
}
