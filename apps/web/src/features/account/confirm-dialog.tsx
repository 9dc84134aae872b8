import { Button, Modal, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerConfirmations } from '../../shared/confirming';
import styles from './account.module.css';
import { WaysToConfirm } from './ways-to-confirm';

const ABOVE_OTHER_DIALOGS = 400;

/** Stands in front of whatever needs a fresh confirmation, and goes away with the answer; the page behind it stays as it is. */
export function ConfirmDialog() {
  const { t } = useTranslation();
  const { isOpen, answer } = useAsked();
  return (
    <Modal
      opened={isOpen}
      onClose={() => answer(false)}
      withCloseButton={false}
      closeOnClickOutside={false}
      zIndex={ABOVE_OTHER_DIALOGS}
      attributes={{ content: { 'aria-label': t('confirm.title') } }}
    >
      <div className={styles.dialog}>
        <Title order={2} size="h3">
          {t('confirm.title')}
        </Title>
        <p>{t('confirm.lead')}</p>
        {isOpen && <WaysToConfirm takesFocus onConfirmed={() => answer(true)} />}
        <Button variant="subtle" color="gray" onClick={() => answer(false)}>
          {t('confirm.notNow')}
        </Button>
      </div>
    </Modal>
  );
}

/** Whether somebody waits for a confirmation, and how they are answered. */
function useAsked() {
  const [isOpen, setOpen] = useState(false);
  const waiting = useRef<(isConfirmed: boolean) => void>(undefined);
  const answer = (isConfirmed: boolean) => {
    setOpen(false);
    waiting.current?.(isConfirmed);
  };
  useEffect(
    () =>
      answerConfirmations(
        () =>
          new Promise((resolve) => {
            waiting.current = resolve;
            setOpen(true);
          }),
      ),
    [],
  );
  return { isOpen, answer };
}
