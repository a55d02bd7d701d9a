import { Button, Radio, Select } from 'antd';
import type { Reading, Span, UnknownName } from '../../../../domain/catchment/notice/reading.ts';
import { useWords, type T } from '../../../i18n/use-words.ts';
import { litKey, useLighting } from './lit.ts';
import styles from './notice.module.css';
import { questionId } from './question-id.ts';
import { idInText, type ReadSection, type useNotice } from './use-notice.ts';

type Notice = ReturnType<typeof useNotice>;
type Asked = Exclude<Span, { state: 'understood' }>;

/** What this reading makes of the words. */
function readingWords(t: T<'noticeText'>, { code, names, lies, kind }: Reading): string {
  const listed = names.join(t('and'));
  if (code === 'kind' && kind) return t('reading.kind', { kind: t(`catchments:kind.${kind}`) });
  if (code === 'two-places' && kind) {
    return t('reading.two-places', { names: listed, kind: t(`catchments:kind.${kind}`) });
  }
  return t(`reading.${code}`, { names: listed, lies: lies ? t(`lies.${lies}`) : '' });
}

/** Everything that the text leaves open: the readings to choose from, the words not read, the names not known. */
export function Questions({ section, notice }: { section: ReadSection; notice: Notice }) {
  const { t } = useWords('noticeText');
  const { reading, start, end } = section;
  const asked = reading.spans.filter((span): span is Asked => span.state !== 'understood');
  const replaced = Object.entries(notice.names).filter(([id]) => {
    const at = Number.parseInt(id, 10);
    return at >= start && at < end;
  });
  if (asked.length + reading.unknownNames.length + replaced.length === 0) return null;
  return (
    <ul className={styles.questions} aria-label={t('questions.label')}>
      {asked.map((span) => (
        <SpanQuestion key={span.id} span={span} section={section} notice={notice} />
      ))}
      {reading.unknownNames
        .filter(({ suggestions }) => suggestions.length > 0)
        .map((name) => (
          <NameQuestion key={name.id} name={name} section={section} notice={notice} />
        ))}
      <StrangeNames section={section} />
      {replaced.map(([id, name]) => (
        <li key={id} className={styles.question} data-state="chosen">
          <p>
            {t('name.replaced', { was: notice.text.slice(...stretchOf(id)), name })}{' '}
            <Button size="small" type="link" onClick={() => notice.rename(id, undefined)}>
              {t('takeBack')}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}

function stretchOf(id: string): [number, number] {
  const [start, end] = id.split('-').map((part) => Number.parseInt(part, 10));
  return [start ?? 0, end ?? 0];
}

function SpanQuestion({
  span,
  section,
  notice,
}: {
  span: Asked;
  section: ReadSection;
  notice: Notice;
}) {
  const { t } = useWords('noticeText');
  const id = idInText(span.id, section);
  const words = section.words.slice(span.start, span.end);
  const { lighting } = useLighting(
    span.clauseIds.map((clauseId) => litKey(section.start, clauseId)),
  );
  return (
    <li
      id={questionId(section, span)}
      className={styles.question}
      data-state={span.chosen === null ? span.state : 'chosen'}
      {...lighting}
    >
      <p>
        <q>{words}</q> <span className={styles.faint}>{placeWords(t, section, span)}</span>
      </p>
      <p className={styles.why}>
        {span.state === 'ambiguous' ? t('ambiguous') : t(`notRead.${span.reason}`)}
      </p>
      <Radio.Group
        className={styles.readings}
        aria-label={t('questionOf', { words })}
        value={span.chosen}
        onChange={({ target }) => notice.choose(id, target.value as number)}
        options={span.readings.map((reading, index) => ({
          value: index,
          label: readingWords(t, reading),
        }))}
      />
      {span.chosen !== null && (
        <Button size="small" type="link" onClick={() => notice.choose(id, undefined)}>
          {t('takeBack')}
        </Button>
      )}
    </li>
  );
}

function NameQuestion({
  name,
  section,
  notice,
}: {
  name: UnknownName;
  section: ReadSection;
  notice: Notice;
}) {
  const { t } = useWords('noticeText');
  const id = idInText(name.id, section);
  const { lighting } = useLighting([litKey(section.start, name.clauseId)]);
  return (
    <li className={styles.question} data-state="name" {...lighting}>
      <p className={styles.names}>
        <q>{name.name}</q>
        <span className={styles.faint}>{placeWords(t, section, name)}</span>
        <span>{t('name.unknown')}</span>
        {name.suggestions.map((suggestion) => (
          <Button key={suggestion} size="small" onClick={() => notice.rename(id, suggestion)}>
            {t('name.take', { name: suggestion })}
          </Button>
        ))}
      </p>
    </li>
  );
}

/** Names that are neither there nor like any that is: they stay as written, and are told in one line. */
function StrangeNames({ section }: { section: ReadSection }) {
  const { t } = useWords('noticeText');
  const strange = section.reading.unknownNames.filter(
    ({ suggestions }) => suggestions.length === 0,
  );
  if (strange.length === 0) return null;
  return (
    <li className={styles.question} data-state="name">
      <p className={styles.names}>
        {strange.map((name) => (
          <span key={name.id}>
            <q>{name.name}</q> <span className={styles.faint}>{placeWords(t, section, name)}</span>
          </span>
        ))}
      </p>
      <p className={styles.why}>{t('name.unknownAlone')}</p>
    </li>
  );
}

/** Which characters of the whole text. */
function placeWords(
  t: T<'noticeText'>,
  section: ReadSection,
  { start, end }: { start: number; end: number },
): string {
  return t('place', { from: section.start + start + 1, to: section.start + end });
}

/** Which school's words these are: said by the heading, or asked. */
export function SchoolQuestion({
  section,
  schools,
  value,
  onChange,
}: {
  section: ReadSection;
  schools: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (schoolId: string) => void;
}) {
  const { t } = useWords('noticeText');
  const near = new Set(section.near.map(({ id }) => id));
  const ordered = [...section.near, ...schools.filter(({ id }) => !near.has(id))];
  return (
    <div className={styles.schoolQuestion}>
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('school.label')}
        placeholder={t('school.ask')}
        value={value}
        onChange={onChange}
        status={value === null ? 'warning' : undefined}
        popupMatchSelectWidth={false}
        options={ordered.map(({ id, name }) => ({
          value: id,
          label: near.has(id) ? t('school.near', { name }) : name,
        }))}
      />
      {section.heading !== null && section.schoolId === null && (
        <span className={styles.faint}>{t('school.notExact', { heading: section.heading })}</span>
      )}
      {value === null &&
        section.near.map(({ id, name }) => (
          <Button key={id} size="small" onClick={() => onChange(id)}>
            {t('school.take', { name })}
          </Button>
        ))}
    </div>
  );
}
