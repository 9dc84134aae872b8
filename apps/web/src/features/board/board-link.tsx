import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Leads to the inspection board and to what became of the opinions. */
export function BoardLink({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="light"
      renderRoot={(props) => <Link to="/conferences/$conferenceId/board" params={{ conferenceId }} {...props} />}
    >
      {t('board.open')}
    </Button>
  );
}
