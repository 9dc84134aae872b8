import { LINEAGES, type PlanPath } from '@conference/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { listAt, textAt, useDraft } from './draft';
import { Entries, freeCode } from './entries';
import { FieldNotes } from './field-notes';
import { ChoiceField, TextField, TickField } from './fields';
import { usePeople, useUnits } from './people-fields';
import styles from './plan-form.module.css';

/** What is promised for the year, beside what was promised the year before. */
export function Targets() {
  const { t } = useTranslation();
  const { value, findings, edit } = useDraft();
  const add = () => {
    const target = {
      code: freeCode(value, ['targets'], 'chi-tieu'),
      title: t('planForm.newTarget'),
      indicator: null,
      lineage: 'new',
      owner: null,
      evidence: false,
    };
    edit([{ type: 'insert', path: ['targets', listAt(value, ['targets']).length], value: target }]);
  };
  return (
    <Section id="plan-targets" title={t('planForm.targets')}>
      <Sheet>
        <FieldNotes findings={findings.filter(({ path }) => path === 'targets')} />
        <Entries path={['targets']} summary={(path) => <Summary path={path} />}>
          {(path) => <TargetFields path={path} />}
        </Entries>
        <Button variant="default" onClick={add}>
          {t('planForm.addTarget')}
        </Button>
      </Sheet>
    </Section>
  );
}

function Summary({ path }: { path: PlanPath }) {
  const { t } = useTranslation();
  const { value } = useDraft();
  const lineage = LINEAGES.find((known) => known === textAt(value, [...path, 'lineage']));
  const [indicator, previous] = [textAt(value, [...path, 'indicator']), textAt(value, [...path, 'previous'])];
  return [indicator, lineage && t(`lineages.${lineage}`), previous && t('planForm.lastYear', { figure: previous })]
    .filter(Boolean)
    .join(' · ');
}

function TargetFields({ path }: { path: PlanPath }) {
  const { t } = useTranslation();
  const owners = [...useUnits(), ...usePeople()];
  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <TextField path={[...path, 'title']} label={t('targetForms.title')} isLong />
      </div>
      <TextField
        path={[...path, 'indicator']}
        label={t('targetForms.indicator')}
        hint={t('targetForms.indicatorHint')}
        isOptional
      />
      <TextField path={[...path, 'previous']} label={t('planForm.previous')} isOptional />
      <ChoiceField
        path={[...path, 'lineage']}
        label={t('planForm.lineage')}
        options={LINEAGES.map((lineage) => ({ value: lineage, label: t(`lineages.${lineage}`) }))}
      />
      <ChoiceField
        path={[...path, 'owner']}
        label={t('targetForms.owner')}
        options={[
          { value: '', label: t('targetForms.choose') },
          ...owners.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        written={(code) => code || null}
      />
      <TickField path={[...path, 'evidence']} label={t('targetForms.evidence')} />
    </div>
  );
}
