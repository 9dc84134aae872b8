import type { DeskView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import styles from './check-in.module.css';
import type { RefusedScan } from './scan-queue';

interface ScansToLookAtProps {
  desk: DeskView;
  refused: readonly RefusedScan[];
  onDismiss: (scanId: string) => void;
}

/** Scans that do not count, and scans that count and are odd; each with its reason. */
export function ScansToLookAt({ desk, refused, onDismiss }: ScansToLookAtProps) {
  const { t } = useTranslation();
  const say = useSentence();
  if (refused.length === 0 && desk.doubtful.length === 0) return null;
  const nameOf = (personId: string) => desk.attendees.find((attendee) => attendee.personId === personId)?.name;
  return (
    <Section id="look" title={t('checkIn.look')}>
      <Sheet>
        <ul className={styles.look}>
          {refused.map(({ scan, answer: { reasons, attendee } }) => (
            <li key={scan.id}>
              <span>
                <strong>{attendee?.name ?? scan.name ?? t('checkIn.codeSeen')}</strong>{' '}
                <Moment at={scan.at} as="time" />
                {reasons.map(({ code, sentence }) => (
                  <span key={code} className={styles.reason}>
                    {say(sentence)}
                  </span>
                ))}
              </span>
              <Button
                size="xs"
                variant="default"
                aria-label={t('checkIn.seenNamed', { name: attendee?.name ?? scan.name ?? t('checkIn.codeSeen') })}
                onClick={() => onDismiss(scan.id)}
              >
                {t('checkIn.seen')}
              </Button>
            </li>
          ))}
          {desk.doubtful.map(({ scanId, personId, at, device, reasons }) => (
            <li key={scanId}>
              <span>
                <strong>{nameOf(personId)}</strong> <Moment at={at} as="time" /> · {device}
                {reasons.map(({ code, sentence }) => (
                  <span key={code} className={styles.reason}>
                    {say(sentence)}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}
