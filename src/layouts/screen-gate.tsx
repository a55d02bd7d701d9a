import { useWords } from '../i18n/use-words.ts';
import { Outlet } from 'react-router';
import { useViewer } from '../lib/use-viewer.ts';
import { maySee, type Screen } from '../screens.ts';
import { MessagePage } from './message-page.tsx';

/** A colleague's link to a screen of another role leads to a sentence, not to a row of failures. */
export function ScreenGate({ screen }: { screen: Screen }) {
  const { t } = useWords('shell');
  const viewer = useViewer();
  if (maySee(screen, viewer.role)) return <Outlet />;
  return <MessagePage title={t('noPermission.title')} hint={t('noPermission.hint')} />;
}
