import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useNavigate } from 'react-router';
import type { Run } from '../../../server/contract/runs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import { runQueries } from './queries.ts';

/** The way to the comparison with another run that is complete. */
export function CompareWith({ run }: { run: Run }) {
  const { t } = useWords('runs');
  const navigate = useNavigate();
  const list = useQuery(runQueries.list());
  const others = (list.data?.rows ?? []).filter(
    ({ id, state }) => id !== run.id && state === 'complete',
  );
  return (
    <Select
      aria-label={t('compare.with')}
      placeholder={t('compare.with')}
      value={null}
      disabled={run.state !== 'complete' || others.length === 0}
      popupMatchSelectWidth={false}
      style={{ minWidth: 150 }}
      onChange={(otherId: string | null) => {
        if (otherId) void navigate(paths.runComparison(run.id, otherId));
      }}
      options={others.map((other) => ({
        value: other.id,
        label: `${t('heading', {
          kind: t(`domain:runKind.${other.kind}`),
          year: other.editionYear,
        })} · ${formatInstant(other.startedAt)}`,
      }))}
    />
  );
}
