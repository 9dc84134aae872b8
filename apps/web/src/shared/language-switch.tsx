import { useTranslation } from 'react-i18next';
import styles from './language-switch.module.css';
import { LANGUAGES, speak } from './words';

const NAMES = { vi: 'Tiếng Việt', en: 'English' };

/** Vietnamese or English, at once and for the next time. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <div role="group" aria-label={t('app.language')} className={styles.switch}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={NAMES[language]}
          aria-label={`${language.toUpperCase()} ${NAMES[language]}`}
          aria-pressed={i18n.language === language}
          onClick={() => void speak(language)}
          className={styles.choice}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
