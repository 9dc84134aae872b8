import type { MembersView, MemberView, PersonFormBody, PersonPreview } from '@conference/contracts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { LeavingFields } from './leaving-fields';
import { Finding, fieldNotes, OpenOwner } from './person-notes';
import styles from './person.module.css';
import { changePerson, membersQuery, previewPerson } from './read-people';
import { RoleFields } from './role-fields';

interface PersonDialogProps {
  office: MembersView;
  /** Whom the form is about; null for somebody new, undefined while it is closed. */
  member: MemberView | null | undefined;
  onOpen: (member: MemberView) => void;
  onClose: () => void;
}

/** Adds somebody to the office, or changes, lets go or brings back somebody whom it has. */
export function PersonDialog({ office, member, onOpen, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const title = member ? t('people.editOf', { name: member.name }) : t('people.add');
  return (
    <Dialog title={title} isOpen={member !== undefined} size="lg" onClose={onClose}>
      {member !== undefined && (
        <PersonForm key={member?.id ?? 'new'} office={office} member={member} onOpen={onOpen} onClose={onClose} />
      )}
    </Dialog>
  );
}

function formOf(member: MemberView | null): PersonFormBody {
  return {
    personId: member?.id ?? null,
    code: null,
    name: member?.name ?? '',
    position: member?.position ?? '',
    unitId: member?.unitId ?? null,
    email: member?.email ?? '',
    language: member?.language ?? 'vi',
    roles: member?.roles ?? [],
    leavesOn: member?.leave?.on ?? null,
    successorId: member?.leave?.successorId ?? null,
  };
}

function PersonForm({
  office,
  member,
  onOpen,
  onClose,
}: Omit<PersonDialogProps, 'member'> & { member: MemberView | null }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form, setForm] = useState(() => formOf(member));
  const [shown, show] = useState<PersonPreview | null>(null);
  const applying = useMutation({
    mutationFn: changePerson,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: membersQuery.queryKey });
      onClose();
    },
    onError: () => show(null),
  });
  const looking = useMutation({
    mutationFn: previewPerson,
    onSuccess: (preview) => {
      // what is plain is saved at once; what moves tasks, or should be looked at, is said first
      const isPlain = preview.mayApply && preview.findings.length === 0 && !preview.entry.passes && !form.leavesOn;
      if (isPlain) applying.mutate({ ...form, shown: preview.shown });
      show(preview);
    },
  });
  const change = (part: Partial<PersonFormBody>) => {
    applying.reset();
    show(null);
    setForm({ ...form, ...part });
  };
  const notes = fieldNotes(shown?.findings ?? [], (field, proposal) => {
    if (field === 'successor') change({ successorId: office.items.find(({ name }) => name === proposal)?.id ?? null });
    else change({ [field]: proposal });
  });
  const text = (field: 'name' | 'position' | 'email' | 'code') => ({
    value: form[field] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  const mayConfirm = shown?.mayApply === true && !applying.isPending;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (mayConfirm) applying.mutate({ ...form, shown: shown.shown });
        else looking.mutate(form);
      }}
    >
      {member && !member.active && <Notice tone="wait" title={t('people.hasLeft')} />}
      {member?.leave?.heldUpBy && <Finding tone="late" title={t('people.heldUp')} message={member.leave.heldUpBy} />}
      <div className={styles.pair}>
        <Noted note={notes.name}>
          <TextInput
            required
            data-autofocus
            label={t('people.person')}
            autoComplete="off"
            error={notes.name?.error}
            {...text('name')}
          />
        </Noted>
        <Noted note={notes.position}>
          <TextInput required label={t('people.position')} error={notes.position?.error} {...text('position')} />
        </Noted>
        <Noted note={notes.unit}>
          <NativeSelect
            required
            label={t('people.unit')}
            error={notes.unit?.error}
            value={form.unitId ?? ''}
            data={[
              { value: '', label: t('people.pickUnit') },
              ...office.units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => change({ unitId: currentTarget.value || null })}
          />
        </Noted>
        <Noted note={notes.email}>
          <TextInput
            required
            type="email"
            label={t('people.email')}
            autoComplete="off"
            error={notes.email?.error}
            {...text('email')}
          />
          {notes.email?.code === 'email-taken' && (
            <OpenOwner members={office.items} email={form.email} onOpen={onOpen} />
          )}
        </Noted>
        {!member && (
          <Noted note={notes.code}>
            <TextInput
              label={t('people.code')}
              description={t('people.codeHint')}
              error={notes.code?.error}
              {...text('code')}
            />
          </Noted>
        )}
        <NativeSelect
          label={t('people.language')}
          description={t(member?.languageChosen ? 'people.languageChosen' : 'people.languageHint')}
          disabled={member?.languageChosen}
          value={form.language}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
          onChange={({ currentTarget }) => change({ language: currentTarget.value === 'en' ? 'en' : 'vi' })}
        />
      </div>
      <RoleFields chosen={form.roles} error={notes.roles?.error} onChange={(roles) => change({ roles })} />
      {member?.active && <LeavingFields member={member} office={office} form={form} notes={notes} onChange={change} />}
      {shown && <Outcome preview={shown} isRunning={applying.isPending} />}
      <ProblemNotice error={looking.error ?? applying.error} />
      <div className={styles.acts}>
        <Button type="submit" loading={looking.isPending || applying.isPending}>
          {t(mayConfirm ? 'people.confirm' : member && !member.active ? 'people.bringBack' : 'people.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Noted({ note, children }: { note: { proposal: React.ReactNode } | undefined; children: React.ReactNode }) {
  return (
    <div className={styles.noted}>
      {children}
      {note?.proposal}
    </div>
  );
}

/** What saving would do, where it does more than the fields say. */
function Outcome({ preview, isRunning }: { preview: PersonPreview; isRunning: boolean }) {
  const { t } = useTranslation();
  const { entry, findings, mayApply } = preview;
  if (isRunning) return null;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return <Notice tone="late" alert title={t('people.mend', { count: errors.length })} />;
  if (!mayApply) return <Notice tone="calm" alert title={t('people.sameAsBefore')} />;
  return (
    <Notice tone="wait" alert title={t('people.look')}>
      <ul>
        {entry.passes > 0 && <li>{t('people.passes', { number: entry.passes, name: entry.successor ?? '…' })}</li>}
        {entry.stays > 0 && <li>{t('people.stays', { number: entry.stays })}</li>}
        {entry.leavesOn && <li>{t('people.onTheDay')}</li>}
        {findings.map(({ code, message, field }) => (
          <Finding key={`${field}/${code}`} message={message} inList />
        ))}
      </ul>
    </Notice>
  );
}
