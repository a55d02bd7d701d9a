import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId, useState } from 'react';
import type { CaseView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { factLabel } from '../../lib/fact-label.ts';
import { useCase } from './case-context.ts';
import { CommandDialog } from './command-dialog.tsx';
import styles from './dialogs.module.css';
import { factTypeOf, FIELDS, LISTS } from './fact-catalog.ts';
import { FactInput } from './fact-input.tsx';
import type { FactValue } from './fact-value.ts';
import { caseMutations } from './mutations.ts';

/** What stands on no paper and an officer may have to settle. */
const OF_THE_CASE = [
  'submission.home',
  'submission.basis',
  'applicant.kind',
  'applicant.category',
  'located.home',
  'located.register',
];

function factsOfPaper(paper: CaseView['evidence'][number]): string[] {
  const list = LISTS[paper.kind];
  const facts: Record<string, unknown> = { ...paper.facts };
  const people = list ? facts[list.list] : null;
  const rows = Array.isArray(people) ? people.map((_, index) => index) : [];
  return [
    `${paper.id}.status`,
    ...FIELDS[paper.kind].map((field) => `${paper.id}.${field}`),
    ...rows.flatMap((index) =>
      (list?.fields ?? []).map((field) => `${paper.id}.${list?.list}.${index}.${field}`),
    ),
  ];
}

/** Everything that may be supplied: what the verdict asks for first, then the rest. */
function refsOf(view: CaseView): { needed: string[]; others: string[] } {
  const needed = [...new Set(view.verdict?.needs.map(({ fact }) => fact))].filter(
    // A whole paper comes from the family or its source.
    (ref) => !ref.startsWith('evidence.'),
  );
  const all = [...OF_THE_CASE, ...view.evidence.flatMap(factsOfPaper)];
  return { needed, others: all.filter((ref) => !needed.includes(ref)) };
}

export function SupplyFactDialog({
  initialRef,
  onClose,
}: {
  initialRef?: string;
  onClose: () => void;
}) {
  const { t } = useWords('case');
  const { t: common } = useWords();
  const { view } = useCase();
  const client = useQueryClient();
  const factId = useId();
  const valueId = useId();
  const [ref, setRef] = useState(initialRef);
  const [value, setValue] = useState<FactValue>();
  const [tried, setTried] = useState(false);
  const mutation = useMutation(caseMutations.supplyFact(client, view.applicant.collectionNumber));
  const { needed, others } = refsOf(view);
  const choice = (each: string) => ({
    value: each,
    label: factLabel(common, each, view.evidence),
  });
  return (
    <CommandDialog
      action="supply-fact"
      title={t('supply.title')}
      about={t('supply.about')}
      done={t('supply.done')}
      submitLabel={t('supply.submit')}
      mutation={mutation}
      onClose={onClose}
      withFiles
      preview={
        ref !== undefined && value !== undefined ? { name: 'supply-fact', ref, value } : null
      }
      build={(stated) => {
        setTried(true);
        return ref !== undefined && value !== undefined ? { ref, value, ...stated } : null;
      }}
    >
      <div className={styles.field}>
        <label htmlFor={factId}>{t('supply.fact')}</label>
        <Select<string>
          id={factId}
          showSearch={{ optionFilterProp: 'label' }}
          value={ref}
          status={tried && ref === undefined ? 'error' : undefined}
          options={[
            { label: t('supply.group.needed'), options: needed.map(choice) },
            { label: t('supply.group.others'), options: others.map(choice) },
          ].filter(({ options }) => options.length > 0)}
          onChange={(next) => {
            setRef(next);
            setValue(undefined);
          }}
        />
        {tried && ref === undefined && (
          <p role="alert" className={styles.fieldError}>
            {t('supply.factRequired')}
          </p>
        )}
      </div>
      {ref !== undefined && (
        <div className={styles.field} data-first-field={initialRef ? true : undefined}>
          <label htmlFor={valueId}>{t('supply.value')}</label>
          <FactInput
            key={ref}
            id={valueId}
            factRef={ref}
            value={value}
            invalid={tried && value === undefined}
            onChange={setValue}
          />
          {factTypeOf(ref) === 'extraction' && <p className={styles.hint}>{t('supply.found')}</p>}
          {tried && value === undefined && (
            <p role="alert" className={styles.fieldError}>
              {t('supply.valueRequired')}
            </p>
          )}
        </div>
      )}
    </CommandDialog>
  );
}
