import { PLAN_OFFERS, type PlanOffer } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { ProblemNotice } from '../../shared/problem-notice';
import styles from './offers.module.css';
import { PlanLinks } from './plan-links';
import { planOffersQuery, takeOffer, takePetitionPlan } from './plan-offers';
import { PlanPicker } from './plan-picker';

interface OffersProps {
  petitionId: string | undefined;
  onText: (text: string) => void;
  onWrite: () => void;
}

/** What a new plan may begin with: last year's conference, a template that fits the office, or a file. */
export function Offers({ petitionId, onText, onWrite }: OffersProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(planOffersQuery);
  const take = useMutation({ mutationFn: takeOffer, onSuccess: onText });
  const takePrepared = useMutation({ mutationFn: takePetitionPlan, onSuccess: onText });
  const isBusy = take.isPending || takePrepared.isPending;
  const hint = (offer: PlanOffer) =>
    offer === 'lastYear' && data?.last
      ? t('planOffers.lastYearHint', { title: data.last.title, date: writeDate(data.last.heldOn) })
      : t(`planOffers.hints.${offer}`);
  const offered = petitionId ? [] : (data?.fitting ?? []);
  const others =
    petitionId || !data ? [] : PLAN_OFFERS.filter((offer) => offer !== 'lastYear' && !offered.includes(offer));
  return (
    <>
      {petitionId && (
        <Button size="md" mb="lg" loading={isBusy} onClick={() => takePrepared.mutate(petitionId)}>
          {t('petitions.offeredPlan')}
        </Button>
      )}
      {offered.length > 0 && (
        <>
          <h2 className={styles.question}>{t('planOffers.question', { count: data!.staff })}</h2>
          <ul className={styles.offers}>
            {offered.map((offer, index) => (
              <li key={offer} data-first={index === 0 || undefined}>
                <p>{hint(offer)}</p>
                <Button
                  variant={index === 0 ? 'filled' : 'default'}
                  disabled={isBusy}
                  loading={take.isPending && take.variables === offer}
                  onClick={() => take.mutate(offer)}
                >
                  {t(`planOffers.names.${offer}`)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('planOffers.others')}</summary>
          <ul className={styles.offers}>
            {others.map((offer) => (
              <li key={offer}>
                <p>{hint(offer)}</p>
                <Button variant="default" disabled={isBusy} onClick={() => take.mutate(offer)}>
                  {t(`planOffers.names.${offer}`)}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ProblemNotice error={error ?? take.error ?? takePrepared.error} />
      <h2 className={styles.question}>{t('planOffers.file')}</h2>
      <PlanPicker onText={onText} />
      <div className={styles.ways}>
        <Button variant="default" onClick={onWrite}>
          {t('planOffers.write')}
        </Button>
        <PlanLinks />
      </div>
    </>
  );
}
