import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useWords } from '../i18n/use-words.ts';
import { paths } from '../paths.ts';
import { MessagePanel } from '../ui/message-panel.tsx';

export function MessagePage({ title, hint }: { title: string; hint: string }) {
  const { t } = useWords('shell');
  const navigate = useNavigate();
  return (
    <MessagePanel
      title={title}
      hint={hint}
      action={
        <Button type="primary" onClick={() => void navigate(paths.home())}>
          {t('toHome')}
        </Button>
      }
    />
  );
}
