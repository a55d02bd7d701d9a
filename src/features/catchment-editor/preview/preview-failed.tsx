import { Alert, Button } from 'antd';
import { useWords } from '../../../i18n/use-words.ts';
import { usePreviewClient } from './use-preview.ts';

/** The figures or the checks did not come about: why, and once more. */
export function PreviewFailed({ title }: { title: string }) {
  const { t } = useWords();
  const client = usePreviewClient();
  return (
    <Alert
      type="error"
      title={title}
      action={
        <Button size="small" onClick={() => client.retry()}>
          {t('retry')}
        </Button>
      }
    />
  );
}
