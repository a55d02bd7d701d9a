import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import GlobalOutlined from '@ant-design/icons/GlobalOutlined';
import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import type { ReactNode } from 'react';
import type { Edition } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';

const looks: Record<Edition['state'], [Tone, ReactNode]> = {
  draft: ['neutral', <EditOutlined key="draft" />],
  checked: ['accent', <CheckCircleOutlined key="checked" />],
  scheduled: ['warn', <ClockCircleOutlined key="scheduled" />],
  published: ['good', <GlobalOutlined key="published" />],
  superseded: ['neutral', <HistoryOutlined key="superseded" />],
  discarded: ['neutral', <DeleteOutlined key="discarded" />],
};

export function StateTag({ state }: { state: Edition['state'] }) {
  const { t } = useWords('editions');
  const [tone, icon] = looks[state];
  return (
    <Tag tone={tone} icon={icon} title={t(`stateHint.${state}`)}>
      {t(`state.${state}`)}
    </Tag>
  );
}
