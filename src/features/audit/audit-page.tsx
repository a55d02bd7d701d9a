import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { AuditRow } from '../../../server/contract/audit.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useDebouncedInput } from '../../lib/use-debounced-input.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { actionChoices } from './actions.ts';
import styles from './audit.module.css';
import { auditColumns } from './columns.tsx';
import { auditQueries } from './queries.ts';
import { auditSearchParams, parseAuditSearch, type AuditSearch } from './search.ts';

export function Component() {
  const { t } = useWords('audit');
  const navigate = useNavigate();
  const { school } = useSeason();
  const [params, setParams] = useSearchParams();
  const search = parseAuditSearch(params);
  const audit = useQuery(auditQueries.list(search));
  const ask = (change: Partial<AuditSearch>, replace = false) =>
    setParams(auditSearchParams({ ...search, page: 1, ...change }), { replace });
  const personName = usePersonName();
  const filtered = Boolean(search.actor || search.subject || search.action);
  const clear = () => ask({ actor: undefined, subject: undefined, action: undefined });

  const here = auditSearchParams(search).toString();
  const columns = useMemo(
    () =>
      auditColumns({
        t,
        search: parseAuditSearch(new URLSearchParams(here)),
        schoolName: school,
        personName,
      }),
    [t, here, school, personName],
  );
  const openCase = ({ subject }: AuditRow) => {
    if (subject && /^20\d{6,12}$/.test(subject)) void navigate(paths.applicant(subject));
  };

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={
          <>
            {t('note')} {audit.data && t('found', { total: formatCount(audit.data.total) })}
          </>
        }
      />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={audit.data?.rows}
        rowId={(row) => row.id}
        total={audit.data?.total}
        storageKey="audit"
        stale={audit.isPlaceholderData}
        onOpen={openCase}
        paging={{
          page: search.page,
          pageSize: search.pageSize,
          onChange: (page, pageSize) => ask({ page, pageSize }),
        }}
        error={
          audit.error && !audit.data ? (
            <ErrorPanel error={audit.error} onRetry={() => void audit.refetch()} />
          ) : undefined
        }
        empty={
          filtered ? (
            <TableEmpty title={t('empty')} hint={t('emptyHint')} />
          ) : (
            <TableEmpty title={t('emptyAll')} hint={t('emptyAllHint')} />
          )
        }
        toolbar={
          <>
            <FilterText
              label={t('filter.subject')}
              hint={t('filter.subjectHint')}
              value={search.subject}
              onChange={(subject) => ask({ subject }, true)}
            />
            <FilterText
              label={t('filter.actor')}
              hint={t('filter.actorHint')}
              value={search.actor}
              onChange={(actor) => ask({ actor }, true)}
            />
            <Select
              size="small"
              className={styles.select}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('filter.action')}
              aria-label={t('filter.action')}
              value={search.action}
              options={actionChoices(t)}
              onChange={(action: string | undefined) => ask({ action })}
            />
            {filtered && (
              <Button size="small" type="link" onClick={clear}>
                {t('common:clearAll')}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}

function FilterText({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const box = useDebouncedInput(value ?? '', (next) => onChange(next.trim() || undefined));
  return (
    <Input
      {...box.input}
      size="small"
      className={styles.text}
      allowClear
      onClear={() => box.setNow('')}
      placeholder={label}
      aria-label={label}
      title={hint}
    />
  );
}
