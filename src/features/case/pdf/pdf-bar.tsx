import LeftOutlined from '@ant-design/icons/LeftOutlined';
import MinusOutlined from '@ant-design/icons/MinusOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import RedoOutlined from '@ant-design/icons/RedoOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { Button, InputNumber } from 'antd';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './pdf.module.css';
import type { View } from './use-drawn-page.ts';
import { zoomedIn, zoomedOut } from './zoom.ts';

export function PdfBar({
  view,
  total,
  zoom,
  onPage,
  onView,
}: {
  view: View;
  total: number;
  /** What it is drawn at. */
  zoom: number;
  onPage: (page: number) => void;
  onView: (view: View) => void;
}) {
  const { t } = useWords('casework');
  const { page } = view;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('pdf.bar')}>
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label={t('pdf.previous')}
        title={`${t('pdf.previous')} ←`}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <InputNumber
        size="small"
        className={styles.number}
        aria-label={t('pdf.goTo')}
        controls={false}
        min={1}
        max={total}
        precision={0}
        value={page}
        onChange={(to) => to !== null && onPage(to)}
      />
      <span>/ {total}</span>
      <Button
        size="small"
        icon={<RightOutlined />}
        aria-label={t('pdf.next')}
        title={`${t('pdf.next')} →`}
        disabled={page >= total}
        onClick={() => onPage(page + 1)}
      />
      <span className={styles.gap} />
      <Button
        size="small"
        icon={<MinusOutlined />}
        aria-label={t('pdf.smaller')}
        title={`${t('pdf.smaller')} -`}
        onClick={() => onView({ ...view, zoom: zoomedOut(zoom) })}
      />
      <span className={styles.zoom} role="status">
        {Math.round(zoom * 100)}%
      </span>
      <Button
        size="small"
        icon={<PlusOutlined />}
        aria-label={t('pdf.larger')}
        title={`${t('pdf.larger')} +`}
        onClick={() => onView({ ...view, zoom: zoomedIn(zoom) })}
      />
      <Button
        size="small"
        title={`${t('pdf.fit')} 0`}
        aria-pressed={view.zoom === null}
        onClick={() => onView({ ...view, zoom: null })}
      >
        {t('pdf.fit')}
      </Button>
      <Button
        size="small"
        icon={<RedoOutlined />}
        title={`${t('pdf.turn')} r`}
        onClick={() => onView({ ...view, turned: (view.turned + 90) % 360 })}
      >
        {t('pdf.turn')}
      </Button>
    </div>
  );
}
