import { Button, Input, Segmented } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { groundOfNotice } from './ground.ts';
import { LitContext } from './lit.ts';
import type { NoticePanelProps } from './panel-props.ts';
import styles from './notice.module.css';
import { NoticeWriter } from './notice-writer.tsx';
import { SectionView } from './section-view.tsx';
import { useNotice } from './use-notice.ts';

/** Notice text into clauses, and clauses into notice text. */
export function NoticePanel(props: NoticePanelProps) {
  const { t } = useWords('noticeText');
  const [way, setWay] = useState<'read' | 'write'>('read');
  const { districtId, gazetteer, schools } = props;
  const ground = useMemo(
    () => groundOfNotice(gazetteer, districtId, schools),
    [gazetteer, districtId, schools],
  );
  const notice = useNotice(ground);
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <Segmented
        size="small"
        aria-label={t('way.label')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'read', label: t('way.read') },
          { value: 'write', label: t('way.write') },
        ]}
      />
      {way === 'read' ? (
        <NoticeReader {...props} notice={notice} />
      ) : (
        <NoticeWriter {...props} names={ground.names} />
      )}
    </section>
  );
}

function NoticeReader({
  notice,
  ...props
}: NoticePanelProps & { notice: ReturnType<typeof useNotice> }) {
  const { t } = useWords('noticeText');
  const id = useId();
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const context = useMemo(
    () => ({ lit, light: (keys: readonly string[]) => setLit(new Set(keys)) }),
    [lit],
  );
  return (
    <LitContext value={context}>
      <div className={styles.paste}>
        <div className={styles.pasteHead}>
          <label htmlFor={id}>{t('paste.label')}</label>
          {notice.text !== '' && (
            <Button size="small" type="link" onClick={() => notice.write('')}>
              {t('paste.clear')}
            </Button>
          )}
        </div>
        <Input.TextArea
          id={id}
          value={notice.text}
          placeholder={t('paste.placeholder')}
          maxLength={20_000}
          autoSize={{ minRows: 3, maxRows: 7 }}
          onChange={(event) => notice.write(event.target.value)}
        />
      </div>
      {notice.text.trim() === '' ? (
        <p className={styles.faint}>{t('paste.empty')}</p>
      ) : (
        <>
          <Legend />
          <div className={styles.sections} aria-busy={notice.behind}>
            {notice.sections.map((section, index) => (
              // The first section stays the first while its words are typed.
              <SectionView key={index} section={section} notice={notice} {...props} />
            ))}
          </div>
        </>
      )}
    </LitContext>
  );
}

const LOOKS = ['understood', 'ambiguous', 'not-understood', 'unknownName'] as const;

function Legend() {
  const { t } = useWords('noticeText');
  return (
    <p className={styles.legend}>
      {LOOKS.map((look) => (
        <span key={look}>
          <span
            aria-hidden
            className={look === 'unknownName' ? styles.unknownName : styles.span}
            data-look={look}
          >
            {t('legendSample')}
          </span>
          {t(`look.${look}`)}
        </span>
      ))}
    </p>
  );
}
