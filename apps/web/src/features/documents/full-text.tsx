import type { DocumentDetail, RevisionText } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OfficialText } from '../../shared/official-text';
import page from '../../shared/official-text.module.css';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { useHashTarget } from '../../shared/use-hash-target';
import { Waiting } from '../../shared/waiting';
import styles from './full-text.module.css';
import { revisionTextQuery } from './reading/read-text';

/**
 * What a resolution says, clause by clause: each has an address of its own, and leads to the target that it sets.
 *
 * Any other document is shown in full to whoever comes by the address of one of its paragraphs.
 */
export function FullText({ document }: { document: DocumentDetail }) {
  const { hash } = useLocation();
  const isResolution = document.kind === 'resolution';
  const number = (isResolution ? document.approvedRevision : null) ?? document.currentRevision;
  const hasText = document.revisions.some((revision) => revision.number === number && revision.hasText);
  if (!hasText || !(isResolution || hash.startsWith('p-'))) return null;
  return <Clauses document={document} number={number} />;
}

function Clauses({ document: { id, kind, conferenceId }, number }: { document: DocumentDetail; number: number }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(revisionTextQuery(id, number));
  const meant = useHashTarget(data !== undefined);
  return (
    <Section id="full-text" title={t(kind === 'resolution' ? 'targetForms.fullText' : 'targetForms.wholeText')}>
      <ProblemNotice error={error} />
      {!data && !error && <Waiting label={t('app.loading')} />}
      {data?.text && (
        <div className={page.sheet}>
          <OfficialText
            text={data.text}
            numbers={data.numbers}
            meant={meant}
            under={(block, index) => (
              <UnderClause blockId={block.id} place={data.places[index]!} conferenceId={conferenceId} text={data} />
            )}
          />
        </div>
      )}
    </Section>
  );
}

interface UnderClauseProps {
  blockId: string;
  place: RevisionText['places'][number];
  conferenceId: string;
  text: RevisionText;
}

/** The clause's own address, and the targets that it sets. */
function UnderClause({ blockId, place, conferenceId, text: { targets } }: UnderClauseProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const said = targets.filter((target) => target.blockId === blockId);
  return (
    <div className={styles.under}>
      <a href={`#p-${blockId}`} aria-label={t('targetForms.clauseLink', { place: say(place) })}>
        {say(place)}
      </a>
      {said.map(({ targetId }) => (
        <Anchor
          key={targetId}
          inherit
          renderRoot={(props) => (
            <Link
              to="/conferences/$conferenceId"
              params={{ conferenceId }}
              hash={`target-${targetId}`}
              aria-label={t('targetForms.resultOf', { place: say(place) })}
              {...props}
            />
          )}
        >
          {t('targetForms.toResult')}
        </Anchor>
      ))}
    </div>
  );
}
