import { mayHaveDossier } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import styles from './contents.module.css';

/** Leads to the parts of the page; stays in sight while one reads. */
export function Contents() {
  const { t } = useTranslation();
  const me = useMe().person;
  return (
    <nav aria-label={t('conference.contents')} className={styles.contents}>
      <a href="#tasks">{t('conference.waitingFor')}</a>
      <a href="#documents">{t('conference.documents')}</a>
      <a href="#consultation">{t('consultation.title')}</a>
      <a href="#room">{t('room.title')}</a>
      <a href="#targets">{t('targets.title')}</a>
      {mayHaveDossier(me.roles).read && <a href="#dossier">{t('dossier.title')}</a>}
      <a href="#timeline">{t('conference.timeline')}</a>
    </nav>
  );
}
