import { Alert } from 'antd';
import { toApiError } from '../../../api/errors.ts';
import { errorSentence } from '../../../i18n/sentences.ts';
import { useWords } from '../../../i18n/use-words.ts';

/** Why the service did not do it, in the dialog where it was asked. */
export function Refusal({ error }: { error: Error | null }) {
  const { t, i18n } = useWords('editions');
  if (!error) return null;
  const problem = toApiError(error);
  return (
    <Alert
      type={problem.stale ? 'warning' : 'error'}
      showIcon
      title={problem.stale ? t('stale') : errorSentence(i18n, problem)}
    />
  );
}
