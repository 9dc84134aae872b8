import { CONFERENCE_KINDS, formName, PROPOSERS, type ConferenceKind } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { useSentence } from '../../../shared/sentence';
import { textAt, useDraft } from './draft';
import { FieldNotes } from './field-notes';
import { ChoiceField, NumberField, TextField, TimeField } from './fields';
import { ForeseenDues } from './foreseen-dues';
import { ManyField } from './people-fields';
import styles from './plan-form.module.css';

/** What is held, when and where, and what follows from the day. */
export function Meeting() {
  const { t } = useTranslation();
  const say = useSentence();
  const { value, plan, findings } = useDraft();
  const kind = CONFERENCE_KINDS.find((known) => known === textAt(value, ['conference', 'kind'])) ?? 'annual';
  const isByDelegates = textAt(value, ['conference', 'form']) === 'delegates';
  return (
    <Section id="plan-meeting" title={t('planForm.meeting')}>
      <Sheet>
        <div className={styles.fields}>
          <div className={styles.whole}>
            <TextField path={['conference', 'title']} label={t('planForm.title')} />
          </div>
          <TimeField path={['conference', 'heldOn']} label={t('conference.date')} type="date" />
          <TimeField path={['conference', 'startsAt']} label={t('planForm.startsAt')} type="time" />
          <TextField path={['conference', 'place']} label={t('conference.place')} />
          <NumberField path={['conference', 'year']} label={t('planForm.year')} />
          <ChoiceField
            path={['conference', 'kind']}
            label={t('planForm.kind')}
            usual="annual"
            options={CONFERENCE_KINDS.map((each) => ({ value: each, label: t(`planForm.kinds.${each}`) }))}
          />
          <ChoiceField
            path={['conference', 'form']}
            label={t('conference.form')}
            usual="plenary"
            options={(['plenary', 'delegates'] as const).map((form) => ({
              value: form,
              label: say(formName(kind, form)),
            }))}
          />
          {isByDelegates && (
            <div className={styles.whole}>
              <ManyField path={['conference', 'delegates']} label={t('planForm.delegates')} from="people" />
            </div>
          )}
          <div className={styles.whole}>
            <TextField
              path={['conference', 'agreement']}
              label={t('planForm.agreement')}
              hint={t('planForm.agreementHint')}
              isOptional
            />
          </div>
          {kind === 'extraordinary' && <Asked />}
        </div>
        <FieldNotes findings={findings.filter(({ path }) => path === 'conference')} />
        {plan && <ForeseenDues plan={plan} kind={kind satisfies ConferenceKind} />}
      </Sheet>
    </Section>
  );
}

/** Who asked for an extraordinary conference, and why. */
function Asked() {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        path={['conference', 'proposal', 'by']}
        label={t('planForm.proposedBy')}
        options={PROPOSERS.map((by) => ({ value: by, label: t(`planForm.proposers.${by}`) }))}
      />
      <TimeField path={['conference', 'proposal', 'proposedOn']} label={t('planForm.proposedOn')} type="date" />
      <div className={styles.whole}>
        <TextField path={['conference', 'proposal', 'reason']} label={t('planForm.proposedWhy')} isLong />
      </div>
    </>
  );
}
