import type { ConferenceDetail, ConsultationPlanView } from '@conference/contracts';
import { CONSULTATION_FIELD_NAMES } from '@conference/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../shared/facts';
import { Notice } from '../../shared/notice';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { Waiting } from '../../shared/waiting';
import { ConsultationForm } from './consultation-form';
import { consultationQuery } from './read-plan';

/** How staff are consulted on the drafts; while something is missing, nobody is asked. */
export function Consultation({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { data: plan, error } = useQuery(consultationQuery(conference.id));
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      id="consultation"
      title={t('consultation.title')}
      aside={
        plan?.mayChange && (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {t('consultation.change')}
          </Button>
        )
      }
    >
      <ProblemNotice error={error} />
      {!plan && !error && <Waiting label={t('app.loading')} />}
      {plan && <Plan plan={plan} />}
      {plan && (
        <Dialog isOpen={isOpen} onClose={() => setOpen(false)} size="lg" title={t('consultation.title')}>
          <ConsultationForm conferenceId={conference.id} plan={plan} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </Section>
  );
}

function Plan({ plan }: { plan: ConsultationPlanView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const missing = plan.missing.map((field) => say(CONSULTATION_FIELD_NAMES[field]));
  const nameOf = (code: string) => plan.people.find((person) => person.code === code)?.name ?? code;
  return (
    <Sheet>
      {missing.length > 0 && (
        <Notice tone="wait" title={t('consultation.missing', { fields: missing.join(', ') })}>
          <p>{t('consultation.missingHint')}</p>
        </Notice>
      )}
      <div style={{ marginTop: missing.length > 0 ? '1rem' : 0 }}>
        <Facts
          facts={[
            [t('consultation.content'), plan.content ?? '–'],
            [t('consultation.form'), plan.form ?? '–'],
            [t('consultation.method'), plan.method ?? '–'],
            [
              t('consultation.deadline'),
              plan.deadline === null ? '–' : t('consultation.days', { count: plan.deadline }),
            ],
            [t('consultation.responsible'), plan.responsible.map(nameOf).join(', ') || '–'],
            [t('consultation.silence'), t(`silenceRules.${plan.silence}`)],
          ]}
        />
      </div>
    </Sheet>
  );
}
