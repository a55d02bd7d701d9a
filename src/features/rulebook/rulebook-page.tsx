import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton, Tabs } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { RulebookView } from '../../../server/contract/rulebook.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CategoriesTab } from './categories-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { NoticeTab } from './notice/notice-tab.tsx';
import { rulebookQueries } from './queries.ts';
import styles from './rulebook.module.css';
import { parseTab, tabParams, TABS, type Tab } from './search.ts';
import { SettingsTab } from './settings-tab.tsx';
import { SweepState } from './sweep-parts.tsx';
import { SweepsTab } from './sweeps-tab.tsx';
import { ThresholdsTab } from './thresholds-tab.tsx';

export function Component() {
  const { t } = useWords('rulebookPages');
  const viewer = useViewer();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const query = useQuery(rulebookQueries.current());
  const view = query.data;
  const tab = parseTab(params);
  if (query.error && !view) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!view) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={
          <>
            <strong>{t('inForce', { version: view.inForce })}</strong> {t('note')}
          </>
        }
        actions={
          <ActionButton
            type="primary"
            action={
              viewer.role === 'supervisor'
                ? { allowed: true, because: null }
                : { allowed: false, because: 'wrong-role' }
            }
            onClick={() => void navigate(paths.rulebookDraft())}
          >
            {view.draft ? t('draft.open') : t('draft.begin')}
          </ActionButton>
        }
      />
      {view.draft && <DraftNotice draft={view.draft} />}
      {view.reEvaluation && <ReEvaluationNotice sweepId={view.reEvaluation} />}
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => setParams(tabParams(key as Tab))}
        items={TABS.map((key) => ({ key, label: t(`tab.${key}`) }))}
      />
      <TabOf tab={tab} view={view} />
    </div>
  );
}

function TabOf({ tab, view }: { tab: Tab; view: RulebookView }) {
  const inForce = view.versions.find(({ version }) => version === view.inForce);
  switch (tab) {
    case 'settings':
      return inForce ? <SettingsTab settings={view.settings} version={inForce} /> : null;
    case 'categories':
      return <CategoriesTab view={view} />;
    case 'thresholds':
      return <ThresholdsTab view={view} />;
    case 'history':
      return <HistoryTab view={view} />;
    case 'sweeps':
      return <SweepsTab view={view} />;
    case 'notice':
      return <NoticeTab />;
  }
}

function DraftNotice({ draft }: { draft: NonNullable<RulebookView['draft']> }) {
  const { t } = useWords('rulebookPages');
  const personName = usePersonName();
  return (
    <Alert
      type="info"
      showIcon
      title={t('draft.banner', {
        count: draft.changed.length,
        who: personName(draft.changedBy),
        at: formatInstant(draft.changedAt),
      })}
    />
  );
}

/** While it runs it is asked for; once it is complete the page's own answer says so. */
function ReEvaluationNotice({ sweepId }: { sweepId: string }) {
  const { t } = useWords('rulebookPages');
  const sweep = useQuery(rulebookQueries.sweep(sweepId)).data;
  if (!sweep || sweep.state === 'complete') return null;
  return (
    <Alert
      type={sweep.state === 'running' ? 'info' : 'warning'}
      showIcon
      title={
        <span className={styles.inline}>
          <Link to={paths.sweep(sweepId)}>
            {t('sweep.kind.re-evaluate', { rulebook: sweep.rulebook })}
          </Link>
          <SweepState sweep={sweep} />
        </span>
      }
    />
  );
}
