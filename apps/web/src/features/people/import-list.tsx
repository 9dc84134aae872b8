import { MISSING_PEOPLE, type MissingPeople } from '@conference/domain';
import { Anchor, Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Sheet } from '../../shared/section';
import styles from './people.module.css';
import { Preview } from './preview';
import { importPeople, membersQuery, previewPeople } from './read-people';

const FILES = ['xlsx', 'csv'] as const;

/** Brings the office's people up to date by a list: picked, looked at line by line, and applied whole. */
export function ImportList() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState<MissingPeople>('stay');
  const looking = useMutation({ mutationFn: previewPeople });
  const applying = useMutation({
    mutationFn: importPeople,
    onSuccess: () => {
      looking.reset();
      setFile(null);
      void queries.invalidateQueries({ queryKey: membersQuery.queryKey });
    },
  });
  const look = (picked: File | null, then: MissingPeople) => {
    applying.reset();
    setFile(picked);
    setMissing(then);
    if (picked) looking.mutate({ file: picked, missing: then });
    else looking.reset();
  };
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <div className={styles.import}>
      <Sheet>
        <div className={styles.form}>
          <p className={styles.ways}>
            <Anchor href={`/api/people-template.xlsx?language=${language}`} download>
              {t('people.template')}
            </Anchor>
            <span className="quiet">{t('people.export')}</span>
            {FILES.map((format) => (
              <Anchor key={format} href={`/api/people.${format}?language=${language}`} download>
                {format.toUpperCase()}
              </Anchor>
            ))}
          </p>
          <FileField
            label={t('people.file')}
            hint={t('people.fileHint')}
            accept=".xlsx,.csv,.tsv,.txt"
            file={file}
            onPick={(picked) => look(picked, missing)}
          />
          <NativeSelect
            label={t('people.missing')}
            description={t('people.missingHint')}
            value={missing}
            disabled={looking.isPending || applying.isPending}
            data={MISSING_PEOPLE.map((value) => ({ value, label: t(`people.missingAs.${value}`) }))}
            onChange={({ currentTarget }) => look(file, currentTarget.value === 'leave' ? 'leave' : 'stay')}
          />
        </div>
      </Sheet>
      <div role="status">{applying.data && <Done imported={applying.data} />}</div>
      <ProblemNotice error={looking.error ?? applying.error} />
      {looking.error && file && <Button onClick={() => look(file, missing)}>{t('people.again')}</Button>}
      {looking.data && file && (
        <Preview
          key={looking.submittedAt}
          preview={looking.data}
          isApplying={applying.isPending}
          isStale={applying.isError}
          onLookAgain={() => look(file, missing)}
          onApply={() => applying.mutate({ file, missing, shown: looking.data.shown })}
        />
      )}
    </div>
  );
}

type Imported = Awaited<ReturnType<typeof importPeople>>;

function Done({ imported }: { imported: Imported }) {
  const { t } = useTranslation();
  const kinds = ['added', 'changed', 'returned', 'left', 'toLeave', 'passed', 'orders'] as const;
  return (
    <Notice tone="good" title={t('people.done')}>
      <ul>
        {kinds
          .filter((kind) => imported[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t(`people.did.${kind}`, { number: imported[kind] })}</li>
          ))}
      </ul>
    </Notice>
  );
}
