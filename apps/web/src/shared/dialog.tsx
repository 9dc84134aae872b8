import { CloseButton, Modal, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  size?: 'md' | 'lg';
  onClose: () => void;
  children: ReactNode;
}

/** Asks for something in front of the page. Without Mantine's own header, which would be a second banner of the page. */
export function Dialog({ title, isOpen, size = 'md', onClose, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size={size}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': title } }}
    >
      <div className={styles.head}>
        <Title order={2} size="h3">
          {title}
        </Title>
        <CloseButton aria-label={t('app.close')} onClick={onClose} />
      </div>
      {children}
    </Modal>
  );
}
