import type { PledgePartyView } from '@conference/contracts';
import { SIGNATURE_WAY_NAMES, type SignatureWay } from '@conference/domain';
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import { signPledge, type GivenSignature } from './pledge-commands';
import styles from './pledge.module.css';
import { SignaturePad } from './signature-pad';

interface SignFormProps {
  conferenceId: string;
  party: PledgePartyView;
  ways: readonly SignatureWay[];
}

/** One's own signature, in a way that the office allows: drawn, by keyboard, or as a PDF that is signed already. */
export function SignForm({ conferenceId, party, ways }: SignFormProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const own = ways.filter((way) => way !== 'paper');
  const [way, setWay] = useState<SignatureWay | undefined>(own[0]);
  const [name, setName] = useState('');
  const [picture, setPicture] = useState<File | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const sign = useCommand(conferenceId, (given: GivenSignature) => signPledge(conferenceId, party.code, given));
  const given = givenBy(way, { name, picture, file });
  if (own.length === 0) return <p className="quiet">{t('pledge.onPaperOnly')}</p>;
  return (
    <section className={styles.sign} aria-label={t('pledge.yourTurn')}>
      <p className={styles.turn}>{t('pledge.yourTurn')}</p>
      {own.length > 1 && (
        <Radio.Group label={t('pledge.way')} value={way ?? null} onChange={(chosen) => setWay(chosen as SignatureWay)}>
          <div className={styles.ways}>
            {own.map((offered) => (
              <Radio key={offered} value={offered} label={say(SIGNATURE_WAY_NAMES[offered])} />
            ))}
          </div>
        </Radio.Group>
      )}
      {way === 'drawn' && <SignaturePad onDraw={setPicture} />}
      {way === 'typed' && (
        <TextInput
          label={t('pledge.typeName')}
          description={t('pledge.typeNameHint', { name: party.name })}
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {way === 'uploaded' && (
        <FileField
          label={t('pledge.pickSigned')}
          hint={t('pledge.notVerified')}
          accept="application/pdf"
          file={file}
          onPick={setFile}
        />
      )}
      <ProblemNotice error={sign.error} />
      <Button disabled={!given} loading={sign.isPending} onClick={() => given && sign.mutate(given)}>
        {t('room.sign')}
      </Button>
    </section>
  );
}

function givenBy(
  way: SignatureWay | undefined,
  { name, picture, file }: { name: string; picture: File | null; file: File | null },
): GivenSignature | null {
  switch (way) {
    case 'typed':
      return name.trim() ? { way, name } : null;
    case 'drawn':
      return picture && { way, file: picture };
    case 'uploaded':
      return file && { way, file };
    default:
      return null;
  }
}
