import type { SearchHit } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { DispositionPill } from '../../shared/disposition-pill';
import { Moment } from '../../shared/moment';
import { OutcomePill } from '../../shared/outcome-pill';
import { Pill } from '../../shared/pill';
import { FoundRuns } from './found-runs';
import { HitLink } from './hit-link';
import styles from './search.module.css';

/** Finds of one kind, each with the part in which the words stand. */
export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ul className={styles.hits}>
      {hits.map((hit) => (
        <li key={hit.id} className={styles.hit}>
          <HitLink hit={hit} className={styles.title}>
            <FoundRuns runs={hit.title} />
          </HitLink>
          {hit.passage.length > 0 && (
            <p className={styles.passage}>
              <FoundRuns runs={hit.passage} />
            </p>
          )}
          <About hit={hit} />
        </li>
      ))}
    </ul>
  );
}

/** Whose words it is, of which conference, when, and what became of it. */
function About({ hit: { kind, person, conference, at, outcome, disposition } }: { hit: SearchHit }) {
  const { t } = useTranslation();
  if (kind === 'person') return null;
  return (
    <div className={styles.about}>
      {conference?.rehearsal && <Pill tone="wait">{t('conferences.rehearsal')}</Pill>}
      {outcome && <OutcomePill outcome={outcome} />}
      {disposition && <DispositionPill disposition={disposition} />}
      {person && (
        <span>
          <FoundRuns runs={person} />
        </span>
      )}
      {conference && kind !== 'conference' && <span>{conference.title}</span>}
      {kind !== 'conference' && kind !== 'target' && <Moment at={at} as="short" />}
    </div>
  );
}
