import type { MembersView, MemberView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { FormActs } from '../../shared/form-acts';
import styles from '../../shared/form.module.css';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { useFirstWrong } from '../../shared/use-first-wrong';
import { LeavingFields } from './leaving-fields';
import { PersonFields } from './person-fields';
import { fieldNotes, Finding } from './person-notes';
import { PersonOutcome } from './person-outcome';
import { RoleFields } from './role-fields';
import { usePersonForm } from './use-person-form';

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

type PersonFormProps = Omit<PersonDialogProps, 'member'> & { member: MemberView | null };

function PersonForm({ office, member, onOpen, onClose }: PersonFormProps) {
  const { t } = useTranslation();
  const { form, shown, mayConfirm, isBusy, isSaving, error, change, send, leave } = usePersonForm(member, onClose);
  const element = useFirstWrong(isSaving ? null : shown);
  const notes = fieldNotes(shown?.findings ?? []);
  const save = member && !member.active ? 'people.bringBack' : 'form.save';
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {member && !member.active && <Notice tone="wait" title={t('people.hasLeft')} />}
      {member?.leave?.heldUpBy && <Finding tone="late" title={t('people.heldUp')} message={member.leave.heldUpBy} />}
      <PersonFields office={office} member={member} form={form} notes={notes} onChange={change} onOpen={onOpen} />
      <RoleFields chosen={form.roles} error={notes.roles?.error} onChange={(roles) => change({ roles })} />
      {member?.active && <LeavingFields member={member} office={office} form={form} notes={notes} onChange={change} />}
      {shown && !isSaving && <PersonOutcome preview={shown} />}
      <ProblemNotice error={error} />
      <FormActs label={t(mayConfirm ? 'people.confirm' : save)} isBusy={isBusy} onCancel={leave} />
    </form>
  );
}
