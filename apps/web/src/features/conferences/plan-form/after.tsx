import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { ChoiceField, NumberField, TextField, TimeField } from './fields';
import styles from './plan-form.module.css';

/** How the year after is followed. */
export function FollowUp() {
  const { t } = useTranslation();
  return (
    <Section id="plan-follow-up" title={t('planForm.followUp')}>
      <Sheet>
        <div className={styles.fields}>
          <TimeField path={['followUp', 'until']} label={t('planForm.followedUntil')} type="date" />
          <NumberField
            path={['followUp', 'reportEveryMonths']}
            label={t('planForm.everyMonths')}
            hint={t('planForm.everyMonthsHint')}
          />
        </div>
      </Sheet>
    </Section>
  );
}

/** The office, and who speaks for its employees. Units and people come from the directory. */
export function Office() {
  const { t } = useTranslation();
  return (
    <Section id="plan-office" title={t('planForm.office')}>
      <Sheet>
        <div className={styles.fields}>
          <div className={styles.whole}>
            <TextField path={['office', 'name']} label={t('planForm.officeName')} />
          </div>
          <TextField path={['office', 'superiorBody']} label={t('planForm.superiorBody')} isOptional />
          <TextField path={['office', 'place']} label={t('planForm.officePlace')} />
          <ChoiceField
            path={['office', 'employeeSide', 'kind']}
            label={t('planForm.employeeSide')}
            options={(['union', 'substitute'] as const).map((kind) => ({
              value: kind,
              label: t(`planForm.sideKinds.${kind}`),
            }))}
          />
          <TextField path={['office', 'employeeSide', 'name']} label={t('planForm.employeeSideName')} />
          <div className={styles.whole}>
            <TextField
              path={['office', 'employeeSide', 'legalBasis']}
              label={t('planForm.legalBasis')}
              hint={t('planForm.legalBasisHint')}
              isOptional
            />
          </div>
        </div>
        <p className="quiet">{t('planForm.peopleHint')}</p>
      </Sheet>
    </Section>
  );
}
