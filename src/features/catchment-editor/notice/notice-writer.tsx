import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { GazetteerName } from '../../../../domain/catchment/notice/gazetteer.ts';
import { unrestored } from '../../../../domain/catchment/notice/unrestored.ts';
import { writeNotice } from '../../../../domain/catchment/notice/write-notice.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useToast } from '../../../ui/toast.tsx';
import styles from './notice.module.css';
import type { NoticePanelProps } from './panel-props.ts';

const WHOLE = '';

/** The draft as a notice says it, of one school or of the whole district. */
export function NoticeWriter({
  schools,
  ranges,
  selectedId,
  names,
}: Pick<NoticePanelProps, 'schools' | 'ranges' | 'selectedId'> & {
  names: readonly GazetteerName[];
}) {
  const { t } = useWords('noticeText');
  const toast = useToast();
  const [schoolId, setSchoolId] = useState(selectedId ?? WHOLE);
  const written = useMemo(() => {
    const nameOf = (id: string) => schools.find((school) => school.id === id)?.name ?? id;
    return ranges
      .filter((range) => range.clauses.length > 0)
      .filter((range) => schoolId === WHOLE || range.schoolId === schoolId)
      .map(({ schoolId: id, clauses }) => ({
        name: nameOf(id),
        text: `${nameOf(id)}：${writeNotice(clauses)}。`,
        lost: unrestored(clauses, names).map((index) => index + 1),
      }));
  }, [ranges, schools, schoolId, names]);
  const text = written.map((each) => each.text).join('\n');
  const lost = written.filter((each) => each.lost.length > 0);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => void toast.success(t('write.copied')),
      () => void toast.warning(t('write.notCopied')),
    );
  return (
    <div className={styles.paste}>
      <div className={styles.take}>
        <Select
          size="small"
          aria-label={t('write.of')}
          value={schoolId}
          onChange={setSchoolId}
          popupMatchSelectWidth={false}
          options={[
            { value: WHOLE, label: t('write.whole') },
            ...schools.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button size="small" type="primary" disabled={text === ''} onClick={() => void copy()}>
          {t('common:copy')}
        </Button>
      </div>
      <Input.TextArea
        readOnly
        aria-label={t('write.label')}
        value={text}
        placeholder={t('write.empty')}
        autoSize={{ minRows: 4, maxRows: 18 }}
      />
      {text !== '' && (
        <p className={styles.faint}>
          {lost.length === 0
            ? t('write.same')
            : t('write.notSame', {
                which: lost
                  .map(({ name, lost: which }) =>
                    t('write.clausesOf', { school: name, numbers: which.join(t('write.and')) }),
                  )
                  .join(t('write.andSchool')),
              })}
        </p>
      )}
    </div>
  );
}
