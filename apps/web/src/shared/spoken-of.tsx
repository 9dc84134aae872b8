import type { ConferenceKind } from '@conference/domain';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { CONGRESS } from './words';

/** Speaks of a union's congress as one on everything inside, and of a conference as the words stand. */
export function SpokenOf({ kind, children }: { readonly kind: ConferenceKind; readonly children: ReactNode }) {
  if (kind !== 'unionCongress') return children;
  return (
    <I18nextProvider i18n={i18next} defaultNS={CONGRESS}>
      {children}
    </I18nextProvider>
  );
}
