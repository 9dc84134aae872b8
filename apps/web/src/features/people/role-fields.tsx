import { roleMeaning, roleName, ROLES, type Role } from '@conference/domain';
import { Checkbox } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './person.module.css';

interface RoleFieldsProps {
  chosen: readonly Role[];
  error: ReactNode;
  onChange: (chosen: Role[]) => void;
}

/** What somebody is in the procedure, each role with what it allows. */
export function RoleFields({ chosen, error, onChange }: RoleFieldsProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const errorId = useId();
  const toggle = (role: Role) =>
    onChange(ROLES.filter((one) => (one === role ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <fieldset className={styles.roles} aria-describedby={error ? errorId : undefined}>
      <legend>{t('people.roles')}</legend>
      <p className="quiet">{t('people.rolesHint')}</p>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.list}>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={say(roleName(role))}
            description={say(roleMeaning(role))}
            checked={chosen.includes(role)}
            onChange={() => toggle(role)}
          />
        ))}
      </div>
    </fieldset>
  );
}
