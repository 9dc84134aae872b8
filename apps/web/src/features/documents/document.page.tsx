import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MailComments } from '../../shared/mail-comments';
import { OpinionTable } from '../../shared/opinion-table';
import { Section } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { Attachments } from '../attachments/attachments';
import { Freezes } from '../freezes/freezes';
import { Approvals } from './approvals';
import { DocumentHead } from './document-head';
import styles from './document.module.css';
import { FullText } from './full-text';
import { Posting } from './posting';
import { PublicityList } from './publicity-list';
import { documentQuery } from './read-document';
import { Recipients } from './recipients';
import { RevisionList } from './revision-list';
import { RoundList } from './round-list';
import { TableLink } from './ways';

const route = getRouteApi('/inside/documents/$documentId');

/** One document: its revisions, who was asked what and how it ended, and what became of each remark. */
export function DocumentPage() {
  const { t } = useTranslation();
  const { documentId } = route.useParams();
  const { data: document, error } = useQuery(documentQuery(documentId));
  if (!document) return <UnreadyPage error={error} />;
  return (
    <>
      <title>{`${document.title} · ${t('app.shortName')}`}</title>
      <DocumentHead document={document} />
      <Freezes documentId={document.id} />
      <div className={styles.parts}>
        <Posting document={document} />
        <Recipients document={document} />
        <FullText document={document} />
        <RevisionList document={document} />
        <Attachments documentId={document.id} />
        <Approvals document={document} />
        <Section id="opinions" title={t('document.opinions')} aside={<TableLink document={document} />}>
          {document.opinions.length === 0 ? (
            <p className="quiet">{t('document.noOpinions')}</p>
          ) : (
            <OpinionTable opinions={document.opinions} />
          )}
        </Section>
        <MailComments comments={document.comments} />
        <PublicityList document={document} />
        <RoundList rounds={document.rounds} />
      </div>
    </>
  );
}
