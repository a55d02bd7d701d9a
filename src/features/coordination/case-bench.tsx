import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import type { CaseStateView } from '../../../server/contract/case.ts';
import type { QueueRow } from '../../../server/contract/coordination.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ActionBar, type StepName } from './action-bar.tsx';
import { BenchMap } from './bench-map.tsx';
import { CaseClaim } from './case-claim.tsx';
import { CaseHead } from './case-head.tsx';
import { Conflict } from './conflict.tsx';
import styles from './coordination.module.css';
import { KEYS, OptionList } from './option-list.tsx';
import { coordinationQueries } from './queries.ts';
import { SwapDialog } from './swap-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useSteps } from './use-steps.ts';

/**
 * What is asked about: the case and the school as they stood when the dialog opened. What a colleague does meanwhile
 * moves the bench and not the question; confirming it is then refused and the difference told.
 */
interface Asking {
  name: Exclude<StepName, 'hold' | 'release-hold' | 'swap'>;
  state: CaseStateView;
  schoolId: string | null;
}
const DIGITS = Array.from({ length: KEYS }, (_, index) => index + 1);

/** One case with its map, its schools and what may be done. Mounted anew for each case. */
export function CaseBench({ number, row }: { number: string; row: QueueRow | null }) {
  const { t } = useWords('coordination');
  const { school } = useSeason();
  const toast = useToast();
  const viewer = useViewer();
  const query = useQuery(coordinationQueries.options(number));
  const [picked, setPicked] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [draft, setDraft] = useState('');
  const [swapping, setSwapping] = useState<CaseStateView | null>(null);
  const steps = useSteps(number, {
    onDone: (now, step) => {
      setAsking(null);
      setSwapping(null);
      setDraft('');
      void toast.success(
        t(`done.${step.name}`, {
          name: row?.name ?? number,
          school: school('schoolId' in step ? step.schoolId : now.placedSchoolId),
        }),
      );
    },
    onOvertaken: () => {
      setAsking(null);
      setSwapping(null);
    },
  });

  const state = query.data?.state;
  const options = query.data?.options;
  const inQueue = row !== null && state?.placedSchoolId === null;
  const chosenId =
    // Under a proposal there is nothing to choose: it is about the school proposed.
    (state?.status === 'proposed' ? state.pendingSchoolId : picked) ??
    state?.pendingSchoolId ??
    state?.placedSchoolId ??
    options?.find(({ barred }) => barred === null)?.schoolId ??
    null;
  const chosen = options?.find(({ schoolId }) => schoolId === chosenId);
  const begin = (name: StepName) => {
    if (!state) return;
    steps.forget();
    if (name === 'hold') {
      if (chosen) steps.take(state, { name, schoolId: chosen.schoolId });
    } else if (name === 'release-hold') steps.take(state, { name });
    else if (name === 'swap') setSwapping(state);
    else {
      // A reason for proposing is none for returning.
      if (name === 'return-proposal') setDraft('');
      setAsking({
        name,
        state,
        schoolId: name === 'propose' ? chosenId : state.pendingSchoolId,
      });
    }
  };
  const confirm = ({ name, state: before, schoolId }: Asking, reason: string) => {
    if (name === 'approve') steps.take(before, { name });
    else if (name === 'return-proposal') steps.take(before, { name, reason });
    else if (schoolId) steps.take(before, { name, schoolId, reason });
  };
  useShortcut({ key: 'Escape' }, () => {
    if (steps.refused) steps.forget();
    else setPicked(null);
  });
  const conflict = steps.refused && <Conflict {...steps.refused} />;
  const words = { name: row?.name ?? number, school: school(asking?.schoolId ?? null) };

  return (
    <>
      {options &&
        DIGITS.map((digit) => (
          <DigitKey
            key={digit}
            digit={digit}
            onPress={() => {
              const option = options.find(({ rank }) => rank === digit);
              if (option) setPicked(option.schoolId);
            }}
          />
        ))}
      <section className={styles.middle} aria-label={t('caseLabel')}>
        <CaseHead
          number={number}
          row={row}
          state={state}
          ownLeft={options?.find(({ ownCatchment }) => ownCatchment)?.placesLeft ?? null}
        />
        {viewer.role === 'officer' && inQueue && <CaseClaim number={number} />}
        <BenchMap row={row} options={options} chosenId={chosenId} onChoose={setPicked} />
      </section>
      <section className={styles.right} aria-label={t('optionsLabel')}>
        {query.error && !query.data ? (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        ) : !options || !state ? (
          <Skeleton active paragraph={{ rows: 10 }} />
        ) : (
          <>
            <OptionList
              options={options}
              chosenId={chosenId}
              pendingId={state.pendingSchoolId}
              onChoose={setPicked}
            />
            {steps.refused && !asking && <Conflict {...steps.refused} onClose={steps.forget} />}
            <ActionBar
              state={state}
              schoolBarred={chosen && chosen.barred === null ? null : 'no-place-left'}
              busy={steps.busy}
              onStep={begin}
            />
          </>
        )}
      </section>
      {swapping && (
        <SwapDialog
          number={number}
          name={row?.name ?? number}
          schoolId={swapping.pendingSchoolId}
          pending={steps.busy}
          error={conflict}
          onSwap={(step) => steps.take(swapping, step)}
          onClose={() => setSwapping(null)}
        />
      )}
      {asking && (
        <StepDialog
          title={t(`ask.${asking.name}.title`, words)}
          effect={t(`ask.${asking.name}.effect`, words)}
          confirm={t(`domain:action.${asking.name}`)}
          presets={
            asking.name === 'approve'
              ? null
              : asking.name === 'propose'
                ? [t('preset.nearest'), t('preset.own'), t('preset.nearer')]
                : [t('preset.other'), t('preset.facts')]
          }
          draft={draft}
          onDraft={setDraft}
          pending={steps.busy}
          error={conflict}
          onConfirm={(reason) => confirm(asking, reason)}
          onClose={() => {
            setAsking(null);
            steps.forget();
          }}
        />
      )}
    </>
  );
}

function DigitKey({ digit, onPress }: { digit: number; onPress: () => void }) {
  useShortcut({ key: String(digit) }, onPress);
  return null;
}
