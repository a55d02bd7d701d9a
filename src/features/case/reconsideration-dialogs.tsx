import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import type { ReconsiderationGround } from '../../../domain/casework/reconsideration.ts';
import { CLAUSE_IDS, type ClauseId } from '../../../domain/rulebook/verdict.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatDate } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useCase } from './case-context.ts';
import { CommandDialog } from './command-dialog.tsx';
import styles from './dialogs.module.css';
import { caseMutations } from './mutations.ts';
import { caseQueries } from './queries.ts';

/** One that the policy adds does not compile until it stands here. */
const ALL: Record<ReconsiderationGround, true> = {
  'facts-wrong': true,
  'new-evidence': true,
  'rule-misapplied': true,
  procedure: true,
  other: true,
};
const GROUNDS = Object.keys(ALL) as ReconsiderationGround[];

/** The family asks; nothing changes by it. */
export function OpenReconsideration({ onClose }: { onClose: () => void }) {
  const { t } = useWords('reconsideration');
  const { view } = useCase();
  const { season } = useSeason();
  const client = useQueryClient();
  const mutation = useMutation(
    caseMutations.openReconsideration(client, view.applicant.collectionNumber),
  );
  const id = useId();
  const [askedBy, setAskedBy] = useState('');
  // Most families ask on the day on which it is written down, and by a guardian.
  const [askedOn, setAskedOn] = useState(formatDate(season.now));
  const guardians = view.guardians.map(({ name, relation }) =>
    t('open.guardian', { name, relation: t(`domain:kin.${relation}`) }),
  );
  const [ground, setGround] = useState<ReconsiderationGround>('facts-wrong');
  const [tried, setTried] = useState(false);
  const missing = askedBy.trim() === '' || askedOn === '';
  return (
    <CommandDialog
      action="open-reconsideration"
      title={t('open.title')}
      about={t('open.about')}
      done={t('open.done')}
      reasonLabel={t('open.reason')}
      mutation={mutation}
      withFiles
      build={(stated) => {
        setTried(true);
        return missing ? null : { askedBy: askedBy.trim(), askedOn, ground, ...stated };
      }}
      onClose={onClose}
    >
      <label htmlFor={`${id}-by`}>{t('open.askedBy')}</label>
      <Input
        id={`${id}-by`}
        maxLength={60}
        value={askedBy}
        placeholder={t('open.askedByHint')}
        status={tried && askedBy.trim() === '' ? 'error' : undefined}
        onChange={(event) => setAskedBy(event.target.value)}
      />
      <div className={styles.picks}>
        {guardians.map((guardian) => (
          <Button key={guardian} size="small" onClick={() => setAskedBy(guardian)}>
            {guardian}
          </Button>
        ))}
      </div>
      <label htmlFor={`${id}-on`}>{t('open.askedOn')}</label>
      <Input
        id={`${id}-on`}
        type="date"
        value={askedOn}
        status={tried && askedOn === '' ? 'error' : undefined}
        onChange={(event) => setAskedOn(event.target.value)}
      />
      {tried && missing && (
        <p role="alert" className={styles.fieldError}>
          {t('open.required')}
        </p>
      )}
      <label htmlFor={`${id}-ground`}>{t('open.ground')}</label>
      <Select
        id={`${id}-ground`}
        value={ground}
        onChange={setGround}
        options={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
      />
    </CommandDialog>
  );
}

/** By a second person: upheld, or changed with the school that is right; the place is found by the service. */
export function DecideReconsideration({ onClose }: { onClose: () => void }) {
  const { t } = useWords('reconsideration');
  const { view } = useCase();
  const { school } = useSeason();
  const client = useQueryClient();
  const number = view.applicant.collectionNumber;
  const mutation = useMutation(caseMutations.decideReconsideration(client, number));
  const pack = useQuery(caseQueries.pack(number));
  const id = useId();
  const [outcome, setOutcome] = useState<'upheld' | 'changed' | null>(null);
  const [clause, setClause] = useState<ClauseId>('L11');
  const [schoolId, setSchoolId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const missing = outcome === null || (outcome === 'changed' && schoolId === null);
  // Own catchment first: that is what most are about.
  const options = (pack.data?.options ?? []).toSorted(
    (a, b) => Number(b.ownCatchment) - Number(a.ownCatchment),
  );
  return (
    <CommandDialog
      action="decide-reconsideration"
      title={t('decision.title')}
      about={t('decision.about')}
      done={t('decision.done')}
      reasonLabel={t('decision.reason')}
      mutation={mutation}
      withFiles
      build={(stated) => {
        setTried(true);
        if (outcome === null || missing) return null;
        return outcome === 'upheld'
          ? { outcome, clause, ...stated }
          : { outcome, clause, schoolId: schoolId ?? undefined, ...stated };
      }}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={t('decision.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as 'upheld' | 'changed')}
        options={[
          { value: 'upheld', label: t('decision.upheld') },
          { value: 'changed', label: t('decision.changed') },
        ]}
      />
      {outcome === 'changed' && (
        <>
          <label htmlFor={`${id}-school`}>{t('decision.school')}</label>
          <Select
            id={`${id}-school`}
            value={schoolId}
            loading={pack.isPending}
            placeholder={t('decision.schoolHint')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={setSchoolId}
            options={options.map((option) => ({
              value: option.schoolId,
              label: `${school(option.schoolId)} · ${t('decision.left', { left: option.placesLeft })}${option.ownCatchment ? ` · ${t('print.own')}` : ''}`,
            }))}
          />
          {schoolId !== null && <Found number={number} schoolId={schoolId} />}
        </>
      )}
      {tried && missing && (
        <p role="alert" className={styles.fieldError}>
          {t(outcome === null ? 'decision.outcome' : 'decision.schoolRequired')}
        </p>
      )}
      <label htmlFor={`${id}-clause`}>{t('decision.clause')}</label>
      <Select
        id={`${id}-clause`}
        value={clause}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setClause}
        options={CLAUSE_IDS.map((value) => ({
          value,
          label: `${value} ${t(`rulebook:clause.${value}.name`)}`,
        }))}
      />
    </CommandDialog>
  );
}

/** What the service would find now; it finds again when the decision is made. */
function Found({ number, schoolId }: { number: string; schoolId: string }) {
  const { t } = useWords('reconsideration');
  const { school } = useSeason();
  const { data } = useQuery(caseQueries.reconsideredPlace(number, schoolId));
  if (!data) return <p className={styles.hint}>…</p>;
  return (
    <p className={styles.about} role="status">
      {t(`decision.found.${data.found}`, { left: data.placesLeft, school: school(data.schoolId) })}
    </p>
  );
}

const WORDS = {
  'withdraw-reconsideration': 'withdraw',
  'withdraw-private': 'withdrawPrivate',
  'withdraw-approval': 'withdrawApproval',
} as const;
const MUTATION = {
  'withdraw-reconsideration': caseMutations.withdrawReconsideration,
  'withdraw-private': caseMutations.withdrawPrivate,
  'withdraw-approval': caseMutations.withdrawApproval,
} as const;

/** What is taken back with a reason and nothing else. */
export function Withdraw({ what, onClose }: { what: keyof typeof WORDS; onClose: () => void }) {
  const { t } = useWords('reconsideration');
  const { view } = useCase();
  const client = useQueryClient();
  const mutation = useMutation(MUTATION[what](client, view.applicant.collectionNumber));
  const words = WORDS[what];
  return (
    <CommandDialog
      action={what}
      title={t(`${words}.title`)}
      about={t(`${words}.about`)}
      done={t(`${words}.done`)}
      mutation={mutation}
      build={({ reason, version }) => ({ reason, version })}
      onClose={onClose}
    />
  );
}
