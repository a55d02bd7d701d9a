import ExpandOutlined from '@ant-design/icons/ExpandOutlined';
import MinusSquareOutlined from '@ant-design/icons/MinusSquareOutlined';
import NodeIndexOutlined from '@ant-design/icons/NodeIndexOutlined';
import PlusSquareOutlined from '@ant-design/icons/PlusSquareOutlined';
import ScissorOutlined from '@ant-design/icons/ScissorOutlined';
import { Button, Checkbox, Tooltip } from 'antd';
import { memo, type ReactNode } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import styles from '../editor.module.css';
import { PENS, useHand, type PenName } from '../hand.ts';

const icons: Record<PenName, ReactNode> = {
  reshape: <NodeIndexOutlined />,
  area: <ExpandOutlined />,
  part: <PlusSquareOutlined />,
  hole: <MinusSquareOutlined />,
  line: <ScissorOutlined />,
};

/** The pens and how they behave; Escape puts a pen away. `drawn`: the clause in hand has an area. */
export const PenBar = memo(function PenBar({ drawn }: { drawn: boolean }) {
  const { t } = useWords('catchmentEditor');
  const { schoolId, pen, takePen, snapping, setSnapping, together, setTogether } = useHand();
  useShortcut({ key: 'Escape' }, () => takePen('reshape'));
  const why = (name: PenName): string | null => {
    if (name === 'reshape') return null;
    if (schoolId === null) return t('map.noSchool');
    return name !== 'area' && !drawn ? t('map.noClause') : null;
  };
  return (
    <div className={styles.pens} role="toolbar" aria-label={t('map.pens')}>
      {PENS.map((name) => {
        const barred = why(name);
        return (
          <Tooltip key={name} title={barred ?? t(`map.${name}`)} placement="right">
            <Button
              size="small"
              type={pen === name ? 'primary' : 'default'}
              icon={icons[name]}
              aria-label={t(`map.${name}`)}
              aria-pressed={pen === name}
              aria-disabled={barred !== null}
              className={barred === null ? undefined : 'barred'}
              onClick={() => barred === null && takePen(name)}
            />
          </Tooltip>
        );
      })}
      <Tooltip title={t('map.snapHint')} placement="right">
        <Checkbox checked={snapping} onChange={(event) => setSnapping(event.target.checked)}>
          {t('map.snap')}
        </Checkbox>
      </Tooltip>
      <Tooltip title={t('map.togetherHint')} placement="right">
        <Checkbox checked={together} onChange={(event) => setTogether(event.target.checked)}>
          {t('map.together')}
        </Checkbox>
      </Tooltip>
    </div>
  );
});
