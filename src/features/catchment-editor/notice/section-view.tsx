import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Clause } from '../../../../domain/catchment/clause.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Tag } from '../../../ui/tag.tsx';
import { ClauseChoice } from './clause-choice.tsx';
import styles from './notice.module.css';
import { Questions, SchoolQuestion } from './questions.tsx';
import { ReadText } from './read-text.tsx';
import type { NoticePanelProps } from './panel-props.ts';
import type { ReadSection, useNotice } from './use-notice.ts';

interface Props extends Pick<
  NoticePanelProps,
  'schools' | 'ranges' | 'onTake' | 'newId' | 'barred'
> {
  section: ReadSection;
  notice: ReturnType<typeof useNotice>;
  /** Only where the text names no school is the one in hand proposed. */
  selectedId: string | null;
}

/** The words of one school: as read, what is open in them, the clauses, and the way into the draft. */
export function SectionView({
  section,
  notice,
  schools,
  ranges,
  onTake,
  newId,
  barred,
  ...props
}: Props) {
  const { t } = useWords('noticeText');
  const [asked, setAsked] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<string | null>(null);
  const proposed = section.heading === null ? props.selectedId : section.schoolId;
  const schoolId = asked ?? proposed;
  const { reading } = section;
  const clauses = section.clauses.filter(({ clause }) => !left.has(clause.id));
  const open = reading.spans.filter(
    (span) => span.state !== 'understood' && span.chosen === null,
  ).length;
  const there = ranges.find((range) => range.schoolId === schoolId)?.clauses ?? [];
  const content = JSON.stringify([schoolId, clauses.map(({ clause }) => clause)]);
  const take = (mode: 'replace' | 'add') => {
    if (schoolId === null) return;
    const fresh = clauses.map(({ clause }): Clause => ({ ...clause, id: newId() }));
    onTake(schoolId, fresh, mode);
    setTaken(content);
  };
  const bar = schoolId === null || clauses.length === 0 || barred;
  return (
    <section className={styles.section} aria-label={section.heading ?? t('section')}>
      <header className={styles.sectionHead}>
        <SchoolQuestion section={section} schools={schools} value={schoolId} onChange={setAsked} />
        <Tag tone={open === 0 ? 'good' : 'warn'}>
          {open === 0 ? t('settled') : t('open', { count: open })}
        </Tag>
        {reading.unknownNames.length > 0 && (
          <Tag tone="warn">{t('unknownNames', { count: reading.unknownNames.length })}</Tag>
        )}
      </header>
      <ReadText section={section} />
      <Questions section={section} notice={notice} />
      <ClauseChoice section={section} left={left} onLeft={setLeft} />
      {open > 0 && <Alert type="warning" showIcon title={t('openHint', { count: open })} />}
      <footer className={styles.take}>
        <Button
          size="small"
          type={there.length === 0 ? 'primary' : 'default'}
          disabled={bar}
          onClick={() => take('add')}
        >
          {t('take.add', { count: clauses.length })}
        </Button>
        <Button size="small" disabled={bar || there.length === 0} onClick={() => take('replace')}>
          {t('take.replace', { count: there.length })}
        </Button>
        {schoolId === null && <span className={styles.faint}>{t('take.noSchool')}</span>}
        <span role="status">{taken === content && <Tag tone="good">{t('take.done')}</Tag>}</span>
      </footer>
    </section>
  );
}
