import { Anchor, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import { UnreadyPage } from '../../shared/unready-page';
import { checkList, type ListCheck } from './check-list';
import { listPath, listQuery } from './read-ballots';
import styles from './secret-ballots.module.css';

const route = getRouteApi('/inside/conferences/$conferenceId/ballots/$ballotId');

/** The published list of envelopes: this browser checks its chain by itself, and a voter finds their own by its receipt. */
export function EnvelopeListPage() {
  const { t } = useTranslation();
  const address = route.useParams();
  const { data: published, error } = useQuery(listQuery(address));
  const { data: checked } = useQuery({
    queryKey: ['checked list', published?.listSha256],
    queryFn: () => checkList(published!),
    enabled: published !== undefined,
  });
  const [code, setCode] = useState(route.useSearch().receipt ?? '');
  if (!published) return <UnreadyPage error={error} />;
  const own = checked ? placeOf(code, checked) : null;
  return (
    <div className={styles.page}>
      <title>{`${t('ballots.listTitle')} · ${t('app.shortName')}`}</title>
      <p className="quiet">{published.title}</p>
      <Title order={1}>{t('ballots.listTitle')}</Title>
      <p>
        {t('ballots.listIntro', {
          envelopes: published.list.length,
          entitled: published.entitled,
          date: writeDate(published.closedOn),
        })}{' '}
        {t(published.envelopesKept ? 'ballots.keptUntil' : 'ballots.destroyedAfter', {
          date: writeDate(published.objectionsEndOn),
        })}
      </p>
      <Sheet>
        <div className={styles.find}>
          <TextInput
            label={t('ballots.yourReceipt')}
            value={code}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          {code.trim() !== '' && checked && (
            <Notice
              tone={own === null ? 'late' : 'good'}
              title={own === null ? t('ballots.notOnList') : t('ballots.onList', { place: own + 1 })}
              alert
            >
              {own === null && <p>{t('ballots.notOnListHint')}</p>}
            </Notice>
          )}
        </div>
      </Sheet>
      <Sheet>
        <ul className={styles.checks}>
          {checked && (
            <>
              <Check isRight={checked.isStartRight} words={t('ballots.startChecked')} />
              <Check isRight={checked.isListRight} words={t('ballots.listChecked')} />
              <Check isRight={checked.isNumberRight} words={t('ballots.numberChecked')} />
            </>
          )}
        </ul>
      </Sheet>
      <Sheet>
        <ol className={styles.list}>
          {(checked?.codes ?? []).map((line, place) => (
            <li key={line} data-own={place === own}>
              {line}
            </li>
          ))}
        </ol>
        <p>
          <Anchor href={listPath(address)} download={`${t('ballots.listFile')}.json`}>
            {t('ballots.downloadList')}
          </Anchor>
        </p>
      </Sheet>
    </div>
  );
}

function Check({ isRight, words }: { isRight: boolean; words: string }) {
  const { t } = useTranslation();
  return (
    <li>
      <Pill tone={isRight ? 'good' : 'late'}>{t(isRight ? 'ballots.right' : 'ballots.wrong')}</Pill> {words}
    </li>
  );
}

/** Where a receipt is on the list, by its code or its whole hash, however it is spaced. */
function placeOf(typed: string, { codes, hashes }: ListCheck): number | null {
  const plain = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const sought = plain(typed);
  const place = codes.findIndex((code, index) => plain(code) === sought || plain(hashes[index]!) === sought);
  return place < 0 ? null : place;
}
