import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../../shared/dates';
import { Notice } from '../../../shared/notice';
import type { CopyPlace, UnsavedCopy } from './keep-copy';

interface RestoreNoticeProps {
  place: CopyPlace;
  onRestore: (copy: UnsavedCopy) => void;
}

/** Offers what was typed here before and could not be saved. Nothing is thrown away without being asked. */
export function RestoreNotice({ place, onRestore }: RestoreNoticeProps) {
  const { t } = useTranslation();
  const [copy, setCopy] = useState<UnsavedCopy | null>(null);
  useEffect(() => {
    let isHere = true;
    place.read().then(
      (found) => isHere && setCopy(found),
      // Without a place for copies there is nothing to offer; the session says so when it wants to keep one.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [place]);
  if (!copy) return null;
  const done = () => setCopy(null);
  return (
    <Notice tone="wait" title={t('writing.restore', { time: writeInstant(copy.keptAt) })} alert>
      <p>{t('writing.restoreHint')}</p>
      <Group mt="xs">
        <Button
          size="xs"
          onClick={() => {
            onRestore(copy);
            done();
          }}
        >
          {t('writing.restoreYes')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void place.forget().then(done)}>
          {t('writing.restoreNo')}
        </Button>
      </Group>
    </Notice>
  );
}
