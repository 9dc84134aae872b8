import type { CountRecordView, ElectionRoundView, InventoryBody } from '@conference/contracts';
import { partsOf } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shared/notice';
import { useSentence } from '../../../shared/sentence';
import { useKept } from '../../../shared/use-kept';
import { CountField } from '../../../shared/count-field';
import styles from '../room.module.css';
import { wholeNumber } from '../../../shared/whole-number';
import { ActButton } from '../../../shared/act-button';
import { roundCommands, type RoundAddress } from './election-commands';
import { PartForm, partOf, typedOf, type TypedPart } from './part-form';

interface CountEntryProps {
  address: RoundAddress;
  round: ElectionRoundView;
  record: CountRecordView;
}

const STOCK = ['printed', 'issued', 'unused', 'spoiled'] as const;

/** The stock of ballots, taken before the box is opened. */
export function Inventory({ address, round, record }: CountEntryProps) {
  const { t } = useTranslation();
  const taken = record.inventory?.paper;
  const [typed, setTyped] = useKept<TypedPart>(
    `stock ${round.id}`,
    Object.fromEntries(STOCK.map((field) => [field, taken ? String(taken[field]) : ''])),
  );
  const parts = partsOf(round.way);
  const numbers = STOCK.map((field) => [field, wholeNumber(typed[field] ?? '')] as const);
  const isWhole = !parts.includes('paper') || numbers.every(([, value]) => value !== null);
  const isElectronicThere = !parts.includes('electronic') || record.electronic !== null;
  return (
    <>
      {parts.includes('paper') && (
        <fieldset className={styles.rowCount}>
          <legend>{t('elections.inventory')}</legend>
          <div className={styles.figures}>
            {STOCK.map((field) => (
              <CountField
                key={field}
                label={t(`elections.${field}`)}
                value={typed[field] ?? ''}
                onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
              />
            ))}
          </div>
        </fieldset>
      )}
      {parts.includes('electronic') && (
        <p className="quiet">
          {record.electronic
            ? t('elections.electronicIssued', { count: record.electronic.issued })
            : t('elections.electronicMissing')}
        </p>
      )}
      <div className={styles.controls}>
        <ActButton
          isQuiet={record.inventory !== null}
          conferenceId={address.conferenceId}
          label={t('elections.saveInventory')}
          disabled={!isWhole || !isElectronicThere}
          act={() =>
            roundCommands.inventory(
              address,
              parts.includes('paper') ? (Object.fromEntries(numbers) as InventoryBody['paper']) : null,
            )
          }
        />
      </div>
    </>
  );
}

/** The count: on paper as it is typed, electronic as the ballot box handed it in. What did not add up is there again, with the reasons. */
export function Figures({ address, round, record }: CountEntryProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const hasPaper = partsOf(round.way).includes('paper');
  const before = record.refused?.figures.paper ?? record.figures?.paper ?? null;
  const [typed, setTyped] = useKept<TypedPart>(`count ${round.id}`, typedOf(before));
  const [totals, setTotals] = useKept<TypedPart>(`totals ${round.id}`, {});
  const paper = hasPaper ? partOf(typed, round.candidates) : null;
  const isBoth = round.way === 'both';
  const added = round.candidates.map(({ personId }) => ({ id: personId, votes: wholeNumber(totals[personId] ?? '') }));
  const isAdded = !isBoth || added.every(({ votes }) => votes !== null);
  const sent = isBoth ? added.map(({ id, votes }) => ({ id, votes: votes ?? 0 })) : null;
  return (
    <>
      {record.refused && (
        <Notice tone="late" title={t('elections.refused')}>
          <ul>
            {record.refused.faults.map((fault) => (
              <li key={fault.vi}>{say(fault)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {hasPaper && (
        <fieldset className={styles.rowCount}>
          <legend>{t('elections.figures')}</legend>
          <PartForm
            typed={typed}
            candidates={round.candidates}
            onType={(field, value) => setTyped((old) => ({ ...old, [field]: value }))}
          />
        </fieldset>
      )}
      {isBoth && (
        <fieldset className={styles.rowCount}>
          <legend>{t('elections.totals')}</legend>
          <div className={styles.ballot}>
            {round.candidates.map(({ personId, name }) => (
              <CountField
                key={personId}
                isRow
                label={name}
                value={totals[personId] ?? ''}
                onChange={(value) => setTotals((old) => ({ ...old, [personId]: value }))}
              />
            ))}
          </div>
        </fieldset>
      )}
      <div className={styles.controls}>
        <ActButton
          conferenceId={address.conferenceId}
          label={t(hasPaper ? 'elections.saveFigures' : 'elections.takeElectronic')}
          disabled={(hasPaper && !paper) || !isAdded}
          act={() => roundCommands.figures(address, { paper, totals: sent })}
        />
      </div>
    </>
  );
}
