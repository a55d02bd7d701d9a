import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import CheckOutlined from '@ant-design/icons/CheckOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import ExportOutlined from '@ant-design/icons/ExportOutlined';
import EyeOutlined from '@ant-design/icons/EyeOutlined';
import NodeIndexOutlined from '@ant-design/icons/NodeIndexOutlined';
import PushpinOutlined from '@ant-design/icons/PushpinOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import RollbackOutlined from '@ant-design/icons/RollbackOutlined';
import type { ReactNode } from 'react';
import type { CaseStatus } from '../../domain/casework/status.ts';
import { useWords } from '../i18n/use-words.ts';
import { Tag, type Tone } from './tag.tsx';

const looks: Record<CaseStatus, { tone: Tone; icon: ReactNode }> = {
  collecting: { tone: 'neutral', icon: <EditOutlined /> },
  verify: { tone: 'warn', icon: <QuestionCircleOutlined /> },
  ready: { tone: 'accent', icon: <ClockCircleOutlined /> },
  'to-coordinate': { tone: 'warn', icon: <NodeIndexOutlined /> },
  held: { tone: 'accent', icon: <PushpinOutlined /> },
  proposed: { tone: 'accent', icon: <EyeOutlined /> },
  placed: { tone: 'good', icon: <CheckOutlined /> },
  confirmed: { tone: 'good', icon: <CheckOutlined /> },
  'checked-in': { tone: 'good', icon: <CheckOutlined /> },
  enrolled: { tone: 'good', icon: <CheckCircleFilled /> },
  private: { tone: 'neutral', icon: <ExportOutlined /> },
  'not-eligible': { tone: 'bad', icon: <CloseCircleOutlined /> },
  released: { tone: 'warn', icon: <RollbackOutlined /> },
};

export function StatusTag({ status }: { status: CaseStatus }) {
  const { t } = useWords('domain');
  return (
    <Tag {...looks[status]} title={t(`statusHint.${status}`)}>
      {t(`status.${status}`)}
    </Tag>
  );
}
