import type { KeyboardEvent } from 'react';
import type { Span, UnknownName } from '../../../../domain/catchment/notice/reading.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { litKey, useLighting } from './lit.ts';
import styles from './notice.module.css';
import { questionId } from './question-id.ts';
import type { ReadSection } from './use-notice.ts';

/** `open`: a question that nobody has answered; `set-aside`: an officer said that it says nothing. */
type Look = 'understood' | 'heading' | 'ambiguous' | 'not-understood' | 'chosen' | 'set-aside';

function lookOf(span: Span): Look {
  if (span.state === 'understood') return span.clauseIds.length > 0 ? 'understood' : 'heading';
  if (span.chosen === null) return span.state;
  return span.readings[span.chosen]?.code === 'set-aside' ? 'set-aside' : 'chosen';
}

/** The words as they were read; one stop of the Tab key, the arrow keys go from stretch to stretch. */
export function ReadText({ section }: { section: ReadSection }) {
  const { t } = useWords('noticeText');
  const { words, reading } = section;
  const parts: React.ReactNode[] = [];
  let at = 0;
  const stops = reading.spans.filter((span) => lookOf(span) !== 'heading');
  for (const span of reading.spans) {
    if (span.start > at) parts.push(words.slice(at, span.start));
    parts.push(<SpanMark key={span.id} span={span} section={section} first={span === stops[0]} />);
    at = span.end;
  }
  parts.push(words.slice(at));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the stretches inside have the focus
    <div
      className={styles.read}
      role="group"
      aria-label={t('read.label')}
      onKeyDown={(event) => move(event)}
    >
      {parts}
    </div>
  );
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLElement)) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const next = stops[stops.indexOf(event.target) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function SpanMark({ span, section, first }: { span: Span; section: ReadSection; first: boolean }) {
  const { t } = useWords('noticeText');
  const look = lookOf(span);
  const names = section.reading.unknownNames.filter(
    ({ start, end }) => start >= span.start && end <= span.end,
  );
  const words = <Named words={section.words} span={span} names={names} />;
  const keys = span.clauseIds.map((id) => litKey(section.start, id));
  const { lit, lighting } = useLighting(keys);
  if (look === 'heading') return <span className={styles.heading}>{words}</span>;
  const goTo = () => {
    const target =
      span.state === 'understood'
        ? document.getElementById(`clause-${keys[0]}`)
        : document.getElementById(questionId(section, span));
    target?.scrollIntoView({ block: 'nearest' });
    target?.querySelector<HTMLElement>('input')?.focus();
  };
  return (
    <span
      role="button"
      tabIndex={first ? 0 : -1}
      data-stop
      className={styles.span}
      data-look={look}
      data-lit={lit}
      title={t(`look.${look}`)}
      {...lighting}
      onClick={goTo}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        goTo();
      }}
    >
      {words}
      <span className="visually-hidden">{t(`look.${look}`)}</span>
    </span>
  );
}

/** Inside a stretch, the names that the gazetteer lacks have a line of their own under them. */
function Named({
  words,
  span,
  names,
}: {
  words: string;
  span: Span;
  names: readonly UnknownName[];
}) {
  const { t } = useWords('noticeText');
  const parts: React.ReactNode[] = [];
  let at = span.start;
  for (const { id, start, end } of names) {
    if (start < at) continue;
    parts.push(words.slice(at, start));
    parts.push(
      <span key={id} className={styles.unknownName} title={t('look.unknownName')}>
        {words.slice(start, end)}
      </span>,
    );
    at = end;
  }
  parts.push(words.slice(at, span.end));
  return parts;
}
