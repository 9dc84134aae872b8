import { useTranslation } from 'react-i18next';
import { Refused, Unreachable, UploadStopped } from './http';
import { Notice } from './notice';
import { useSentence } from './sentence';

/** Says why something did not happen, in the reader's language, and keeps quiet when nothing went wrong. */
export function ProblemNotice({ error }: { error: Error | null | undefined }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!error || error instanceof UploadStopped) return null;
  if (error instanceof Refused) {
    const { message, detail, code, errors } = error.problem;
    return (
      <Notice tone="late" title={say(message)} alert>
        {detail && detail !== say(message) && <p>{detail}</p>}
        {errors && errors.length > 0 && (
          <ul>
            {errors.map((finding) => (
              <li key={`${finding.path} ${finding.code}`}>{say(finding.message)}</li>
            ))}
          </ul>
        )}
        <p className="quiet">
          {t('problem.code')}: {code}
        </p>
      </Notice>
    );
  }
  const kind = error instanceof Unreachable ? 'unreachable' : 'unexpected';
  return (
    <Notice tone="late" title={t(`problem.${kind}`)} alert>
      <p>{t(`problem.${kind}Hint`)}</p>
    </Notice>
  );
}
