import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Input, InputNumber } from 'antd';
import { useEffect, useId, useRef, useState, type ComponentRef } from 'react';
import type { SchoolStanding } from '../../../server/contract/schools.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence, refusalSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { useToast } from '../../ui/toast.tsx';
import { schoolMutations } from './mutations.ts';
import { planAction } from './plan-action.ts';
import { PlanHistory } from './plan-history.tsx';
import { PlanPreview } from './plan-preview.tsx';
import styles from './schools.module.css';

const LEAST_REASON = 2;

interface Props {
  standing: SchoolStanding;
  onClose: () => void;
}

export function PlanDrawer({ standing, onClose }: Props) {
  const { t, i18n } = useWords('schools');
  const action = planAction(useViewer(), standing);
  const { school } = useSeason();
  return (
    <Drawer
      open
      size={460}
      title={t('drawer.title', { school: school(standing.school.id) })}
      onClose={onClose}
    >
      {action.allowed ? (
        <PlanForm standing={standing} onClose={onClose} />
      ) : (
        <>
          <p>
            {t('drawer.now', {
              classes: standing.plan.classes,
              classSize: standing.plan.classSize,
              capacity: formatCount(standing.capacity),
              taken: formatCount(standing.taken),
            })}
          </p>
          <p className={styles.faint}>{refusalSentence(i18n, action.because ?? '')}</p>
        </>
      )}
      <PlanHistory schoolId={standing.school.id} />
    </Drawer>
  );
}

function PlanForm({ standing: opened, onClose }: Props) {
  const { t, i18n } = useWords('schools');
  const { school } = useSeason();
  const toast = useToast();
  const client = useQueryClient();
  const ids = { classes: useId(), classSize: useId(), reason: useId() };
  const first = useRef<ComponentRef<typeof InputNumber>>(null);
  useEffect(() => first.current?.focus(), []);
  /** What the form was filled in upon: its version goes with it, whatever the list learns meanwhile. */
  const [base, setBase] = useState(opened);
  const [classes, setClasses] = useState<number | null>(opened.plan.classes);
  const [classSize, setClassSize] = useState<number | null>(opened.plan.classSize);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const save = useMutation(schoolMutations.changePlan(client, opened.school.id));
  const error = save.error ? toApiError(save.error) : null;
  const current = error?.stale ? (error.problem?.current as SchoolStanding | undefined) : undefined;

  const filled = classes !== null && classSize !== null && classSize > 0;
  const changed = classes !== base.plan.classes || classSize !== base.plan.classSize;
  const reasonMissing = reason.trim().length < LEAST_REASON;
  const submit = () => {
    setAsked(true);
    if (!filled || !changed || reasonMissing) return;
    save.mutate(
      { version: base.plan.version, classes, classSize, reason: reason.trim() },
      {
        onSuccess: (now) => {
          void toast.success(
            t('drawer.saved', {
              school: school(now.school.id),
              capacity: formatCount(now.capacity),
            }),
          );
          onClose();
        },
      },
    );
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={styles.faint}>
        {t('drawer.now', {
          classes: base.plan.classes,
          classSize: base.plan.classSize,
          capacity: formatCount(base.capacity),
          taken: formatCount(base.taken),
        })}
      </p>
      <div className={styles.fields}>
        <label htmlFor={ids.classes}>{t('drawer.classes')}</label>
        <InputNumber
          id={ids.classes}
          ref={first}
          min={0}
          max={200}
          precision={0}
          value={classes}
          onChange={setClasses}
        />
        <label htmlFor={ids.classSize}>{t('drawer.classSize')}</label>
        <InputNumber
          id={ids.classSize}
          min={1}
          max={100}
          precision={0}
          value={classSize}
          onChange={setClassSize}
        />
      </div>
      {filled && <PlanPreview standing={base} classes={classes} classSize={classSize} />}
      <label htmlFor={ids.reason}>{t('common:reason')}</label>
      <Input.TextArea
        id={ids.reason}
        rows={3}
        maxLength={500}
        value={reason}
        placeholder={t('common:reasonHint')}
        status={asked && reasonMissing ? 'error' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {asked && reasonMissing && (
        <p role="alert" className={styles.none}>
          {t('common:reasonRequired')}
        </p>
      )}
      {current && (
        <Alert
          type="warning"
          showIcon
          title={t('drawer.stale')}
          description={
            <>
              <p>
                {t('drawer.staleChange', {
                  was: `${base.plan.classes} × ${base.plan.classSize}`,
                  is: `${current.plan.classes} × ${current.plan.classSize}`,
                })}
              </p>
              <Button
                size="small"
                onClick={() => {
                  setBase(current);
                  save.reset();
                }}
              >
                {t('drawer.continue')}
              </Button>
            </>
          }
        />
      )}
      {error && !current && (
        <Alert
          type="error"
          showIcon
          title={
            error.code === 'below-taken'
              ? t('drawer.belowTaken', { taken: formatCount(base.taken) })
              : errorSentence(i18n, error)
          }
        />
      )}
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={!filled || !changed || current !== undefined}
        >
          {t('drawer.save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        {!changed && <span className={styles.faint}>{t('drawer.unchanged')}</span>}
      </div>
    </form>
  );
}
