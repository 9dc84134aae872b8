import type { AuthorisationBody, AuthorisationList } from '@conference/contracts';
import { DOCUMENT_KINDS, documentKindOf, TASK_KINDS, type DocumentKind, type TaskKind } from '@conference/domain';
import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { enterAuthorisation, useAbsenceCommand } from './absence-commands';
import styles from './absences.module.css';

const SCOPES = ['all', 'taskKinds', 'documentKinds', 'documents'] as const;
type ScopeType = (typeof SCOPES)[number];

interface Draft extends Omit<AuthorisationBody, 'scope'> {
  readonly scope: ScopeType;
  readonly chosen: readonly string[];
}

const EMPTY: Draft = {
  symbol: '',
  signedOn: '',
  grantorId: '',
  deputyId: '',
  startsOn: '',
  endsOn: '',
  scope: 'all',
  chosen: [],
};

/** Enters an order of authorisation: whose, to whom, its number, what it covers, from when to when. */
export function EnterAuthorisation({ list }: { list: AuthorisationList }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('authority.enter')}
      </Button>
      <Dialog isOpen={isOpen} size="lg" onClose={() => setOpen(false)} title={t('authority.enterTitle')}>
        {isOpen && <OrderForm list={list} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function OrderForm({ list, onDone }: { list: AuthorisationList; onDone: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const command = useAbsenceCommand((body: AuthorisationBody) => enterAuthorisation(body));
  const { symbol, signedOn, grantorId, deputyId, startsOn, endsOn } = draft;
  const isFilled = [symbol.trim(), signedOn, grantorId, deputyId, startsOn, endsOn].every((text) => text !== '');
  const people = [
    { value: '', label: t('absence.pick') },
    ...list.people.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` })),
  ];
  const text = (key: 'symbol' | 'signedOn' | 'startsOn' | 'endsOn') => ({
    required: true,
    label: t(`authority.${key}`),
    value: draft[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  });
  return (
    <Stack>
      <p style={{ margin: 0 }}>{t('authority.enterLead')}</p>
      <div className={styles.pair}>
        <TextInput {...text('symbol')} description={t('authority.symbolHint')} maxLength={80} data-autofocus />
        <TextInput {...text('signedOn')} type="date" />
      </div>
      <div className={styles.pair}>
        {(['grantorId', 'deputyId'] as const).map((key) => (
          <NativeSelect
            key={key}
            required
            label={t(`authority.${key}`)}
            data={people}
            value={draft[key]}
            onChange={(event) => change({ [key]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={styles.pair}>
        <TextInput {...text('startsOn')} type="date" />
        <TextInput {...text('endsOn')} type="date" />
      </div>
      <NativeSelect
        label={t('authority.scope')}
        value={draft.scope}
        data={SCOPES.map((value) => ({ value, label: t(`authority.${value}`) }))}
        onChange={(event) => change({ scope: event.currentTarget.value as ScopeType, chosen: [] })}
      />
      {draft.scope !== 'all' && <ScopeChoice list={list} draft={draft} onChoose={(chosen) => change({ chosen })} />}
      <ProblemNotice error={command.error} />
      <Button
        disabled={!isFilled || (draft.scope !== 'all' && draft.chosen.length === 0)}
        loading={command.isPending}
        onClick={() => command.mutate(sent(draft), { onSuccess: onDone })}
      >
        {t('authority.save')}
      </Button>
    </Stack>
  );
}

function ScopeChoice({
  list,
  draft,
  onChoose,
}: {
  list: AuthorisationList;
  draft: Draft;
  onChoose: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const say = useSentence();
  const choices = (): { value: string; label: string }[] => {
    if (draft.scope === 'taskKinds') return TASK_KINDS.map((value) => ({ value, label: t(`taskKinds.${value}`) }));
    if (draft.scope === 'documents') return list.documents.map(({ id: value, title: label }) => ({ value, label }));
    return DOCUMENT_KINDS.map((value) => ({ value, label: say(documentKindOf(value).name) }));
  };
  return (
    <Checkbox.Group label={t('authority.chosen')} value={[...draft.chosen]} onChange={onChoose}>
      <div className={styles.checks}>
        {choices().map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function sent({ scope, chosen, ...said }: Draft): AuthorisationBody {
  const order = { ...said, symbol: said.symbol.trim() };
  switch (scope) {
    case 'all':
      return { ...order, scope: { type: 'all' } };
    case 'taskKinds':
      return { ...order, scope: { type: 'taskKinds', kinds: chosen as TaskKind[] } };
    case 'documentKinds':
      return { ...order, scope: { type: 'documentKinds', kinds: chosen as DocumentKind[] } };
    case 'documents':
      return { ...order, scope: { type: 'documents', documentIds: [...chosen] } };
  }
}
