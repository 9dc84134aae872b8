import { Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { Offers } from './offers';
import { PlanWorkbench } from './plan-workbench';
import styles from './start-conference.module.css';
import { useDraftPlan } from './use-draft-plan';

const route = getRouteApi('/inside/conferences/new');

/** Where a conference begins: an offer to go on from, then its plan as a form or as a file. Nothing is created before the plan is right. */
export function StartConferencePage() {
  const { t } = useTranslation();
  const { petition: petitionId, view } = route.useSearch();
  const navigate = route.useNavigate();
  const [plan, setPlan] = useDraftPlan(petitionId);
  const show = (wanted: 'form' | 'file') =>
    void navigate({ search: (search) => ({ ...search, view: wanted === 'file' ? wanted : undefined }), replace: true });
  const isBegun = plan.trim() !== '' || view === 'file';
  return (
    <>
      <title>{`${t('start.title')} · ${t('app.shortName')}`}</title>
      <Title order={1}>{t('start.title')}</Title>
      <Text mt="xs" maw="46rem">
        {t('start.lead')}
      </Text>
      {petitionId && (
        <div className={styles.notice}>
          <Notice tone="accent" title={t('petitions.answering')}>
            <p>{t('petitions.answeringHint')}</p>
          </Notice>
        </div>
      )}
      {isBegun ? (
        <PlanWorkbench plan={plan} onPlan={setPlan} view={view ?? 'form'} onView={show} petitionId={petitionId} />
      ) : (
        <Offers petitionId={petitionId} onText={setPlan} onWrite={() => show('file')} />
      )}
    </>
  );
}
