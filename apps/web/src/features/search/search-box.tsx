import { LONGEST_SEARCH } from '@conference/domain';
import { TextInput } from '@mantine/core';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { searchAddressOf, type SearchAddress } from './search-address';
import styles from './search-box.module.css';
import { walkHits } from './walk-hits';

/** After the last key, before the finds follow what is typed. */
const PAUSE_MS = 250;

/** One box for everything, on every page; the key `/` leads into it. */
export function SearchBox() {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { isHere, address } = useRouterState({
    select: ({ location }) => ({
      isHere: location.pathname === '/search',
      address: searchAddressOf(location.search as Record<string, unknown>),
    }),
    structuralSharing: true,
  });
  const [typed, setTyped] = useTyped(isHere ? (address.q ?? '') : '');
  useShortcut(box);
  const look = (q: string, replace: boolean) => {
    const search: SearchAddress = isHere ? { ...address, q: q || undefined, page: undefined } : { q: q || undefined };
    void navigate({ to: '/search', search, replace });
  };
  usePause(typed, () => {
    if (isHere && typed !== (address.q ?? '')) look(typed, true);
  });
  return (
    <form
      role="search"
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        look(typed, isHere);
      }}
    >
      <TextInput
        ref={box}
        type="search"
        data-search-box
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        placeholder={t('search.placeholder')}
        maxLength={LONGEST_SEARCH}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onKeyDown={walkHits}
        rightSection={<kbd className={styles.key}>/</kbd>}
        rightSectionPointerEvents="none"
      />
    </form>
  );
}

/** What stands in the box: what is typed, until the address says something else. */
function useTyped(named: string) {
  const [typed, setTyped] = useState(named);
  const [before, setBefore] = useState(named);
  if (before !== named) {
    setBefore(named);
    setTyped(named);
  }
  return [typed, setTyped] as const;
}

/** Does something when nothing was typed for a moment. */
function usePause(typed: string, act: () => void): void {
  const acting = useRef(act);
  useEffect(() => {
    acting.current = act;
  });
  useEffect(() => {
    const pause = setTimeout(() => acting.current(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
}

/** The key `/` leads into the box, wherever nothing is being typed. */
function useShortcut(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [box]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog, [role="dialog"]') !== null;
}
