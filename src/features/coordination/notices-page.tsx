import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Select, Skeleton } from 'antd';
import { useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { paths } from '../../paths.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Notice } from './notice.tsx';
import { StepDialog } from './step-dialog.tsx';
import styles from './notices.module.css';
import { planMutations } from './plan-mutations.ts';
import { planQueries } from './plan-queries.ts';

/** The notices of a plan's approved children, one page each: what is on the screen is what is printed. */
export function Component() {
  const { t, i18n } = useWords('plans');
  const { planId = '' } = useParams();
  const id = useId();
  const plan = useQuery(planQueries.detail(planId));
  const approved = useQuery(planQueries.approved(planId));
  const [by, setBy] = useState('');
  const [only, setOnly] = useState('');
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const issue = useMutation(planMutations.batch(client, planId, () => {}));
  const error = plan.error ?? approved.error;
  if (error) {
    const again = () => void Promise.all([plan.refetch(), approved.refetch()]);
    return <ErrorPanel error={error} onRetry={again} />;
  }
  if (!plan.data || !approved.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const { districtId } = plan.data;
  const rows = approved.data.filter((row) => only === '' || row.collectionNumber === only);
  const untold = rows.filter((row) => row.noticeIssuedAt === null);
  return (
    <div className={styles.page}>
      <div className="no-print">
        <PageHeader
          title={
            <span className={styles.heading}>
              <Link to={paths.coordinationPlan(new URLSearchParams({ plan: planId }))}>
                {t('title')}
              </Link>
              <span aria-hidden>/</span>
              {t('notice.list')}
            </span>
          }
          actions={
            <>
              <label htmlFor={`${id}-by`}>{t('notice.by')}</label>
              <Input
                id={`${id}-by`}
                type="date"
                className={styles.date}
                title={t('notice.byHint')}
                value={by}
                onChange={(event) => setBy(event.target.value)}
              />
              <Select
                aria-label={t('notice.one')}
                value={only}
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                onChange={(number: string) => setOnly(number)}
                options={[
                  { value: '', label: t('notice.all') },
                  ...approved.data.map(({ collectionNumber, name }) => ({
                    value: collectionNumber,
                    label: `${name} ${collectionNumber}`,
                  })),
                ]}
              />
              <Button
                disabled={untold.length === 0}
                loading={issue.isPending}
                title={t('notice.issueHint')}
                onClick={() => setAsking(true)}
              >
                {untold.length === 0
                  ? t('notice.allIssued')
                  : t('notice.issue', { count: untold.length })}
              </Button>
              <Button type="primary" disabled={rows.length === 0} onClick={() => print()}>
                {t('notice.print', { count: rows.length })}
              </Button>
            </>
          }
        />
      </div>
      {approved.data.length === 0 && (
        <TableEmpty title={t('notice.empty.title')} hint={t('notice.empty.hint')} />
      )}
      {asking && (
        <StepDialog
          title={t('notice.issueTitle', { count: untold.length })}
          effect={t('notice.issueHint')}
          confirm={t('notice.issue', { count: untold.length })}
          presets={null}
          draft=""
          onDraft={() => {}}
          pending={issue.isPending}
          error={
            issue.error && (
              <Alert type="error" showIcon title={errorSentence(i18n, toApiError(issue.error))} />
            )
          }
          onConfirm={() =>
            issue.mutate(
              only === '' ? { name: 'issue' } : { name: 'issue', collectionNumbers: [only] },
              { onSuccess: () => setAsking(false) },
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
      {rows.map((row) => (
        <Notice key={row.collectionNumber} row={row} districtId={districtId} by={by || null} />
      ))}
    </div>
  );
}
