import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import styles from './register.module.css';

interface DialogProps {
  title: string;
  lead: ReactNode;
  opened: boolean;
  onClose: () => void;
  /** What the button says that does it. */
  apply: string;
  isGrave?: boolean;
  canApply: boolean;
  isPending: boolean;
  error: Error | null;
  onApply: () => void;
  children?: ReactNode;
}

/** Asks before something is done to the register, with what must be said about it. Its title stands in the body: a page has one banner. */
export function Dialog(props: DialogProps) {
  const { title, lead, opened, onClose, apply, isGrave = false, canApply, isPending, error, onApply, children } = props;
  const { t } = useTranslation();
  return (
    <Modal.Root opened={opened} onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body pt="md">
          <div className={styles.dialogHead}>
            <Modal.Title fw={600}>{title}</Modal.Title>
            <Modal.CloseButton aria-label={t('app.close')} />
          </div>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              onApply();
            }}
          >
            <Stack>
              <Text size="sm">{lead}</Text>
              {children}
              <ProblemNotice error={error} />
              <Group justify="flex-end">
                <Button variant="default" onClick={onClose}>
                  {t('register.keep')}
                </Button>
                <Button type="submit" loading={isPending} disabled={!canApply} {...(isGrave && { color: 'red.9' })}>
                  {apply}
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
