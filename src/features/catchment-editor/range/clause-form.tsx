import { Button, Input, InputNumber, Radio, Segmented, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Clause } from '../../../../domain/catchment/clause.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from '../editor.module.css';
import {
  blankClause,
  CLAUSE_KINDS,
  inputFaults,
  tidyClause,
  type FieldName,
} from './clause-input.ts';
import { Field } from './field.tsx';
import { KindFields, type WrittenSchool } from './kind-fields.tsx';

interface Props {
  initial: Clause;
  isNew: boolean;
  /** The district's schools, for what a range leaves to another. */
  schools: readonly WrittenSchool[];
  onSubmit: (clause: Clause) => void;
  onCancel: () => void;
}

/** Whoever opens the form goes on typing in it. */
function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('input:checked')?.focus();
}

/** A clause of any kind by keyboard. */
export function ClauseForm({ initial, isNew, schools, onSubmit, onCancel }: Props) {
  const { t } = useWords('catchmentEditor');
  const [clause, setClause] = useState(initial);
  const [tried, setTried] = useState(false);
  const faults = tried ? inputFaults(clause) : [];
  const faultOf = (field: FieldName) => {
    const fault = faults.find((each) => each.field === field);
    return fault ? t(`form.${fault.code}`) : null;
  };
  const submit = () => {
    setTried(true);
    if (inputFaults(clause).length === 0) onSubmit(tidyClause(clause));
  };

  return (
    <form
      ref={focusFirst}
      className={styles.form}
      aria-label={t(isNew ? 'form.title' : 'form.editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset className={styles.kinds}>
        <legend>{t('form.kind')}</legend>
        <Radio.Group
          optionType="button"
          size="small"
          value={clause.kind}
          onChange={(event) => setClause(blankClause(event.target.value as Clause['kind'], clause))}
          options={CLAUSE_KINDS.map((kind) => ({
            value: kind,
            label: t(kind === 'area' ? 'form.drawnArea' : `catchments:kind.${kind}`),
          }))}
        />
      </fieldset>
      <Segmented<Clause['effect']>
        className={styles.start}
        size="small"
        aria-label={t('form.effect')}
        value={clause.effect}
        onChange={(effect) => setClause({ ...clause, effect })}
        options={[
          { value: 'include', label: t('form.include') },
          { value: 'exclude', label: t('form.exclude') },
        ]}
      />
      <KindFields clause={clause} onChange={setClause} faultOf={faultOf} schools={schools} />
      <Modifiers clause={clause} onChange={setClause} schools={schools} />
      <div className={styles.formButtons}>
        <Button size="small" type="primary" htmlType="submit">
          {t('form.submit')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What goes with a clause of any kind. */
function Modifiers({
  clause,
  onChange,
  schools,
}: Pick<Props, 'schools'> & { clause: Clause; onChange: (clause: Clause) => void }) {
  const { t } = useWords('catchmentEditor');
  const year = (
    value: number | null | undefined,
    set: (year: number | null) => void,
    label: string,
  ) => (
    <Field label={label}>
      {(props) => (
        <InputNumber
          {...props}
          size="small"
          min={2000}
          max={2100}
          precision={0}
          value={value ?? null}
          placeholder={t('form.open')}
          onChange={(next) => set(typeof next === 'number' ? next : null)}
        />
      )}
    </Field>
  );
  const { transitional, shared } = clause;
  return (
    <details className={styles.modifiers}>
      <summary>{t('range.more')}</summary>
      <Field label={t('form.text')}>
        {(props) => (
          <Input.TextArea
            {...props}
            rows={2}
            maxLength={2_000}
            value={clause.text ?? ''}
            onChange={(event) => onChange({ ...clause, text: event.target.value || null })}
          />
        )}
      </Field>
      <div className={styles.fieldRow}>
        <Field label={t('form.within')}>
          {(props) => (
            <Input
              {...props}
              size="small"
              maxLength={100}
              value={clause.within ?? ''}
              onChange={(event) => onChange({ ...clause, within: event.target.value || undefined })}
            />
          )}
        </Field>
        <Field label={t('form.condition')}>
          {(props) => (
            <Input
              {...props}
              size="small"
              maxLength={200}
              value={clause.condition ?? ''}
              onChange={(event) =>
                onChange({ ...clause, condition: event.target.value || undefined })
              }
            />
          )}
        </Field>
      </div>
      <label className={styles.switchRow}>
        <Switch
          size="small"
          checked={shared !== undefined}
          onChange={(on) => onChange({ ...clause, shared: on ? { with: [] } : undefined })}
        />
        {t('form.sharedClause')}
      </label>
      {shared && (
        <Field label={t('form.sharedWith')}>
          {(props) => (
            <Select
              {...props}
              size="small"
              mode="tags"
              value={shared.with}
              options={schools.map(({ name, written }) => ({ value: written, label: name }))}
              onChange={(names: string[]) => onChange({ ...clause, shared: { with: names } })}
            />
          )}
        </Field>
      )}
      <label className={styles.switchRow}>
        <Switch
          size="small"
          checked={transitional !== undefined}
          onChange={(on) =>
            onChange({ ...clause, transitional: on ? { from: null, until: null } : undefined })
          }
        />
        {t('form.transitional')}
      </label>
      {transitional && (
        <div className={styles.fieldRow}>
          {year(
            transitional.from,
            (from) => onChange({ ...clause, transitional: { ...transitional, from } }),
            t('form.transitionalFrom'),
          )}
          {year(
            transitional.until,
            (until) => onChange({ ...clause, transitional: { ...transitional, until } }),
            t('form.transitionalUntil'),
          )}
        </div>
      )}
    </details>
  );
}
