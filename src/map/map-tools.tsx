import AimOutlined from '@ant-design/icons/AimOutlined';
import MinusOutlined from '@ant-design/icons/MinusOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import styles from './map.module.css';

interface Props {
  onZoom: (steps: 1 | -1) => void;
  onFit?: () => void;
}

/** The map without a mouse: three buttons, and the arrow keys once the map has the focus. */
export function MapTools({ onZoom, onFit }: Props) {
  const { t } = useWords('map');
  const tool = (label: string, icon: ReactNode, onClick: () => void) => (
    <Tooltip title={label} placement="left">
      <Button size="small" icon={icon} aria-label={label} onClick={onClick} />
    </Tooltip>
  );
  return (
    <>
      <div className={styles.tools}>
        {tool(t('zoomIn'), <PlusOutlined />, () => onZoom(1))}
        {tool(t('zoomOut'), <MinusOutlined />, () => onZoom(-1))}
        {onFit && tool(t('fit'), <AimOutlined />, onFit)}
      </div>
      <p className={styles.caption}>{t('schematic')}</p>
      <p className={styles.keys}>{t('keys')}</p>
    </>
  );
}
