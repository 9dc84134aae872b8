import {
  DEADLINE_LABELS,
  DEADLINE_NAMES,
  DOCUMENT_KINDS,
  documentKindOf,
  newDocument,
  seatsOf,
  SILENCE_RULES,
  type PlanPath,
} from '@conference/domain';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { useSentence } from '../../../shared/sentence';
import { codesAt, listAt, textAt, useDraft } from './draft';
import { Entries, freeCode } from './entries';
import { FieldNotes } from './field-notes';
import { ChoiceField, NumberField, TextField, TickField } from './fields';
import { ManyField, namesOf, OrderField, PersonField, UnitField, usePeople } from './people-fields';
import styles from './plan-form.module.css';

/** The room writes these itself. */
const WRITTEN_BY_THE_CONFERENCE = ['minutes', 'resolution'];
const KINDS = DOCUMENT_KINDS.filter((kind) => !WRITTEN_BY_THE_CONFERENCE.includes(kind));

/** What is prepared: who drafts, who is asked, who approves, and by when. */
export function Documents() {
  const { t } = useTranslation();
  const { findings } = useDraft();
  return (
    <Section id="plan-documents" title={t('conference.documents')}>
      <Sheet>
        <Entries path={['documents']} summary={(path) => <Summary path={path} />}>
          {(path) => <DocumentFields path={path} />}
        </Entries>
        <FieldNotes findings={findings.filter(({ path }) => path === 'documents')} />
        <AddDocument />
        <Deadlines />
        <Consultation />
      </Sheet>
    </Section>
  );
}

function Summary({ path }: { path: PlanPath }) {
  const { t } = useTranslation();
  const { value } = useDraft();
  const people = usePeople();
  const consulted = codesAt(value, [...path, 'consult']).length;
  const approvers = codesAt(value, [...path, 'approve']);
  return [
    t('planForm.draftedBy', { name: namesOf([textAt(value, [...path, 'drafter'])], people) }),
    consulted > 0 ? t('planForm.consultedCount', { count: consulted }) : t('planForm.notConsulted'),
    t('planForm.approvedBy', { names: approvers.map((code) => namesOf([code], people)).join(' → ') }),
  ].join(' · ');
}

function DocumentFields({ path }: { path: PlanPath }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <TextField path={[...path, 'title']} label={t('planForm.documentTitle')} />
      </div>
      <ChoiceField
        path={[...path, 'kind']}
        label={t('planForm.documentKind')}
        options={KINDS.map((kind) => ({ value: kind, label: say(documentKindOf(kind).name) }))}
      />
      <UnitField path={[...path, 'unit']} label={t('planForm.unit')} />
      <PersonField path={[...path, 'drafter']} label={t('planForm.drafter')} />
      <ChoiceField
        path={[...path, 'consultAt']}
        label={t('planForm.consultAt')}
        usual="preparation"
        options={(['preparation', 'conference'] as const).map((when) => ({
          value: when,
          label: t(`planForm.consultTimes.${when}`),
        }))}
      />
      <div className={styles.whole}>
        <ManyField
          path={[...path, 'consult']}
          label={t('planForm.consulted')}
          hint={t('planForm.consultedHint')}
          from="units"
        />
      </div>
      <PersonField path={[...path, 'contentCheck']} label={t('planForm.contentCheck')} isOptional />
      <PersonField path={[...path, 'formCheck']} label={t('planForm.formCheck')} isOptional />
      <div className={styles.whole}>
        <OrderField path={[...path, 'approve']} label={t('planForm.approvers')} hint={t('planForm.approversHint')} />
      </div>
      <ApproveRule path={[...path, 'approveRule']} />
      <TickField path={[...path, 'issue']} label={t('planForm.issue')} />
    </div>
  );
}

/** A rule that asks for a number of approvals is written in the file; the form leaves it as it is. */
function ApproveRule({ path }: { path: PlanPath }) {
  const { t } = useTranslation();
  const { value } = useDraft();
  const least = textAt(value, [...path, 'atLeast']);
  if (least) return <p className="quiet">{t('planForm.atLeast', { count: Number(least) })}</p>;
  return (
    <ChoiceField
      path={path}
      label={t('planForm.approveRule')}
      usual="inOrder"
      options={(['inOrder', 'all', 'any'] as const).map((rule) => ({
        value: rule,
        label: t(`planForm.rulesOf.${rule}`),
      }))}
    />
  );
}

function AddDocument() {
  const { t } = useTranslation();
  const say = useSentence();
  const { value, plan, edit } = useDraft();
  const add = (chosen: string) => {
    const kind = KINDS.find((known) => known === chosen);
    if (!kind || !plan) return;
    const code = freeCode(value, ['documents'], kind.toLowerCase());
    const added = newDocument({ kind, code, title: documentKindOf(kind).name.vi }, seatsOf(plan));
    const { approveRule: _inOrder, ...written } = added;
    edit([{ type: 'insert', path: ['documents', listAt(value, ['documents']).length], value: written }]);
  };
  return (
    <NativeSelect
      className={styles.add}
      aria-label={t('planForm.addDocument')}
      value=""
      disabled={!plan}
      data={[
        { value: '', label: t('planForm.addDocument') },
        ...KINDS.map((kind) => ({ value: kind, label: say(documentKindOf(kind).name) })),
      ]}
      onChange={(event) => add(event.currentTarget.value)}
    />
  );
}

function Deadlines() {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <details className={styles.part}>
      <summary>{t('planForm.deadlines')}</summary>
      <p className="quiet">{t('planForm.deadlinesHint')}</p>
      <div className={styles.fields}>
        {DEADLINE_NAMES.map((name) => (
          <NumberField key={name} path={['deadlines', name]} label={say(DEADLINE_LABELS[name])} />
        ))}
        <NumberField path={['deadlines', 'minimumWorkingDays']} label={t('planForm.leastDays')} />
      </div>
    </details>
  );
}

const RULES = SILENCE_RULES.filter((rule) => rule !== 'recordAsMissing');

function Consultation() {
  const { t } = useTranslation();
  return (
    <details className={styles.part}>
      <summary>{t('planForm.consultation')}</summary>
      <div className={styles.fields}>
        <div className={styles.whole}>
          <TextField path={['consultation', 'content']} label={t('planForm.consultationContent')} isOptional isLong />
        </div>
        <TextField path={['consultation', 'form']} label={t('planForm.consultationForm')} isOptional />
        <TextField path={['consultation', 'method']} label={t('planForm.consultationMethod')} isOptional />
        <div className={styles.whole}>
          <ManyField
            path={['consultation', 'responsible']}
            label={t('planForm.consultationResponsible')}
            from="people"
          />
        </div>
        <ChoiceField
          path={['consultation', 'silence']}
          label={t('planForm.silence')}
          usual="noObjection"
          options={RULES.map((rule) => ({ value: rule, label: t(`planForm.silenceRules.${rule}`) }))}
        />
      </div>
    </details>
  );
}
