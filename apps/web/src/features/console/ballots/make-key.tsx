import type { SecretBallots } from '@conference/contracts';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/dialog';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { downloadText } from '../../../shared/download-text';
import { prepareBallot } from '../../secret-ballots/read-ballots';
import ballotStyles from '../../secret-ballots/secret-ballots.module.css';
import { useCommand } from '../../../shared/use-command';

type BallotSubject = SecretBallots['subjects'][number];

/** A key as it was just made here: its words never leave this browser but on paper. */
interface MadeKey {
  readonly publicKey: string;
  readonly words: readonly string[];
  /** Which word is asked for, to be sure that they were written down. */
  readonly asked: number;
}

interface MakeKeyProps {
  conferenceId: string;
  /** What the ballot is about; null as long as nothing is chosen. */
  subject: BallotSubject | null;
  onDone?: () => void;
}

/** Prepares a secret ballot: the head of the counting committee makes the key in this browser, keeps its words, and hands in the public half. */
export function MakeKey({ conferenceId, subject, onDone }: MakeKeyProps) {
  const { t } = useTranslation();
  const [key, setKey] = useState<MadeKey | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const make = () => makeKey().then(setKey, () => setFailed(true));
  return (
    <>
      <Button disabled={!subject} onClick={() => void make()}>
        {t('ballots.makeKey')}
      </Button>
      {hasFailed && <Notice tone="late" title={t('ballots.cannotMakeKey')} alert />}
      {key && subject && (
        <KeepKey
          conferenceId={conferenceId}
          subject={subject}
          made={key}
          onDone={() => {
            setKey(null);
            onDone?.();
          }}
        />
      )}
    </>
  );
}

interface KeepKeyProps {
  conferenceId: string;
  subject: BallotSubject;
  made: MadeKey;
  onDone: () => void;
}

function KeepKey({ conferenceId, subject: { subject, code, title }, made, onDone }: KeepKeyProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { publicKey, words, asked } = made;
  const command = useCommand(conferenceId, () => prepareBallot(conferenceId, { subject, code, publicKey }));
  const isKept = typed.trim().toLowerCase() === words[asked];
  const file = `${title}\n${words.map((word, place) => `${place + 1}. ${word}`).join('\n')}\n`;
  return (
    <Dialog title={t('ballots.keyTitle')} isOpen size="lg" onClose={onDone}>
      <Stack>
        <p style={{ margin: 0 }}>{t('ballots.keyHint')}</p>
        <ol className={ballotStyles.words}>
          {words.map((word, place) => (
            <li key={`${place} ${word}`}>{word}</li>
          ))}
        </ol>
        <div className={ballotStyles.buttons}>
          <Button variant="default" onClick={() => downloadText(`${t('ballots.keyFile')}.txt`, file)}>
            {t('ballots.download')}
          </Button>
        </div>
        <TextInput
          label={t('ballots.typeWord', { place: asked + 1 })}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ProblemNotice error={command.error} />
        <Button
          disabled={!isKept}
          loading={command.isPending}
          onClick={() => command.mutate(undefined, { onSuccess: onDone })}
        >
          {t('ballots.prepare')}
        </Button>
      </Stack>
    </Dialog>
  );
}

async function makeKey(): Promise<MadeKey> {
  const { keyWords, makePollKey } = await import('@conference/ballots');
  const { publicKey, privateKey } = await makePollKey();
  const words = keyWords(privateKey);
  privateKey.fill(0);
  return { publicKey, words, asked: crypto.getRandomValues(new Uint8Array(1))[0]! % words.length };
}
