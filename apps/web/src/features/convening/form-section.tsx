import type { ConveningView } from '@conference/contracts';
import { formName } from '@conference/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Dialog } from '../../shared/dialog';
import { Facts } from '../../shared/facts';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import styles from './convening.module.css';
import { SettleForm } from './settle-form';

/** In which form the conference meets, who agreed to it, and by which rule. */
export function FormSection({ conferenceId, convening }: { conferenceId: string; convening: ConveningView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [isOpen, setOpen] = useState(false);
  const { kind, form, staff, settled, exOfficio, summoned, may, rule } = convening;
  const agreement = settled?.agreement;
  return (
    <Section id="form" title={t('convening.form')}>
      <Sheet>
        <div className={styles.sheet}>
          <Facts
            facts={[
              [t('conference.form'), <strong key="form">{say(formName(kind, form))}</strong>],
              [t('convening.staff'), staff],
              [
                t('convening.agreement'),
                agreement
                  ? `${agreement.by}, ${agreement.reference}, ${writeDate(agreement.agreedOn)}`
                  : t('convening.noAgreement'),
              ],
              ...(settled?.dispersedReason ? [[t('convening.dispersed'), settled.dispersedReason] as const] : []),
              ...(exOfficio.length > 0
                ? [[t('convening.exOfficio'), exOfficio.map(({ name }) => name).join(', ')] as const]
                : []),
              ...(summoned > 0 ? [[t('convening.summoned'), summoned] as const] : []),
            ]}
          />
          <p className="quiet">{say(rule)}</p>
          {!settled && <p className="quiet">{t('convening.byPlan')}</p>}
          {may.settle && (
            <Button variant="default" onClick={() => setOpen(true)}>
              {t(settled ? 'convening.settleAgain' : 'convening.settle')}
            </Button>
          )}
        </div>
      </Sheet>
      <Dialog isOpen={isOpen} size="lg" onClose={() => setOpen(false)} title={t('convening.settle')}>
        {isOpen && <SettleForm conferenceId={conferenceId} convening={convening} onDone={() => setOpen(false)} />}
      </Dialog>
    </Section>
  );
}
