import type { ConferenceDetail, PreflightView } from '@conference/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { ExplainDeviation } from './explain-deviation';
import { InOrder } from './in-order';
import { MendLink } from './mend-link';
import { preflightQuery } from './read-preflight';
import styles from './room.module.css';
import { Simulate } from './simulate';

/** One panel before the opening: what is missing, each with the way to mend it, and what is in order. */
export function Preflight({ conference }: { conference: ConferenceDetail }) {
  const { id, stage, may, rehearsal, floor } = conference;
  const say = useSentence();
  const isShown = may.runFloor && stage === 'convening';
  const { data, error } = useQuery({ ...preflightQuery(id), enabled: isShown });
  if (!isShown) return null;
  return (
    <>
      <ProblemNotice error={error} />
      {data && <Panel conferenceId={id} preflight={data} />}
      {floor.guests && <p className="quiet">{say(floor.guests.sentence)}.</p>}
      {rehearsal && <Simulate conferenceId={id} />}
    </>
  );
}

function Panel({ conferenceId, preflight }: { conferenceId: string; preflight: PreflightView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { missing, fine, deviations, sentence } = preflight;
  return (
    <section aria-label={t('preflight.title')}>
      <Notice tone={missing.length === 0 ? 'good' : 'wait'} title={say(sentence)}>
        <ul className={styles.list}>
          {missing.map(({ code, page, sentence: words }) => (
            <li key={code} className={styles.row}>
              <span className={styles.grow}>{say(words)}</span>
              <MendLink conferenceId={conferenceId} page={page} />
            </li>
          ))}
        </ul>
        {deviations.map((deviation) => (
          <ExplainDeviation
            key={`${deviation.code} ${deviation.kind}`}
            conferenceId={conferenceId}
            deviation={deviation}
          />
        ))}
      </Notice>
      <InOrder fine={fine} />
    </section>
  );
}
