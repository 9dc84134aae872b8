import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { listAt, partAt, placeOf, textAt, useDraft } from './draft';
import { Entries, freeCode } from './entries';
import { FieldNotes } from './field-notes';
import { ChoiceField, TextField } from './fields';
import { namesOf, PersonField, usePeople, useUnits } from './people-fields';
import styles from './plan-form.module.css';

const SIDES = ['head', 'employees', 'unit'] as const;

/** The pledge that is signed, and the awards that are announced. */
export function PledgeAndAwards() {
  const { t } = useTranslation();
  const { value, edit } = useDraft();
  const isPledged = partAt(value, ['pledge']) !== null && partAt(value, ['pledge']) !== undefined;
  return (
    <Section id="plan-pledge" title={t('planForm.pledgeAndAwards')}>
      <Sheet>
        {isPledged ? (
          <Pledge />
        ) : (
          <Button
            variant="default"
            onClick={() =>
              edit([
                { type: 'set', path: ['pledge'], value: { title: t('planForm.newPledge'), text: null, parties: [] } },
              ])
            }
          >
            {t('planForm.addPledge')}
          </Button>
        )}
        <Awards />
      </Sheet>
    </Section>
  );
}

function Pledge() {
  const { t } = useTranslation();
  const { value, findings, edit } = useDraft();
  const people = usePeople();
  const nameOf = (written: string) => {
    const side = SIDES.find((known) => known === written);
    return side ? t(`sides.${side}`) : written;
  };
  const parties = listAt(value, ['pledge', 'parties']).length;
  const add = () => {
    const party = { code: freeCode(value, ['pledge', 'parties'], 'ben'), side: 'unit', person: people[0]?.code ?? '' };
    edit([{ type: 'insert', path: ['pledge', 'parties', parties], value: party }]);
  };
  return (
    <div className={styles.stack}>
      <FieldNotes
        findings={findings.filter(({ path }) => path === 'pledge' || path === placeOf(['pledge', 'parties']))}
      />
      <TextField path={['pledge', 'title']} label={t('planForm.pledgeTitle')} />
      <TextField path={['pledge', 'text']} label={t('planForm.pledgeText')} isOptional isLong />
      <h3>{t('planForm.parties')}</h3>
      <Entries
        path={['pledge', 'parties']}
        name={(path) => nameOf(textAt(value, [...path, 'side']))}
        isOrdered
        summary={(path) => namesOf([textAt(value, [...path, 'person'])], people)}
      >
        {(path) => (
          <div className={styles.fields}>
            <ChoiceField
              path={[...path, 'side']}
              label={t('planForm.side')}
              options={SIDES.map((side) => ({
                value: side,
                label: t(`sides.${side}`),
              }))}
            />
            <PersonField path={[...path, 'person']} label={t('planForm.signatory')} />
          </div>
        )}
      </Entries>
      <div className={styles.entryActs}>
        <Button variant="default" onClick={add}>
          {t('planForm.addParty')}
        </Button>
        <Button variant="default" onClick={() => edit([{ type: 'set', path: ['pledge'], value: null }])}>
          {t('planForm.removePledge')}
        </Button>
      </div>
    </div>
  );
}

function Awards() {
  const { t } = useTranslation();
  const { value, findings, edit } = useDraft();
  const [people, units] = [usePeople(), useUnits()];
  const everybody = [...units, ...people];
  const add = () =>
    edit([
      {
        type: 'insert',
        path: ['awards', listAt(value, ['awards']).length],
        value: { recipient: people[0]?.code ?? '', title: t('planForm.newAward') },
      },
    ]);
  return (
    <div className={styles.stack}>
      <h3>{t('planForm.awards')}</h3>
      <FieldNotes findings={findings.filter(({ path }) => path === 'awards')} />
      <Entries path={['awards']} summary={(path) => namesOf([textAt(value, [...path, 'recipient'])], everybody)}>
        {(path) => (
          <div className={styles.fields}>
            <ChoiceField
              path={[...path, 'recipient']}
              label={t('planForm.recipient')}
              options={everybody.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <TextField path={[...path, 'title']} label={t('planForm.awardTitle')} />
            <TextField path={[...path, 'decision']} label={t('planForm.awardDecision')} isOptional />
          </div>
        )}
      </Entries>
      <Button variant="default" onClick={add}>
        {t('planForm.addAward')}
      </Button>
    </div>
  );
}
