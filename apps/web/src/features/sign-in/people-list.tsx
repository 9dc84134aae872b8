import type { PersonView, SignInPeople } from '@conference/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { matchesWords } from '@conference/domain';
import styles from './people-list.module.css';

interface PeopleListProps {
  offices: SignInPeople['offices'];
  text: string;
  busy: boolean;
  onPick: (personId: string) => void;
}

/** Everybody who can be picked, office by office. */
export function PeopleList({ offices, text, busy, onPick }: PeopleListProps) {
  const { t } = useTranslation();
  const found = offices
    .map((office) => ({ ...office, people: office.people.filter((person) => isFound(person, text)) }))
    .filter(({ people }) => people.length > 0);

  if (offices.length === 0) return <p>{t('signIn.noOffice')}</p>;
  if (found.length === 0) return <p role="status">{t('signIn.none', { text })}</p>;
  return found.map((office) => (
    <section key={office.id} aria-labelledby={office.id}>
      <Title order={2} id={office.id} mb="sm">
        {office.name}
      </Title>
      <ul className={styles.people}>
        {office.people.map((person) => (
          <li key={person.id}>
            <PersonCard person={person} busy={busy} onPick={() => onPick(person.id)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function isFound({ name, position, unit }: PersonView, text: string): boolean {
  return matchesWords(`${name} ${position} ${unit ?? ''}`, text);
}

function PersonCard({ person, busy, onPick }: { person: PersonView; busy: boolean; onPick: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.person} disabled={busy} onClick={onPick}>
      <span className={styles.name}>{person.name}</span>
      <span className={styles.detail}>{person.position}</span>
      {person.unit && <span className={styles.detail}>{person.unit}</span>}
      <span className={styles.hidden}>{t('signIn.as', { name: person.name })}</span>
    </button>
  );
}
