import type { CountAnswerBody, CountRecordView, ElectionRoundView } from '@conference/contracts';
import { COUNT_PHASE_NAMES } from '@conference/domain';
import { Anchor, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../../shared/file-field';
import { Notice } from '../../../shared/notice';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import styles from '../room.module.css';
import { ActButton } from '../../../shared/act-button';
import { Figures, Inventory } from './count-entry';
import { roundCommands, type RoundAddress } from './election-commands';

interface CountRecordProps {
  address: RoundAddress;
  round: ElectionRoundView;
  record: CountRecordView;
  /** The reader's part in the count; nobody else writes in the record. */
  me: { readonly personId: string; readonly isCounter: boolean; readonly isHead: boolean };
}

/** The counting committee's record: stock, count, what is unusual, the photo of the paper, signatures. */
export function CountRecord({ address, round, record, me }: CountRecordProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { phase } = record;
  const isCounting = round.closedAt !== null;
  return (
    <section className={styles.question} aria-label={t('elections.record')}>
      <p className={styles.result}>
        <strong>{t('elections.record')}</strong> <Pill tone="wait">{say(COUNT_PHASE_NAMES[phase])}</Pill>
        {record.counts > 1 && <span className="quiet">{t('elections.counts', { count: record.counts })}</span>}
      </p>
      {me.isCounter && (phase === 'inventory' || phase === 'figures') && (
        <Inventory address={address} round={round} record={record} />
      )}
      {me.isCounter && phase === 'figures' && isCounting && (
        <Figures key={record.refused?.enteredAt ?? ''} address={address} round={round} record={record} />
      )}
      {phase !== 'inventory' && phase !== 'figures' && <Counted round={round} record={record} />}
      {record.questions.length > 0 && <Questions address={address} record={record} isCounter={me.isCounter} />}
      {phase === 'photo' && me.isCounter && <Photo address={address} />}
      {record.photo && (
        <Anchor href={record.photo.url} download>
          {record.photo.name}
        </Anchor>
      )}
      {phase !== 'inventory' && phase !== 'figures' && <Signatures address={address} record={record} me={me} />}
    </section>
  );
}

function Counted({ round, record: { figures } }: Pick<CountRecordProps, 'round' | 'record'>) {
  const { t } = useTranslation();
  if (!figures) return null;
  const votes = (personId: string) => figures.totals.find(({ id }) => id === personId)?.votes ?? 0;
  return (
    <ul className={styles.list}>
      {round.candidates.map(({ personId, name }) => (
        <li key={personId} className={styles.row}>
          <span className={styles.grow}>{name}</span>
          <span className="numbers">{t('elections.votes', { votes: votes(personId) })}</span>
        </li>
      ))}
    </ul>
  );
}

interface QuestionsProps {
  address: RoundAddress;
  record: CountRecordView;
  isCounter: boolean;
}

function Questions({ address, record, isCounter }: QuestionsProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="wait" title={t('elections.questions')}>
      {record.questions.map((question) => (
        <Question
          key={question.code}
          address={address}
          question={question}
          isOpen={isCounter && record.phase === 'photo'}
        />
      ))}
    </Notice>
  );
}

function Question({
  address,
  question,
  isOpen,
}: {
  address: RoundAddress;
  question: CountRecordView['questions'][number];
  isOpen: boolean;
}) {
  const { t } = useTranslation();
  const say = useSentence();
  const [note, setNote] = useState(question.answer ?? '');
  return (
    <div className={styles.question}>
      <p>
        {say(question.sentence)} {question.answer && <strong>{question.answer}</strong>}
      </p>
      {isOpen && question.answer === null && (
        <div className={styles.controls}>
          <TextInput
            className={styles.grow}
            label={t('elections.explanation')}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ActButton
            conferenceId={address.conferenceId}
            label={t('elections.explain')}
            disabled={!note.trim()}
            act={() => roundCommands.answer(address, question.code as CountAnswerBody['question'], note)}
          />
        </div>
      )}
    </div>
  );
}

function Photo({ address }: { address: RoundAddress }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <FileField label={t('elections.photo')} accept=".jpg,.jpeg,.png,.pdf" file={file} onPick={setFile} />
      {file && (
        <div className={styles.controls}>
          <ActButton
            conferenceId={address.conferenceId}
            label={t('elections.attach')}
            act={() => roundCommands.photo(address, file)}
            onDone={() => setFile(null)}
          />
        </div>
      )}
    </>
  );
}

function Signatures({ address, record, me }: Pick<CountRecordProps, 'address' | 'record' | 'me'>) {
  const { t } = useTranslation();
  const { phase, signed } = record;
  const mine = signed.find(({ personId }) => personId === me.personId);
  return (
    <>
      <ul className={styles.list}>
        {signed.map(({ personId, name, isSigned }) => (
          <li key={personId} className={styles.row}>
            <span className={styles.grow}>{name}</span>
            <Pill tone={isSigned ? 'good' : 'wait'}>{t(isSigned ? 'elections.signed' : 'elections.notSigned')}</Pill>
          </li>
        ))}
      </ul>
      {me.isCounter && (
        <div className={styles.controls}>
          {phase === 'photo' && !mine?.isSigned && (
            <ActButton
              conferenceId={address.conferenceId}
              label={t('elections.sign')}
              act={() => roundCommands.sign(address)}
            />
          )}
          {phase === 'confirmed' && me.isHead && (
            <ActButton
              conferenceId={address.conferenceId}
              label={t('elections.lock')}
              act={() => roundCommands.lock(address)}
            />
          )}
          {phase === 'photo' && (
            <ActButton
              isQuiet
              conferenceId={address.conferenceId}
              label={t('elections.countAgain')}
              act={() => roundCommands.countAgain(address)}
            />
          )}
        </div>
      )}
    </>
  );
}
