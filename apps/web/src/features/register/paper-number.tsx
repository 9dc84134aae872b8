import type { PaperNumberDraft, RegisterPageView } from '@conference/contracts';
import { LETTER, OFFICIAL_TYPES, PAPER_WARNINGS, type PaperWarning } from '@conference/domain';
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDateOf } from '../../shared/dates';
import { Refused } from '../../shared/http';
import { useSentence } from '../../shared/sentence';
import { Dialog } from './dialog';
import { enterPaperNumber } from './register-commands';
import styles from './register.module.css';
import { useRegisterCommand } from './use-register-command';

type Draft = Omit<PaperNumberDraft, 'confirmed' | 'book'> & { book: string };

/** The clerk copies a number that was given on paper; only the next one of its book is taken, and doubts are asked about first. */
export function PaperNumber({ page }: { page: RegisterPageView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('register.enterPaper')}</Button>
      {isOpen && <PaperNumberForm page={page} onClose={() => setOpen(false)} />}
    </>
  );
}

function PaperNumberForm({ page, onClose }: { page: RegisterPageView; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(page));
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const command = useRegisterCommand((confirmed: readonly PaperWarning[]) =>
    enterPaperNumber({ ...filled(draft), confirmed: [...confirmed] }),
  );
  const warnings = warningsIn(command.error);
  return (
    <Dialog
      title={t('register.paperTitle')}
      lead={t('register.paperLead')}
      opened
      onClose={onClose}
      apply={t(warnings.length > 0 ? 'register.enterAnyway' : 'register.enter')}
      canApply={draft.subject.trim() !== '' && draft.issuedOn !== ''}
      isPending={command.isPending}
      error={command.error}
      onApply={() => command.mutate(warnings, { onSuccess: onClose })}
    >
      <Series page={page} draft={draft} change={change} />
      <TextInput
        label={t('register.paperSubject')}
        maxLength={500}
        required
        value={draft.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <Signature draft={draft} change={change} />
    </Dialog>
  );
}

interface PartProps {
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
}

function Series({ page, draft, change }: PartProps & { page: RegisterPageView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div className={styles.pair}>
      <NativeSelect
        label={t('register.book')}
        value={draft.book}
        data={page.books
          .filter(({ book }) => book !== 'rehearsal')
          .map(({ book, name }) => ({ value: book, label: say(name) }))}
        onChange={({ currentTarget: { value: book } }) => change({ book, number: nextNumber(page, book) })}
      />
      <NumberInput
        label={t('register.number')}
        description={t('register.nextNumber', { number: nextNumber(page, draft.book) })}
        min={1}
        allowDecimal={false}
        allowNegative={false}
        value={draft.number}
        onChange={(value) => change({ number: Number(value) })}
      />
      <NativeSelect
        label={t('register.type')}
        value={draft.typeCode}
        data={Object.entries(OFFICIAL_TYPES).map(([value, name]) => ({ value, label: say(name) }))}
        onChange={(event) => change({ typeCode: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('register.unit')}
        value={draft.unit ?? ''}
        data={[{ value: '', label: '–' }, ...page.units.map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={(event) => change({ unit: event.currentTarget.value || null })}
      />
    </div>
  );
}

function Signature({ draft, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('register.signerName')}
        maxLength={100}
        value={draft.signerName ?? ''}
        onChange={(event) => change({ signerName: event.currentTarget.value })}
      />
      <TextInput
        label={t('register.signerPosition')}
        maxLength={150}
        value={draft.signerPosition ?? ''}
        onChange={(event) => change({ signerPosition: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('register.signedOn')}
        value={draft.signedOn ?? ''}
        onChange={(event) => change({ signedOn: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('register.issuedOn')}
        required
        value={draft.issuedOn}
        onChange={(event) => change({ issuedOn: event.currentTarget.value })}
      />
    </div>
  );
}

function emptyDraft(page: RegisterPageView): Draft {
  const issuedOn = civilDateOf(new Date());
  const book = 'outgoing';
  return {
    book,
    number: nextNumber(page, book),
    typeCode: LETTER,
    subject: '',
    unit: page.units[0]?.code ?? null,
    signerName: '',
    signerPosition: '',
    signedOn: '',
    issuedOn,
  };
}

function nextNumber({ books }: RegisterPageView, book: string): number {
  return books.find((one) => one.book === book)?.nextNumber ?? 1;
}

/** What was left empty is not known. */
function filled(draft: Draft): PaperNumberDraft {
  const known = (text: string | null | undefined) => text?.trim() || null;
  return {
    ...draft,
    signerName: known(draft.signerName),
    signerPosition: known(draft.signerPosition),
    signedOn: known(draft.signedOn),
  };
}

/** What the server wants to have confirmed. */
function warningsIn(error: Error | null): PaperWarning[] {
  if (!(error instanceof Refused) || error.problem.code !== 'confirmation-missing') return [];
  const warnings = error.problem.facts?.['warnings'];
  return PAPER_WARNINGS.filter((warning) => Array.isArray(warnings) && warnings.includes(warning));
}
