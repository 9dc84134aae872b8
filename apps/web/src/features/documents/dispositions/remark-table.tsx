import type { DispositionTable, OpinionView } from '@conference/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from '../../../shared/use-kept';
import { AnswerRemark, NO_GIVEN, type Given } from './answer-remark';
import styles from './dispositions.module.css';
import { filtered, nextOpen, NO_FILTER, type Filter } from './filter';
import { RemarkFilter } from './remark-filter';
import { RemarkRow } from './remark-row';
import { tableQuery } from './read-table';
import { saveDispositions } from './save-dispositions';
import { SameAnswer } from './same-answer';

const FIRST_SCREEN = 30;

/** All remarks, light enough for hundreds: only the one being answered has a form. */
export function RemarkTable({ table }: { table: DispositionTable }) {
  const { t, i18n } = useTranslation();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const shownFilter = useDeferredValue(filter);
  const [activeId, setActive] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What is typed for a remark stays with it until it is saved, also over a reload.
  const [typed, setTyped] = useKept<Readonly<Record<string, Given>>>(`dispositions ${table.documentId}`, {});
  const rows = useMemo(() => filtered(table.opinions, shownFilter), [table.opinions, shownFilter]);
  // The first screen at once, the others behind it.
  const drawn = useDeferredValue(rows, rows.slice(0, FIRST_SCREEN));
  const save = useSave(table.documentId);
  const mayDispose = table.may.dispose && table.isOpen;
  const toggle = useCallback((id: string) => setChosen((before) => toggled(before, id)), []);
  const forget = (ids: readonly string[]) =>
    setTyped((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !ids.includes(id))));

  const answer = (opinion: OpinionView, given: Given) =>
    save.mutate([{ opinion, given }], {
      onSuccess: () => {
        forget([opinion.id]);
        // A row that the filter takes away meanwhile still has a next one.
        setActive(nextOpen(rows, opinion.id)?.id ?? null);
      },
    });
  const answerAll = (given: Given) => {
    const opinions = table.opinions.filter(({ id }) => chosen.has(id));
    save.mutate(
      opinions.map((opinion) => ({ opinion, given })),
      {
        onSuccess: () => {
          forget([...chosen]);
          setChosen(new Set());
        },
      },
    );
  };
  return (
    <section aria-label={t('dispositionTable.remarks')} className={styles.table}>
      <RemarkFilter opinions={table.opinions} filter={filter} shown={rows.length} onFilter={setFilter} />
      {mayDispose && (
        <SameAnswer
          chosen={chosen.size}
          shown={rows.length}
          isSaving={save.isPending}
          error={activeId === null ? save.error : null}
          onAll={() => setChosen(new Set(rows.map(({ id }) => id)))}
          onNone={() => setChosen(new Set())}
          onAnswer={answerAll}
        />
      )}
      <ol className={styles.rows}>
        {drawn.map((opinion) => (
          <RemarkRow
            key={opinion.id}
            opinion={opinion}
            t={t}
            language={i18n.language}
            isChosen={chosen.has(opinion.id)}
            hasTyped={opinion.id in typed}
            mayAnswer={mayDispose && activeId !== opinion.id}
            onChoose={mayDispose ? toggle : undefined}
            onAnswer={setActive}
          >
            {mayDispose && activeId === opinion.id && (
              <AnswerRemark
                opinion={opinion}
                given={typed[opinion.id] ?? givenOf(opinion)}
                isSaving={save.isPending}
                error={save.error}
                onGive={(given) => setTyped((before) => ({ ...before, [opinion.id]: given }))}
                onSave={(given) => answer(opinion, given)}
                onClose={() => setActive(null)}
              />
            )}
          </RemarkRow>
        ))}
      </ol>
      {rows.length === 0 && <p className="quiet">{t('dispositionTable.none')}</p>}
    </section>
  );
}

function givenOf({ disposition, dispositionReason }: OpinionView): Given {
  return disposition ? { disposition, reason: dispositionReason ?? '' } : NO_GIVEN;
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

function useSave(documentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answers: readonly { opinion: OpinionView; given: Given }[]) =>
      saveDispositions(documentId, {
        dispositions: answers.flatMap(({ opinion, given: { disposition, reason } }) =>
          disposition ? [{ opinionId: opinion.id, disposition, reason: reason.trim() }] : [],
        ),
      }),
    onSuccess: (table) => {
      queries.setQueryData(tableQuery(documentId).queryKey, table);
      // Other pages ask when they are opened; each answer in a row of hundreds does not fetch all of it again.
      for (const kind of ['document', 'task']) {
        void queries.invalidateQueries({ queryKey: [kind], refetchType: 'none' });
      }
    },
  });
}
