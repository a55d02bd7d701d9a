import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Input, Select } from 'antd';
import { DIRECTIONS, LINE_KINDS, type Side } from '../../../../domain/catchment/clause.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from '../editor.module.css';
import { blankSide, lineNames } from './clause-input.ts';

const joined = ({ lines }: Side) => lines.map(({ name }) => name).join('—');

/** The bounds one by one: a line, or a chain of lines, and on which side of it the range lies. */
export function SidesField({
  sides,
  fault,
  onChange,
}: {
  sides: readonly Side[];
  fault: string | null;
  onChange: (sides: Side[]) => void;
}) {
  const { t } = useWords('catchmentEditor');
  const set = (at: number, side: Side) =>
    onChange(sides.map((each, i) => (i === at ? side : each)));
  /** What is known of a line goes on with its name; a new name in a chain takes the kind of the first. */
  const rename = (side: Side, text: string): Side => ({
    ...side,
    lines: lineNames(text).map(
      (name, i) =>
        side.lines.find((line) => line.name === name) ?? {
          ...(side.lines.length === 1 && i === 0 ? side.lines[0] : undefined),
          name,
          kind: side.lines[i]?.kind ?? side.lines[0]?.kind ?? 'street',
        },
    ),
  });
  return (
    <fieldset className={styles.sides}>
      <legend>{t('form.sides')}</legend>
      {sides.map((side, i) => (
        // A bound has no name of its own; its place in the list is what it is known by.
        <div key={i} className={styles.side} role="group" aria-label={t('form.side', { n: i + 1 })}>
          <Input
            size="small"
            aria-label={t('form.line')}
            placeholder={t('form.line')}
            title={t('form.lineHint')}
            status={
              fault && side.lines.some(({ name }) => name.trim() === '') ? 'error' : undefined
            }
            value={joined(side)}
            onChange={(event) => set(i, rename(side, event.target.value))}
          />
          <Select
            size="small"
            aria-label={t('form.lineKind')}
            popupMatchSelectWidth={false}
            value={side.lines[0]?.kind ?? 'street'}
            onChange={(kind) =>
              set(i, { ...side, lines: side.lines.map((line) => ({ ...line, kind })) })
            }
            options={LINE_KINDS.map((kind) => ({
              value: kind,
              label: t(`form.lineKinds.${kind}`),
            }))}
          />
          <Select
            size="small"
            aria-label={t('form.lies')}
            value={side.lies}
            onChange={(lies) => set(i, { ...side, lies })}
            options={DIRECTIONS.map((lies) => ({
              value: lies,
              label: t(`form.lieOptions.${lies}`),
            }))}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('form.removeSide')}
            disabled={sides.length === 1}
            onClick={() => onChange(sides.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      {fault && <p className={styles.fault}>{fault}</p>}
      <p className={styles.faint}>{t('form.lineHint')}</p>
      <Button
        size="small"
        disabled={sides.length >= 50}
        onClick={() => onChange([...sides, blankSide(DIRECTIONS[sides.length % 4] ?? 'east')])}
      >
        {t('form.addSide')}
      </Button>
    </fieldset>
  );
}
