import type { BranchesView } from '@conference/contracts';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { FileField } from '../../shared/file-field';
import { ProblemNotice } from '../../shared/problem-notice';
import { CountField } from '../console/count-field';
import { wholeNumber } from '../console/whole-number';
import { useCommand } from '../conference/use-command';
import { VerdictWords } from '../conference/verdict-words';
import styles from './convening.module.css';
import { countBallots } from './read-branches';

interface BallotFactsProps {
  conferenceId: string;
  ballot: NonNullable<BranchesView['ballot']>;
  mayCount: boolean;
}

/** The ballots that went to all staff, and what came back. */
export function BallotFacts({ conferenceId, ballot, mayCount }: BallotFactsProps) {
  const { t } = useTranslation();
  const { question, forceMajeure, agreement, staff, verdict, scanName } = ballot;
  return (
    <>
      <Facts
        facts={[
          [t('branches.question'), question],
          [t('convening.agreement'), `${agreement.by}, ${agreement.reference}, ${writeDate(agreement.agreedOn)}`],
          [t('convening.staff'), staff],
          ...(forceMajeure ? [[t('branches.forceMajeure'), forceMajeure] as const] : []),
          ...(scanName ? [[t('branches.scan'), scanName] as const] : []),
        ]}
      />
      {verdict && <VerdictWords about="vote" verdict={verdict} />}
      {mayCount && <CountForm conferenceId={conferenceId} />}
    </>
  );
}

function CountForm({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [returned, setReturned] = useState('');
  const [yes, setYes] = useState('');
  const [scan, setScan] = useState<File | null>(null);
  const figures = { returned: wholeNumber(returned), yes: wholeNumber(yes) };
  const command = useCommand(conferenceId, () =>
    countBallots(conferenceId, { returned: figures.returned ?? 0, yes: figures.yes ?? 0 }, scan!),
  );
  return (
    <Stack w="100%">
      <div className={styles.pair}>
        <CountField label={t('branches.returned')} value={returned} onChange={setReturned} />
        <CountField label={t('branches.yes')} value={yes} onChange={setYes} />
      </div>
      <FileField label={t('branches.scan')} file={scan} accept=".pdf,.png,.jpg,.jpeg" onPick={setScan} />
      <ProblemNotice error={command.error} />
      <div>
        <Button
          loading={command.isPending}
          disabled={figures.returned === null || figures.yes === null || !scan}
          onClick={() => command.mutate(undefined)}
        >
          {t('branches.count')}
        </Button>
      </div>
    </Stack>
  );
}
