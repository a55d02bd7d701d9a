import { useWords } from '../i18n/use-words.ts';
import { MessagePage } from './message-page.tsx';

export function NotFoundPage() {
  const { t } = useWords('shell');
  return <MessagePage title={t('notFound.title')} hint={t('notFound.hint')} />;
}
