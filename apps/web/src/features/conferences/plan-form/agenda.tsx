import {
  AGENDA_ITEM_KINDS,
  agendaItemName,
  newAgendaItem,
  placeInAgenda,
  seatsOf,
  type PlanPath,
} from '@conference/domain';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { useSentence } from '../../../shared/sentence';
import { textAt, useDraft } from './draft';
import { Entries, freeCode } from './entries';
import { FieldNotes } from './field-notes';
import { ChoiceField, NumberField, TextField } from './fields';
import { ManyField, namesOf, PersonField, usePeople } from './people-fields';
import styles from './plan-form.module.css';

/** The agenda, in the order of the rules of the day. */
export function AgendaPart() {
  const { t } = useTranslation();
  const { findings } = useDraft();
  return (
    <Section id="plan-agenda" title={t('planForm.agenda')}>
      <Sheet>
        <FieldNotes findings={ofTheWhole(findings)} />
        <Entries path={['agenda']} isOrdered summary={(path) => <Summary path={path} />}>
          {(path) => <ItemFields path={path} />}
        </Entries>
        <AddItem />
      </Sheet>
    </Section>
  );
}

/** One proposal mends everything about the order: it is offered once. */
function ofTheWhole(findings: ReturnType<typeof useDraft>['findings']) {
  const whole = findings.filter(({ path }) => path === 'agenda');
  return whole.map((finding, index) => (index === whole.length - 1 ? finding : { ...finding, proposal: null }));
}

function Summary({ path }: { path: PlanPath }) {
  const { t } = useTranslation();
  const { value } = useDraft();
  const people = usePeople();
  const presenter = textAt(value, [...path, 'presenter']);
  const minutes = textAt(value, [...path, 'minutes']);
  return [presenter && namesOf([presenter], people), minutes && t('planForm.minutesCount', { count: Number(minutes) })]
    .filter(Boolean)
    .join(' · ');
}

function ItemFields({ path }: { path: PlanPath }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <TextField path={[...path, 'title']} label={t('planForm.itemTitle')} />
      </div>
      <ChoiceField
        path={[...path, 'kind']}
        label={t('planForm.itemKind')}
        options={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: say(agendaItemName(kind)) }))}
      />
      <PersonField path={[...path, 'presenter']} label={t('planForm.presenter')} isOptional />
      <NumberField path={[...path, 'minutes']} label={t('planForm.minutes')} />
      <div className={styles.whole}>
        <ManyField path={[...path, 'documents']} label={t('conference.documents')} from="documents" />
      </div>
    </div>
  );
}

function AddItem() {
  const { t } = useTranslation();
  const say = useSentence();
  const { value, plan, edit } = useDraft();
  const add = (chosen: string) => {
    const kind = AGENDA_ITEM_KINDS.find((known) => known === chosen);
    if (!kind || !plan) return;
    const item = newAgendaItem(kind, { seats: seatsOf(plan), documents: plan.documents });
    const code = freeCode(value, ['agenda'], item.code);
    edit([{ type: 'insert', path: ['agenda', placeInAgenda(kind, plan)], value: { ...item, code } }]);
  };
  return (
    <NativeSelect
      className={styles.add}
      aria-label={t('planForm.addItem')}
      value=""
      disabled={!plan}
      data={[
        { value: '', label: t('planForm.addItem') },
        ...AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: say(agendaItemName(kind)) })),
      ]}
      onChange={(event) => add(event.currentTarget.value)}
    />
  );
}
