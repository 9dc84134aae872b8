import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice';
import { countBallots, type BallotAddress } from '../../secret-ballots/read-ballots';
import { useCommand } from '../../../shared/use-command';
import styles from '../room.module.css';

/** Opens the envelopes with the words of the key, which the head of the counting committee brings back. */
export function CountBallots({ address }: { address: BallotAddress }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const command = useCommand(address.conferenceId, (key: string) => countBallots(address, key));
  const count = async () => {
    const { readKeyWords, toBase64Url } = await import('@conference/ballots');
    const read = readKeyWords(words.replaceAll(/\d+\./g, ' '));
    if ('wrong' in read) {
      setWrong(
        read.wrong.length > 0
          ? t('ballots.wrongWords', { places: read.wrong.join(', ') })
          : t('ballots.wrongNumberOfWords'),
      );
      return;
    }
    setWrong(null);
    command.mutate(toBase64Url(read.key), { onSuccess: () => setWords('') });
  };
  return (
    <>
      <Textarea
        autosize
        minRows={2}
        label={t('ballots.keyWords')}
        description={t('ballots.keyWordsHint')}
        error={wrong}
        value={words}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles.controls}>
        <Button disabled={!words.trim()} loading={command.isPending} onClick={() => void count()}>
          {t('ballots.count')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
