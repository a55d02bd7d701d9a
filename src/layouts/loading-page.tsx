import { Spin } from 'antd';
import { useWords } from '../i18n/use-words.ts';

/** Before the first answer there is nothing whose shape could be drawn. */
export function LoadingPage() {
  const { t } = useWords();
  return (
    <div role="status" style={{ display: 'grid', placeItems: 'center', minHeight: '60vh' }}>
      <Spin delay={150} />
      <span className="visually-hidden">{t('loading')}</span>
    </div>
  );
}
