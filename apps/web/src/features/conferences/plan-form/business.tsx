import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '../../../shared/section';
import { codesAt, listAt, useDraft } from './draft';
import { Entries, freeCode } from './entries';
import { FieldNotes } from './field-notes';
import { ChoiceField, NumberField, TextField } from './fields';
import { ManyField } from './people-fields';
import styles from './plan-form.module.css';

/** What the conference votes on. */
export function Motions() {
  const { t } = useTranslation();
  const { value, findings, edit } = useDraft();
  const add = () => {
    const motion = { code: freeCode(value, ['motions'], 'noi-dung'), kind: 'other', title: t('planForm.newMotion') };
    edit([{ type: 'insert', path: ['motions', listAt(value, ['motions']).length], value: motion }]);
  };
  return (
    <Section id="plan-motions" title={t('planForm.motions')}>
      <Sheet>
        <FieldNotes findings={findings.filter(({ path }) => path === 'motions')} />
        <Entries path={['motions']} isOrdered summary={() => null}>
          {(path) => (
            <div className={styles.fields}>
              <div className={styles.whole}>
                <TextField path={[...path, 'title']} label={t('planForm.motionTitle')} />
              </div>
              <ChoiceField
                path={[...path, 'kind']}
                label={t('planForm.motionKind')}
                options={(['resolution', 'other'] as const).map((kind) => ({
                  value: kind,
                  label: t(`planForm.motionKinds.${kind}`),
                }))}
              />
              <div className={styles.whole}>
                <TextField path={[...path, 'text']} label={t('planForm.motionText')} isOptional isLong />
              </div>
            </div>
          )}
        </Entries>
        <Button variant="default" onClick={add}>
          {t('planForm.addMotion')}
        </Button>
      </Sheet>
    </Section>
  );
}

/** Whom the conference elects. */
export function Elections() {
  const { t } = useTranslation();
  const { value, plan, findings, edit } = useDraft();
  const add = () => {
    const isCongress = plan?.conference.kind === 'unionCongress';
    const election = {
      code: freeCode(value, ['elections'], 'bau-cu'),
      body: isCongress ? 'unionCommittee' : 'inspectionBoard',
      title: t(isCongress ? 'planForm.newCommittee' : 'planForm.newBoard'),
      seats: 3,
      candidates: [],
    };
    edit([{ type: 'insert', path: ['elections', listAt(value, ['elections']).length], value: election }]);
  };
  return (
    <Section id="plan-elections" title={t('planForm.elections')}>
      <Sheet>
        <FieldNotes findings={findings.filter(({ path }) => path === 'elections')} />
        <Entries
          path={['elections']}
          summary={(path) => t('planForm.candidateCount', { count: codesAt(value, [...path, 'candidates']).length })}
        >
          {(path) => (
            <div className={styles.fields}>
              <div className={styles.whole}>
                <TextField path={[...path, 'title']} label={t('planForm.electionTitle')} />
              </div>
              <ChoiceField
                path={[...path, 'body']}
                label={t('planForm.body')}
                options={(['inspectionBoard', 'unionCommittee'] as const).map((body) => ({
                  value: body,
                  label: t(`planForm.bodies.${body}`),
                }))}
              />
              <NumberField path={[...path, 'seats']} label={t('planForm.seats')} />
              <div className={styles.whole}>
                <ManyField path={[...path, 'candidates']} label={t('planForm.candidates')} from="people" />
              </div>
            </div>
          )}
        </Entries>
        <Button variant="default" onClick={add}>
          {t('planForm.addElection')}
        </Button>
      </Sheet>
    </Section>
  );
}
