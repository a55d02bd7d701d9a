import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select, Skeleton } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Edition } from '../../../../server/contract/catchments.ts';
import type { Impact } from '../../../../domain/catchment/impact/impact.ts';
import { sameJson } from '../../../../domain/catchment/merge.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { distanceOf, formatCount } from '../../../lib/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useDraft } from '../draft/use-draft.ts';
import { PreviewFailed } from '../preview/preview-failed.tsx';
import { usePreview } from '../preview/use-preview.ts';
import { editorQueries } from '../queries.ts';
import styles from './impact.module.css';
import { MoveList } from './move-list.tsx';
import { SchoolTable } from './school-table.tsx';

interface Props {
  edition: Edition;
  against: Edition | null;
  others: readonly Edition[];
  onAgainst: (editionId: string) => void;
}

/** What the draft does, beside another edition: as a preview at once, as the service's own figures once saved. */
export function ImpactPanel({ edition, against, others, onAgainst }: Props) {
  const { t } = useWords('catchmentEditor');
  const { t: ofEditions } = useWords('editions');
  const view = usePreview((now) => now);
  const preview = useDeferredValue(view.impact);
  const save = useDraft((now) => now.save);
  const ranges = useDraft(({ draft }) => draft.ranges);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const settled = save === 'saved' && view.impactOf === ranges;
  const own = useQuery({
    ...editorQueries.impact(edition.id, edition.version, against?.id ?? ''),
    enabled: against !== null && settled,
  });
  // The service's answer is of this draft only while nothing has been changed since.
  const confirmed = settled && own.data ? toImpact(own.data) : null;
  const agrees = useMemo(
    () => (confirmed && preview ? sameJson(plain(confirmed), plain(preview)) : null),
    [confirmed, preview],
  );
  const impact = agrees === false ? confirmed : preview;
  const label = (each: Edition) =>
    each.state === 'published'
      ? each.year === edition.year
        ? t('impact.published')
        : t('impact.lastYear', { year: each.year })
      : ofEditions('nameOf', {
          year: each.year,
          name: each.name ?? ofEditions('fromFile'),
        });

  if (view.state === 'failed') {
    return <PreviewFailed title={t('impact.failed', { why: view.why ?? '' })} />;
  }
  return (
    <div className={styles.impact}>
      <div className={styles.against}>
        <span>{t('impact.against')}</span>
        <Select
          size="small"
          aria-label={t('impact.against')}
          popupMatchSelectWidth={false}
          value={against?.id}
          placeholder={t('impact.none')}
          onChange={onAgainst}
          options={others.map((each) => ({ value: each.id, label: label(each) }))}
        />
        <span role="status">
          {agrees === true ? (
            <Tag tone="good" title={t('impact.agreesHint')}>
              {t('impact.agrees')}
            </Tag>
          ) : agrees === false ? (
            <Tag tone="warn" title={t('impact.differsHint')}>
              {t('impact.differs')}
            </Tag>
          ) : (
            <Tag tone="accent" title={t('impact.previewHint')}>
              {settled && own.isFetching ? t('impact.asking') : t('impact.preview')}
            </Tag>
          )}
        </span>
      </div>
      {!against && <p className={styles.faint}>{t('impact.none')}</p>}
      {against && !impact && (
        <div role="status" aria-label={t('impact.working')}>
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
      {impact && (
        <>
          <Sums impact={impact} />
          <p className={styles.faint}>
            {t('impact.computed', {
              rows: formatCount(view.rows),
              ms: formatCount(Math.max(1, Math.round(view.ms ?? 0))),
            })}
            {view.withoutAddress > 0 && ` · ${t('withoutAddress', { count: view.withoutAddress })}`}
          </p>
          <div className={styles.tableHead}>
            <Checkbox
              checked={onlyChanged}
              onChange={(event) => setOnlyChanged(event.target.checked)}
            >
              {t('impact.onlyChanged')}
            </Checkbox>
          </div>
          <SchoolTable schools={impact.schools} onlyChanged={onlyChanged} />
          <MoveList moves={impact.moves} />
        </>
      )}
    </div>
  );
}

/** In the order and with the keys of the wire, so that the two can be held against each other. */
function toImpact(answer: object): Impact {
  const { schools, moves, moved, nowhere, distances } = answer as Impact;
  return { schools, moves, moved, nowhere, distances };
}
const plain = ({ schools, moves, moved, nowhere, distances }: Impact) => ({
  schools,
  moves,
  moved,
  nowhere,
  distances,
});

function Sums({ impact: { moved, distances, nowhere } }: { impact: Impact }) {
  const { t } = useWords('catchmentEditor');
  const metres = (value: number | null) => {
    if (value === null) return '—';
    const { unit, value: shown } = distanceOf(value);
    return t(`common:${unit}`, { value: shown });
  };
  const pair = (before: string, after: string) =>
    before === after ? after : t('impact.arrow', { before, after });
  const { before, after } = distances;
  return (
    <dl className={styles.sums}>
      <div>
        <dt>{t('impact.moved')}</dt>
        <dd className={styles.big}>{formatCount(moved)}</dd>
      </div>
      <div>
        <dt>{t('impact.total')}</dt>
        <dd>{pair(metres(before.total), metres(after.total))}</dd>
      </div>
      <div>
        <dt>{t('impact.median')}</dt>
        <dd>{pair(metres(before.median), metres(after.median))}</dd>
      </div>
      <div>
        <dt>{t('impact.nowhere')}</dt>
        <dd>
          {(['outside', 'overlap', 'unknown'] as const).map((state) => (
            <span key={state} data-bad={nowhere.after[state] > nowhere.before[state]}>
              {t(`impact.${state}`, {
                count: pair(formatCount(nowhere.before[state]), formatCount(nowhere.after[state])),
              })}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
