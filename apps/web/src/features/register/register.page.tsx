import type { RegisterPageView } from '@conference/contracts';
import { isRegisterBook } from '@conference/domain';
import { Anchor, Button, NativeSelect, Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state';
import { OnPaper, PrintButton } from '../../shared/on-paper';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { Waiting } from '../../shared/waiting';
import { SavedViews } from '../views/saved-views';
import { PaperNumber } from './paper-number';
import { registerQuery } from './read-register';
import type { RegisterAddress } from './register-address';
import { RegisterTable } from './register-table';
import styles from './register.module.css';

const route = getRouteApi('/inside/register');

/** The register of issued documents (sổ đăng ký văn bản): what the clerk keeps. */
export function RegisterPage() {
  const { t } = useTranslation();
  const say = useSentence();
  const { year, book } = route.useSearch();
  const choice = { year, book: book && isRegisterBook(book) ? book : undefined };
  const navigate = route.useNavigate();
  const show = (search: RegisterAddress) => void navigate({ search, replace: true });
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...registerQuery(choice),
    placeholderData: keepPreviousData,
  });
  const [first] = data?.pages ?? [];
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.page}>
      <title>{`${t('register.title')} · ${t('app.shortName')}`}</title>
      {first && (
        <OnPaper
          filter={[
            `${t('register.year')} ${first.year}`,
            choice.book && say(first.books.find(({ book }) => book === choice.book)?.name ?? { vi: '', en: '' }),
          ]}
        />
      )}
      <div>
        <Title order={1}>{t('register.title')}</Title>
        <Text c="dimmed">{t('register.lead')}</Text>
      </div>
      <SavedViews page="register" address={choice} onShow={show} />
      {first && <Tools page={first} choice={choice} onChoose={show} />}
      <ProblemNotice error={error} />
      {isPending && !error && <Waiting label={t('app.loading')} />}
      {first && entries.length === 0 && (
        <EmptyState title={t('register.empty')}>
          <p>{t('register.emptyHint')}</p>
        </EmptyState>
      )}
      {entries.length > 0 && <RegisterTable entries={entries} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('app.loadMore')}
        </Button>
      )}
    </div>
  );
}

interface ToolsProps {
  page: RegisterPageView;
  choice: RegisterAddress;
  onChoose: (choice: RegisterAddress) => void;
}

function Tools({ page, choice, onChoose }: ToolsProps) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const csv = new URLSearchParams({
    year: String(page.year),
    language: i18n.language === 'en' ? 'en' : 'vi',
    ...(choice.book && { book: choice.book }),
  });
  return (
    <div className={styles.tools}>
      <NativeSelect
        label={t('register.year')}
        value={page.year}
        data={page.years.map(String)}
        onChange={(event) => onChoose({ ...choice, year: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('register.book')}
        value={choice.book ?? ''}
        data={[
          { value: '', label: t('register.allBooks') },
          ...page.books.map(({ book, name }) => ({ value: book as string, label: say(name) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ ...choice, book: isRegisterBook(value) ? value : undefined })
        }
      />
      <Anchor href={`/api/register.csv?${csv}`} download className={styles.csv}>
        {t('register.csv')}
      </Anchor>
      <PrintButton />
      {page.may.enterPaperNumber && <PaperNumber page={page} />}
    </div>
  );
}
