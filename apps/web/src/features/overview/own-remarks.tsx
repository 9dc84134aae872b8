import type { Overview, OwnRemark } from '@conference/contracts';
import type { RemarkState } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { DispositionPill } from '../../shared/disposition-pill';
import { Pill, type Tone } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { Few } from './few';
import { Saying } from './own-sayings';
import { OfConference } from './of-conference';
import styles from './overview.module.css';

const TONES: Readonly<Record<RemarkState, Tone>> = {
  waiting: 'calm',
  beingAnswered: 'accent',
  answered: 'good',
  unanswered: 'late',
};

/** What became of everything that the reader said: about documents, in the room, and in petitions. */
export function OwnRemarks({ overview: { remarks, raised, petitions } }: { overview: Overview }) {
  const { t } = useTranslation();
  const asked = raised.filter(({ promise }) => promise === null);
  const isEmpty = remarks.length + asked.length + petitions.length === 0;
  return (
    <Section id="remarks" title={t('overview.remarks')}>
      <p className={styles.lead}>{t(isEmpty ? 'overview.noRemarks' : 'overview.remarksLead')}</p>
      {!isEmpty && (
        <Sheet flush>
          {remarks.length > 0 && <Few items={remarks}>{(remark) => <Remark remark={remark} />}</Few>}
          {asked.length > 0 && (
            <>
              <h3 className={styles.part}>{t('overview.asked')}</h3>
              <Few items={asked}>{(saying) => <Saying saying={saying} />}</Few>
            </>
          )}
          {petitions.length > 0 && (
            <>
              <h3 className={styles.part}>{t('overview.petition')}</h3>
              <Few items={petitions}>{(petition) => <Petition petition={petition} />}</Few>
            </>
          )}
        </Sheet>
      )}
    </Section>
  );
}

function Remark({ remark }: { remark: OwnRemark }) {
  const { t } = useTranslation();
  const { conference, documentTitle, symbol, remark: words, quote, isFromFloor, state, disposition, reason } = remark;
  return (
    <>
      <div className={styles.marks}>
        {disposition ? (
          <DispositionPill disposition={disposition} />
        ) : (
          <Pill tone={TONES[state]}>{t(`overview.remarkStates.${state}`)}</Pill>
        )}
        {isFromFloor && <span className="quiet">{t('overview.inConference')}</span>}
      </div>
      {quote && <p className={styles.quote}>{quote}</p>}
      <p className={styles.words}>{words}</p>
      {reason && <p className={styles.answer}>{reason}</p>}
      <Answerer remark={remark} />
      <Passage remark={remark} />
      <p className={styles.of}>
        {[symbol, documentTitle].filter(Boolean).join(' · ')} · <OfConference conference={conference} />
      </p>
    </>
  );
}

/** Who answers, and until when; or that nobody did. */
function Answerer({ remark: { state, by, dueOn } }: { remark: OwnRemark }) {
  const { t } = useTranslation();
  if (state === 'unanswered') return <p>{t('overview.wentOn')}</p>;
  if (!by) return null;
  if (state === 'waiting') return <p>{t('overview.willAnswer', { name: by })}</p>;
  return (
    <p>
      {dueOn
        ? t('overview.answersUntil', { name: by, date: writeDate(dueOn) })
        : t('overview.answersNow', { name: by })}
    </p>
  );
}

/** Where the paragraph stands in the newest revision. */
function Passage({ remark: { documentId, passage } }: { remark: OwnRemark }) {
  const { t } = useTranslation();
  const say = useSentence();
  const isThere = passage !== null && passage.state !== 'gone';
  return (
    <p className={styles.place}>
      {passage && (
        <span>
          {t(`overview.passages.${passage.state}`)}
          {passage.place && ` (${say(passage.place)})`}
        </span>
      )}
      <Anchor
        renderRoot={(props) => (
          <Link
            to="/documents/$documentId"
            params={{ documentId }}
            {...(isThere && { hash: `p-${passage.blockId}` })}
            {...props}
          />
        )}
      >
        {t(isThere ? 'overview.toPassage' : 'overview.toDocument')}
      </Anchor>
    </p>
  );
}

function Petition({ petition }: { petition: Overview['petitions'][number] }) {
  const { t } = useTranslation();
  const { id, subject, state, isOpener, conference } = petition;
  return (
    <>
      <div className={styles.marks}>
        <Pill tone={state === 'answered' ? 'good' : 'calm'}>{t(`petitions.states.${state}`)}</Pill>
        <span className="quiet">{t(isOpener ? 'overview.petitionOpened' : 'overview.petitionSigned')}</span>
      </div>
      <p className={styles.words}>
        <Anchor renderRoot={(props) => <Link to="/petitions" hash={`petition-${id}`} {...props} />}>{subject}</Anchor>
      </p>
      {conference && (
        <p className={styles.of}>
          <Anchor
            renderRoot={(props) => (
              <Link to="/conferences/$conferenceId" params={{ conferenceId: conference.id }} {...props} />
            )}
          >
            {conference.title}
          </Anchor>
        </p>
      )}
    </>
  );
}
