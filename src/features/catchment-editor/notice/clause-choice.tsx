import { Checkbox } from 'antd';
import { useWords } from '../../../i18n/use-words.ts';
import { ClauseLine } from '../../../ui/clause-line.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { litKey, useLighting } from './lit.ts';
import styles from './notice.module.css';
import type { PlacedClause, Placing } from './placing.ts';
import type { ReadSection } from './use-notice.ts';

interface Props {
  section: ReadSection;
  /** Ids of the clauses that are not to be taken. */
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
}

/** What was read, clause by clause, each with its place on the map or the reason why it has none yet. */
export function ClauseChoice({ section, left, onLeft }: Props) {
  const { t } = useWords('noticeText');
  if (section.clauses.length === 0) return <p className={styles.faint}>{t('clauses.none')}</p>;
  return (
    <ol className={styles.clauses} aria-label={t('clauses.label')}>
      {section.clauses.map((placed) => (
        <ClauseItem
          key={placed.clause.id}
          placed={placed}
          at={litKey(section.start, placed.clause.id)}
          taken={!left.has(placed.clause.id)}
          onTaken={(taken) => {
            const next = new Set(left);
            if (taken) next.delete(placed.clause.id);
            else next.add(placed.clause.id);
            onLeft(next);
          }}
        />
      ))}
    </ol>
  );
}

function ClauseItem({
  placed: { clause, placing },
  at,
  taken,
  onTaken,
}: {
  placed: PlacedClause;
  at: string;
  taken: boolean;
  onTaken: (taken: boolean) => void;
}) {
  const { t } = useWords('noticeText');
  const { lit, lighting } = useLighting([at]);
  return (
    <li id={`clause-${at}`} className={styles.clause} data-lit={lit} {...lighting}>
      <Checkbox
        checked={taken}
        aria-label={t('clauses.take')}
        onChange={({ target }) => onTaken(target.checked)}
      />
      <div>
        <ClauseLine clause={clause} />
        <PlacingLine placing={placing} />
      </div>
    </li>
  );
}

function PlacingLine({ placing }: { placing: Placing }) {
  const { t } = useWords('noticeText');
  switch (placing.state) {
    case 'by-words':
      return null;
    case 'school-unknown':
      return (
        <p className={styles.placing}>
          <Tag tone="warn">{t('placing.schoolUnknown')}</Tag>
        </p>
      );
    case 'placed': {
      const { openSides, extended } = placing;
      const open = openSides.map((side) => t(`side.${side}`)).join(t('and'));
      return (
        <p className={styles.placing}>
          <Tag tone="good">{t('placing.placed')}</Tag>
          {openSides.length > 0 && <span>{t('placing.openSides', { sides: open })}</span>}
          {extended.length > 0 && (
            <span>{t('placing.extended', { lines: extended.join(t('and')) })}</span>
          )}
        </p>
      );
    }
    case 'to-draw':
      return (
        <p className={styles.placing}>
          <Tag tone="warn">{t('placing.toDraw')}</Tag>
          {placing.unknownLines.length > 0 && (
            <span>{t('placing.unknownLines', { lines: placing.unknownLines.join(t('and')) })}</span>
          )}
          {placing.unclosed && (
            <span>{t('placing.unclosed', { lines: placing.unclosed.join(t('and')) })}</span>
          )}
          {placing.unclear.map(({ line, lies, fault }) => (
            <span key={`${line} ${lies}`}>
              {t(`placing.unclear.${fault}`, { line, lies: t(`lies.${lies}`) })}
            </span>
          ))}
        </p>
      );
    default: {
      const unhandled: never = placing;
      return unhandled;
    }
  }
}
