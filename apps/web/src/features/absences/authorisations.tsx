import type { AuthorisationView } from '@conference/contracts';
import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { writeDate } from '../../shared/dates';
import { Dialog } from '../../shared/dialog';
import { Pill, type Tone } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { endAuthorisation, useAbsenceCommand } from './absence-commands';
import { EnterAuthorisation } from './enter-authorisation';
import { authorisationsQuery } from './read-absences';

const TONES: Readonly<Record<AuthorisationView['state'], Tone>> = {
  planned: 'accent',
  inForce: 'good',
  over: 'calm',
  ended: 'late',
};

/** The orders by which people act for one another. */
export function Authorisations() {
  const { t } = useTranslation();
  const { data, error } = useQuery(authorisationsQuery);
  if (!data) return <ProblemNotice error={error} />;
  if (data.items.length === 0 && !data.mayEnter) return null;
  return (
    <Section
      id="authorisations"
      title={t('authority.title')}
      aside={data.mayEnter && <EnterAuthorisation list={data} />}
    >
      {data.items.length > 0 ? <OrderTable orders={data.items} /> : <p className="quiet">{t('authority.empty')}</p>}
    </Section>
  );
}

function OrderTable({ orders }: { orders: readonly AuthorisationView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const columns: Column<AuthorisationView>[] = [
    {
      key: 'order',
      head: t('authority.order'),
      names: true,
      width: '24%',
      cell: ({ name, signedOn }) => (
        <>
          <strong>{say(name)}</strong>
          <div className="quiet">{t('authority.signed', { date: writeDate(signedOn) })}</div>
        </>
      ),
    },
    {
      key: 'people',
      head: t('authority.people'),
      width: '26%',
      cell: ({ grantor, deputy }) => (
        <>
          {grantor.name} → <strong>{deputy.name}</strong>
          <div className="quiet">{deputy.position}</div>
        </>
      ),
    },
    { key: 'scope', head: t('authority.scope'), cell: ({ scope }) => say(scope) },
    {
      key: 'days',
      head: t('absence.when'),
      width: '16%',
      cell: ({ startsOn, endsOn, state }) => (
        <>
          {writeDate(startsOn)} – {writeDate(endsOn)}
          <div>
            <Pill tone={TONES[state]}>{t(`authority.${state}`)}</Pill>
          </div>
        </>
      ),
    },
    ...(orders.some(({ mayEnd }) => mayEnd)
      ? [
          {
            key: 'end',
            head: t('authority.act'),
            cell: (order: AuthorisationView) => order.mayEnd && <End order={order} />,
          },
        ]
      : []),
  ];
  return (
    <Sheet flush>
      <DataTable label={t('authority.title')} columns={columns} rows={orders} rowKey={({ id }) => id} />
    </Sheet>
  );
}

function End({ order }: { order: AuthorisationView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [isOpen, setOpen] = useState(false);
  const command = useAbsenceCommand(() => endAuthorisation(order.id));
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        aria-label={`${t('authority.end')}: ${say(order.name)}`}
        onClick={() => setOpen(true)}
      >
        {t('authority.end')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={`${t('authority.end')}: ${say(order.name)}`}>
        <Stack>
          <p style={{ margin: 0 }}>{t('authority.endLead', { name: order.deputy.name })}</p>
          <ProblemNotice error={command.error} />
          <Button
            color="red.9"
            loading={command.isPending}
            onClick={() => command.mutate(undefined, { onSuccess: () => setOpen(false) })}
          >
            {t('authority.end')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
