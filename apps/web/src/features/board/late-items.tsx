import type { LateItemView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { ReasonButton } from '../../shared/reason-button';
import { Section } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import styles from './board.module.css';
import { lateItemsQuery, removeLateItem } from './read-board';

/** What the conference before left open: on the agenda by itself, and off it only with a reason. */
export function LateItems({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(lateItemsQuery(conferenceId));
  if (!data || data.items.length === 0) return null;
  return (
    <Section id="late-items" title={t('lateItems.title')}>
      <p className="quiet">{t('lateItems.lead', { from: data.from })}</p>
      <ul className={styles.list}>
        {data.items.map((item) => (
          <Item key={`${item.kind} ${item.id}`} conferenceId={conferenceId} item={item} mayRemove={data.mayRemove} />
        ))}
      </ul>
    </Section>
  );
}

interface ItemProps {
  conferenceId: string;
  item: LateItemView;
  mayRemove: boolean;
}

function Item({ conferenceId, item, mayRemove }: ItemProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const { title, owner, why, dueOn, removed } = item;
  return (
    <li className={styles.item} data-removed={removed !== null}>
      <div className={styles.marks}>
        <Pill tone="calm">{t(`lateItems.kinds.${item.kind}`)}</Pill>
        {removed ? <Pill tone="calm">{t('lateItems.removed')}</Pill> : <Pill tone="late">{say(why)}</Pill>}
      </div>
      <h3>{title}</h3>
      <p>
        {t('lateItems.owner', { owner })}
        {dueOn && ` · ${t('lateItems.dueOn', { on: writeDate(dueOn) })}`} · <History item={item} />
      </p>
      {removed && <p className="quiet">{t('lateItems.removedBy', removed)}</p>}
      {mayRemove && !removed && (
        <ReasonButton
          conferenceId={conferenceId}
          label={t('lateItems.remove')}
          fullLabel={t('lateItems.removeItem', { title })}
          hint={t('lateItems.removeHint')}
          act={(reason) => removeLateItem(conferenceId, item, reason)}
        />
      )}
    </li>
  );
}

/** Where everything about it is on record. */
function History({ item: { kind, id, conferenceId } }: { item: LateItemView }) {
  const { t } = useTranslation();
  return (
    <Anchor
      renderRoot={(props) =>
        kind === 'target' ? (
          <Link to="/conferences/$conferenceId" params={{ conferenceId }} hash="targets" {...props} />
        ) : (
          <Link to="/conferences/$conferenceId/board" params={{ conferenceId }} hash={id} {...props} />
        )
      }
    >
      {t('lateItems.history')}
    </Anchor>
  );
}
