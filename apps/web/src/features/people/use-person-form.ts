import type { MemberView, PersonFormBody, PersonPreview } from '@conference/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetKept, useKept } from '../../shared/use-kept';
import { changePerson, membersQuery, previewPerson } from './read-people';

/** What a form begins with: the person as they are, with a leaving that was entered ahead. */
export function formOf(member: MemberView | null): PersonFormBody {
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

/** A person's form on its way: looked at when it is sent, saved at once where it is plain, and confirmed otherwise. */
export function usePersonForm(member: MemberView | null, onDone: () => void) {
  const queries = useQueryClient();
  const nothing = formOf(member);
  // what was typed about somebody who was changed meanwhile is about somebody else
  const name = `person ${JSON.stringify(nothing)}`;
  const [form, setForm] = useKept(name, nothing);
  const [shown, show] = useState<PersonPreview | null>(null);
  const leave = () => {
    forgetKept(name);
    onDone();
  };
  const applying = useMutation({
    mutationFn: changePerson,
    onSuccess: () => {
      for (const queryKey of [membersQuery.queryKey, ['administration'], ['tasks']])
        void queries.invalidateQueries({ queryKey });
      leave();
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
  const mayConfirm = shown?.mayApply === true && !applying.isPending;
  return {
    form,
    shown,
    mayConfirm,
    isBusy: looking.isPending || applying.isPending,
    isSaving: applying.isPending,
    error: looking.error ?? applying.error,
    change: (part: Partial<PersonFormBody>) => {
      applying.reset();
      show(null);
      setForm((before) => ({ ...before, ...part }));
    },
    leave,
    send: () => {
      if (mayConfirm) applying.mutate({ ...form, shown: shown.shown });
      else looking.mutate(form);
    },
  };
}
