import { Alert } from 'antd';
import type { CaseStateView } from '../../../server/contract/case.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason } from '../../lib/use-viewer.ts';

interface Props {
  error: unknown;
  /** The case as it stood on the screen when the step was sent. */
  before: CaseStateView | null;
  /** The school that the step was about. */
  schoolId: string | null;
  onClose?: () => void;
}

/** Why a step did not happen, and what happened instead. */
export function Conflict({ error, before, schoolId, onClose }: Props) {
  const { t, i18n } = useWords('coordination');
  const { school } = useSeason();
  const personName = usePersonName();
  const known = toApiError(error);
  const closable = onClose ? { onClose } : false;
  if (known.code === 'no-place-left') {
    return (
      <Alert
        type="warning"
        showIcon
        closable={closable}
        title={t('conflict.noPlace', { school: school(known.problem?.detail ?? schoolId) })}
        description={t('conflict.noPlaceHint')}
      />
    );
  }
  const current = known.stale ? (known.problem?.current as CaseStateView | undefined) : undefined;
  if (!current) {
    return <Alert type="error" showIcon closable={closable} title={errorSentence(i18n, known)} />;
  }
  const at = (state: CaseStateView) =>
    [
      t(`domain:status.${state.status}`),
      (state.pendingSchoolId ?? state.placedSchoolId)
        ? school(state.pendingSchoolId ?? state.placedSchoolId)
        : null,
      state.pendingBy ? personName(state.pendingBy) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Alert
      type="warning"
      showIcon
      closable={closable}
      title={t('conflict.stale')}
      description={
        before && at(before) !== at(current)
          ? t('conflict.change', { before: at(before), now: at(current) })
          : t('conflict.elsewhere', { now: at(current) })
      }
    />
  );
}
