import type { CountFiguresBody, ElectionRoundView } from '@conference/contracts';
import { INVALID_BALLOT_REASONS, invalidBallotReasonName } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/sentence';
import { CountField } from '../../../shared/count-field';
import styles from '../room.module.css';
import { wholeNumber } from '../../../shared/whole-number';

/** What was typed of a count, field by field. */
export type TypedPart = Readonly<Record<string, string>>;

const BALLOTS = ['collected', 'notReturned', 'valid', 'blank'] as const;
const invalidField = (reason: string) => `invalid ${reason}`;
const votesField = (personId: string) => `votes ${personId}`;

/** The count as it is sent; null as long as something is missing. Reasons that nobody filled in are none. */
export function partOf(typed: TypedPart, candidates: ElectionRoundView['candidates']): CountFiguresBody['paper'] {
  const number = (field: string) => wholeNumber(typed[field] ?? '');
  const [collected, notReturned, valid] = [number('collected'), number('notReturned'), number('valid')];
  const votes = candidates.map(({ personId }) => ({ id: personId, votes: number(votesField(personId)) }));
  const isWhole = votes.every(({ votes: some }) => some !== null);
  if (collected === null || notReturned === null || valid === null || !isWhole) return null;
  return {
    collected,
    notReturned,
    valid,
    blank: number('blank') ?? 0,
    invalid: INVALID_BALLOT_REASONS.map((reason) => ({ reason, count: number(invalidField(reason)) ?? 0 })).filter(
      ({ count }) => count > 0,
    ),
    votes: votes.map(({ id, votes: some }) => ({ id, votes: some ?? 0 })),
  };
}

/** What was entered before, as if it had just been typed. */
export function typedOf(part: CountFiguresBody['paper']): TypedPart {
  if (!part) return {};
  return Object.fromEntries([
    ...BALLOTS.map((field) => [field, String(part[field])]),
    ...part.invalid.map(({ reason, count }) => [invalidField(reason), String(count)]),
    ...part.votes.map(({ id, votes }) => [votesField(id), String(votes)]),
  ]) as TypedPart;
}

interface PartFormProps {
  typed: TypedPart;
  candidates: ElectionRoundView['candidates'];
  onType: (field: string, value: string) => void;
}

/** The fields of a count: ballots, the invalid ones by their reason, and the votes of each candidate. */
export function PartForm({ typed, candidates, onType }: PartFormProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const field = (name: string, label: string, isRow = false) => (
    <CountField
      key={name}
      isRow={isRow}
      label={label}
      value={typed[name] ?? ''}
      onChange={(value) => onType(name, value)}
    />
  );
  return (
    <>
      <div className={styles.figures}>{BALLOTS.map((name) => field(name, t(`elections.${name}`)))}</div>
      <div className={styles.ballot}>
        {candidates.map(({ personId, name }) => field(votesField(personId), name, true))}
      </div>
      <details>
        <summary>{t('elections.invalid')}</summary>
        <div className={styles.ballot}>
          {INVALID_BALLOT_REASONS.map((reason) =>
            field(invalidField(reason), say(invalidBallotReasonName(reason)), true),
          )}
        </div>
      </details>
    </>
  );
}
