import type { SavedViews as Views } from '@conference/contracts';
import { BUILT_IN_VIEWS, isSameAddress, type ViewAddress, type ViewPage } from '@conference/domain';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { SaveView } from './save-view';
import styles from './views.module.css';
import { beginWith, removeView, viewsQuery } from './view-commands';

const PATHS = {
  board: '/',
  openTasks: '/open-tasks',
  search: '/search',
  results: '/results',
  activity: '/activity',
  register: '/register',
} as const satisfies Record<ViewPage, string>;

interface SavedViewsProps {
  page: ViewPage;
  /** What the address of the page says now; which part of a list is shown is no view. */
  address: object;
  /** Shows another view of the page. */
  onShow: (address: Record<string, unknown>) => void;
}

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly address: ViewAddress;
  readonly hint: string | undefined;
  readonly mayRemove: boolean;
}

/** Filters of the page that have a name: those that every office has, one's own and those of the office; and the way to keep the one that is shown. */
export function SavedViews({ page, address: given, onShow }: SavedViewsProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(viewsQuery(page));
  const address = addressOf(given);
  const all = useShown(page, data);
  useBeginning(data, all, { isEmpty: Object.keys(address).length === 0, onShow });
  if (!data) return <ProblemNotice error={error} />;
  const here = all.find((view) => isSameAddress(view.address, address));
  return (
    <div className={styles.views}>
      <nav aria-label={t('views.label')} className={styles.links}>
        <Link
          to={PATHS[page]}
          search={{}}
          className={styles.link}
          activeOptions={{ exact: true }}
          data-here={Object.keys(address).length === 0 || undefined}
        >
          {t('views.everything')}
        </Link>
        {all.map(({ id, name, address: search, hint }) => (
          <Link
            key={id}
            to={PATHS[page]}
            search={search}
            className={styles.link}
            title={hint}
            activeOptions={{ exact: true }}
            data-here={id === here?.id || undefined}
          >
            {name}
            {id === data.defaultView && (
              <>
                {' '}
                <span role="img" aria-label={t('views.isDefault')}>
                  ★
                </span>
              </>
            )}
          </Link>
        ))}
      </nav>
      {here && <OfView page={page} view={here} isDefault={data.defaultView === here.id} />}
      {!here && Object.keys(address).length > 0 && <SaveView page={page} address={address} mayShare={data.mayShare} />}
    </div>
  );
}

/** What can be done with the view that is shown. */
function OfView({ page, view, isDefault }: { page: ViewPage; view: Shown; isDefault: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const settle = { onSettled: () => queries.invalidateQueries({ queryKey: ['views', page] }) };
  const begin = useMutation({ mutationFn: () => beginWith(page, isDefault ? null : view.id), ...settle });
  const remove = useMutation({ mutationFn: () => removeView(view.id), ...settle });
  return (
    <div className={styles.acts}>
      <Button size="compact-sm" variant="subtle" loading={begin.isPending} onClick={() => begin.mutate()}>
        {t(isDefault ? 'views.beginNot' : 'views.begin')}
      </Button>
      {view.mayRemove && (
        <Button size="compact-sm" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('views.remove', { name: view.name })}
        </Button>
      )}
      <ProblemNotice error={begin.error ?? remove.error} />
    </div>
  );
}

function useShown(page: ViewPage, data: Views | undefined): Shown[] {
  const { t } = useTranslation();
  const say = useSentence();
  const builtIn = BUILT_IN_VIEWS.filter((view) => view.page === page).map(({ key, name, address }) => ({
    id: key,
    name: say(name),
    address,
    hint: undefined,
    mayRemove: false,
  }));
  const kept = (data?.items ?? []).map(({ id, name, address, isShared, owner, mayRemove }) => ({
    id,
    name,
    address,
    hint: owner ? t('views.shared', { name: owner }) : isShared ? t('views.sharedByMe') : undefined,
    mayRemove,
  }));
  return [...builtIn, ...kept];
}

/** A page that is opened without a filter begins with the view that its reader has settled; whoever then asks for everything gets it. */
function useBeginning(
  data: Views | undefined,
  all: readonly Shown[],
  { isEmpty, onShow }: { isEmpty: boolean; onShow: SavedViewsProps['onShow'] },
): void {
  const isBegun = useRef(false);
  useEffect(() => {
    if (!data || isBegun.current) return;
    isBegun.current = true;
    const view = isEmpty ? all.find(({ id }) => id === data.defaultView) : undefined;
    if (view) onShow({ ...view.address });
  }, [data, all, isEmpty, onShow]);
}

function addressOf(given: object): ViewAddress {
  const said = Object.entries(given as Record<string, unknown>).filter(
    ([key, value]) => key !== 'page' && value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(said) as ViewAddress;
}
