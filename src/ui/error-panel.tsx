import { Button } from 'antd';
import { toApiError } from '../api/errors.ts';
import { errorSentence } from '../i18n/sentences.ts';
import { useWords } from '../i18n/use-words.ts';
import { MessagePanel } from './message-panel.tsx';

/** A failed load, shown in the place where the data would stand. */
export function ErrorPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t, i18n } = useWords();
  const failure = toApiError(error);
  return (
    <MessagePanel
      alert
      title={t('errors:title')}
      hint={errorSentence(i18n, failure)}
      action={onRetry && !failure.settled && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
