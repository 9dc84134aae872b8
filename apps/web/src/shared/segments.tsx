import type { Segment } from '@conference/contracts';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './segments.module.css';

/** Words of two texts: what is only in the old one is struck out, what is only in the new one is underlined; both are also said. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  const { t } = useTranslation();
  return segments.map(({ kind, text }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>;
    const Mark = kind === 'removed' ? 'del' : 'ins';
    return (
      <Mark key={index} className={styles[kind]}>
        <VisuallyHidden component="span"> [{t(`segments.${kind}`)}: </VisuallyHidden>
        {text}
        <VisuallyHidden component="span">] </VisuallyHidden>
      </Mark>
    );
  });
}
