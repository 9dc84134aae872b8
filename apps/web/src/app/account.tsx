import { Button, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../features/sign-in/sign-out';
import { useMe } from '../shared/me';
import { forgetAllKept } from '../shared/use-kept';
import styles from './account.module.css';

/** Who is signed in, the way to their account, and the way out, where there is room. */
export function Account() {
  const { t } = useTranslation();
  const { person } = useMe();
  const leave = useSignOut();
  return (
    <div className={styles.account}>
      <Link
        to="/account"
        className={styles.person}
        title={`${t('app.signedInAs')}: ${person.name}, ${person.position}`}
        aria-label={`${t('app.account')}: ${person.name}, ${person.position}`}
      >
        <span className={styles.name}>{person.name}</span> <span className={styles.position}>{person.position}</span>
      </Link>
      <Button size="compact-sm" variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('app.signOut')}
      </Button>
    </div>
  );
}

/** The way out as one of the places of the navigation. */
export function SignOut({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const leave = useSignOut();
  return (
    <UnstyledButton className={className} disabled={leave.isPending} onClick={() => leave.mutate()}>
      {t('app.signOut')}
    </UnstyledButton>
  );
}

function useSignOut() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      forgetAllKept();
      queries.clear();
    },
  });
}
