import type { BranchesView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';
import { VerdictWords } from '../../shared/verdict-words';

export type StaffBallot = NonNullable<BranchesView['ballot']>;

/** The ballots that went to all staff: what is asked, how many came back, and what they say once they are judged. */
export function BallotFacts({ ballot }: { ballot: StaffBallot }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { question, forceMajeure, agreement, staff, answered, closesOn, verdict, next } = ballot;
  return (
    <>
      <Facts
        facts={[
          [t('branches.question'), <strong key="question">{question}</strong>],
          [t('convening.agreement'), `${agreement.by}, ${agreement.reference}, ${writeDate(agreement.agreedOn)}`],
          ...(forceMajeure ? [[t('branches.forceMajeure'), forceMajeure] as const] : []),
          ...(closesOn ? [[t('branches.closesOn'), writeDate(closesOn)] as const] : []),
          [t('branches.answered'), t('branches.answeredOf', { answered, staff })],
        ]}
      />
      <MyBallot ballot={ballot} />
      {verdict && <VerdictWords about="vote" verdict={verdict} />}
      {next && <Notice tone="wait" title={say(next)} />}
    </>
  );
}

/** The way to one's own ballot, as long as it is open. */
export function MyBallot({ ballot: { myTask } }: { ballot: StaffBallot }) {
  const { t } = useTranslation();
  if (!myTask) return null;
  return (
    <Button renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: myTask }} {...props} />}>
      {t('branches.answerMine')}
    </Button>
  );
}
