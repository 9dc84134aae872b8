import type { PetitionsView, PetitionView } from '@conference/contracts';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../shared/facts';
import { Moment } from '../../shared/moment';
import { Notice } from '../../shared/notice';
import { Pill, type Tone } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { GiveUpPetition } from './give-up-petition';
import { PetitionCount } from './petition-count';
import styles from './petitions.module.css';
import { signPetition, submitPetition, takeSignatureBack, usePetitionCommand } from './read-petitions';
import { RecordSignatures } from './record-signatures';
import { Signers } from './signers';

const TONES: Readonly<Record<PetitionView['state'], Tone>> = {
  collecting: 'accent',
  submitted: 'wait',
  answered: 'good',
  withdrawn: 'calm',
};

interface PetitionCardProps {
  petition: PetitionView;
  people: PetitionsView['people'];
}

/** One petition: what it asks for, how many have signed, what the reader may do, and what became of it. */
export function PetitionCard({ petition, people }: PetitionCardProps) {
  const { t } = useTranslation();
  const { id, subject, reason, state, openedBy, openedAt, submittedAt, count, signers, withdrawnReason } = petition;
  return (
    <Section id={`petition-${id}`} title={subject}>
      <Sheet>
        <div className={styles.card}>
          <div className={styles.marks}>
            <Pill tone={TONES[state]}>{t(`petitions.states.${state}`)}</Pill>
            {petition.isSignedByMe && <Pill tone="good">{t('petitions.signed')}</Pill>}
          </div>
          <p className={styles.reason}>{reason}</p>
          <Facts
            facts={[
              [t('petitions.by'), t(`petitions.proposers.${petition.proposedBy}`)],
              [t('petitions.openedBy'), openedBy],
              [t('petitions.openedAt'), <Moment key="opened" at={openedAt} />],
              ...(submittedAt
                ? [[t('petitions.submittedAt'), <Moment key="submitted" at={submittedAt} />] as const]
                : []),
              ...(withdrawnReason ? [[t('petitions.withdrawnReason'), withdrawnReason] as const] : []),
            ]}
          />
          {count && <PetitionCount count={count} />}
          <Duty petition={petition} />
          {signers && <Signers petitionId={id} signers={signers} />}
          <Acts petition={petition} people={people} />
        </div>
      </Sheet>
    </Section>
  );
}

/** By when the conference is to be called, and the conference once there is one. */
function Duty({ petition: { conveneBy, conference } }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!conveneBy) return null;
  return (
    <Notice
      tone={conveneBy.isOverdue ? 'late' : conference ? 'good' : 'wait'}
      title={t(
        conference ? 'petitions.hasConference' : conveneBy.isOverdue ? 'petitions.overdue' : 'petitions.toConvene',
      )}
    >
      {conference ? (
        <p>
          <Anchor
            renderRoot={(props) => (
              <Link to="/conferences/$conferenceId" params={{ conferenceId: conference.id }} {...props} />
            )}
          >
            {conference.title}
          </Anchor>
        </p>
      ) : null}
      <p>{say(conveneBy.sentence)}</p>
    </Notice>
  );
}

function Acts({ petition, people }: PetitionCardProps) {
  const { t } = useTranslation();
  const { id, may, count } = petition;
  const sign = usePetitionCommand(() => signPetition(id));
  const takeBack = usePetitionCommand(() => takeSignatureBack(id));
  const submit = usePetitionCommand(() => submitPetition(id));
  const isNothing = !Object.values(may).some(Boolean);
  if (isNothing) return null;
  return (
    <>
      <ProblemNotice error={sign.error ?? takeBack.error ?? submit.error} />
      <div className={styles.actions}>
        {may.sign && (
          <Button loading={sign.isPending} onClick={() => sign.mutate(undefined)}>
            {t('petitions.sign')}
          </Button>
        )}
        {may.submit && (
          <Button
            variant={count?.holds ? 'filled' : 'default'}
            loading={submit.isPending}
            onClick={() => submit.mutate(undefined)}
          >
            {t('petitions.submit')}
          </Button>
        )}
        {may.convene && (
          <Button renderRoot={(props) => <Link to="/conferences/new" search={{ petition: id }} {...props} />}>
            {t('petitions.convene')}
          </Button>
        )}
        {may.record && <RecordSignatures petition={petition} people={people} />}
        {may.takeBack && (
          <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate(undefined)}>
            {t('petitions.takeBack')}
          </Button>
        )}
        {may.giveUp && <GiveUpPetition petitionId={id} />}
      </div>
    </>
  );
}
