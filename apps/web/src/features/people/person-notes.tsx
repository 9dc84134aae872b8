import type { MemberView, RosterFindingView } from '@conference/contracts';
import type { RosterField, Sentence } from '@conference/domain';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import type { Tone } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';

/** What stands at a field: why it cannot stay so, and what is proposed. */
export interface FieldNote {
  readonly code: string;
  readonly error: ReactNode;
  readonly proposal: string | null;
}

export type FieldNotes = Partial<Record<RosterField, FieldNote>>;

/** The errors of a form by field, the first of each. */
export function fieldNotes(findings: readonly RosterFindingView[]): FieldNotes {
  const notes: FieldNotes = {};
  for (const { severity, field, code, message, proposal } of findings) {
    if (severity !== 'error' || !field || notes[field]) continue;
    notes[field] = { code, error: <Finding message={message} />, proposal };
  }
  return notes;
}

interface FindingProps {
  message: Sentence;
  tone?: Tone;
  title?: string;
  inList?: boolean;
}

/** What was found, in the reader's language: bare, in a list, or by itself. */
export function Finding({ message, tone, title, inList = false }: FindingProps) {
  const say = useSentence();
  if (inList) return <li>{say(message)}</li>;
  if (!tone) return say(message);
  return (
    <Notice tone={tone} title={title}>
      {say(message)}
    </Notice>
  );
}

interface OpenOwnerProps {
  members: readonly MemberView[];
  email: string;
  onOpen: (member: MemberView) => void;
}

/** The way to whoever has an address already: perhaps it is they who were meant. */
export function OpenOwner({ members, email, onOpen }: OpenOwnerProps) {
  const { t } = useTranslation();
  const owner = members.find((member) => member.email.toLowerCase() === email.trim().toLowerCase());
  if (!owner) return null;
  return (
    <Button size="compact-sm" variant="light" onClick={() => onOpen(owner)}>
      {t('people.openOwner', { name: owner.name })}
    </Button>
  );
}
