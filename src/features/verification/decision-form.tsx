import { Checkbox, Input, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import type { DecisionKind } from '../../../domain/verification/decisions.ts';
import type { VerificationList, VerificationRow } from '../../../server/contract/verification.ts';
import { refusalSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { needWords } from './columns.tsx';
import { kindsOf, valueFieldOf } from './fact-values.ts';
import type { DecisionInput } from './mutations.ts';
import { ValueInput, type Value } from './value-input.tsx';
import styles from './verification.module.css';

/** What the registry says when nobody of the household owns a home. */
const NOBODY_OWNS = {
  paper: 'property-search' as const,
  path: 'searched',
  value: ['pupil', 'father', 'mother'].map((relation) => ({ relation, ownsUrbanHome: false })),
};

interface Props {
  decisions: VerificationList['decisions'];
  /** Rows of the selection that are on the screen: what they lack is offered. */
  rows: readonly VerificationRow[];
  group: VerificationRow['groups'][number] | undefined;
  /** `null` while the decision is not whole. */
  onChange: (decision: DecisionInput | null) => void;
}

/** One decision among those that fit the group; a barred one says why. */
export function DecisionForm({ decisions, rows, group, onChange }: Props) {
  const { t, i18n } = useWords('verification');
  const first = decisions.find(({ allowed }) => allowed)?.kind;
  const [kind, setKind] = useState(first);
  const choose = (next: DecisionKind) => {
    setKind(next);
    onChange(blankOf(next));
  };
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{t('dialog.what')}</legend>
        <Radio.Group value={kind} onChange={(event) => choose(event.target.value as DecisionKind)}>
          {decisions.map((each) => (
            <Radio key={each.kind} value={each.kind} disabled={!each.allowed}>
              {t(`decision.${each.kind}`)}
              <span className={styles.choiceHint}>
                {each.because
                  ? refusalSentence(i18n, each.because)
                  : t(`decisionHint.${each.kind}`)}
              </span>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      {kind === 'source-answered' && (
        <SourceAnswer key={kind} rows={rows} group={group} onChange={onChange} />
      )}
      {kind === 'supply-fact' && <Fact key={kind} rows={rows} group={group} onChange={onChange} />}
      {kind === 'return-to-family' && <Request key={kind} onChange={onChange} />}
    </>
  );
}

/** What a kind is before anything more is said; `null` where something must be. */
export function blankOf(kind: DecisionKind | undefined): DecisionInput | null {
  return kind === 'ask-source-again' || kind === 'same-person' ? { kind } : null;
}

type Part = Pick<Props, 'rows' | 'group' | 'onChange'>;

function SourceAnswer({ rows, group, onChange }: Part) {
  const { t } = useWords('verification');
  const [answer, setAnswer] = useState<'found' | 'not-found'>();
  const [nobodyOwns, setNobodyOwns] = useState(false);
  const aboutHomes = kindsOf(rows, group).some(({ kind }) => kind === 'property-search.status');
  const change = (next: 'found' | 'not-found' | undefined, owns: boolean) => {
    setAnswer(next);
    setNobodyOwns(owns);
    if (next === undefined) return;
    const field = next === 'found' && owns ? NOBODY_OWNS : null;
    onChange({ kind: 'source-answered', answer: next, field });
  };
  return (
    <div className={styles.field}>
      <Radio.Group
        aria-label={t('dialog.answer')}
        value={answer}
        options={[
          { value: 'found', label: t('dialog.answerFound') },
          { value: 'not-found', label: t('dialog.answerNotFound') },
        ]}
        onChange={(event) => change(event.target.value as 'found' | 'not-found', nobodyOwns)}
      />
      {answer === 'found' && aboutHomes && (
        <Checkbox checked={nobodyOwns} onChange={({ target }) => change(answer, target.checked)}>
          {t('dialog.noHomes')}
        </Checkbox>
      )}
    </div>
  );
}

function Fact({ rows, group, onChange }: Part) {
  const { t } = useWords('verification');
  const { t: common } = useWords();
  const factId = useId();
  const valueId = useId();
  const kinds = kindsOf(rows, group).flatMap(({ kind, need }) => {
    const field = valueFieldOf(common, kind);
    return field ? [{ kind, field, label: needWords(common, need).label }] : [];
  });
  const [chosen, setChosen] = useState(kinds[0]?.kind);
  const field = kinds.find(({ kind }) => kind === chosen)?.field;
  if (kinds.length === 0) return <p className={styles.from}>{t('dialog.noFact')}</p>;
  const change = (value: Value | undefined) =>
    onChange(
      value === undefined || chosen === undefined
        ? null
        : { kind: 'supply-fact', fact: chosen, value },
    );
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={factId}>{t('dialog.fact')}</label>
        <Select
          id={factId}
          value={chosen}
          options={kinds.map(({ kind, label }) => ({ value: kind, label }))}
          onChange={(next) => {
            setChosen(next);
            onChange(null);
          }}
        />
      </div>
      {field && (
        <div className={styles.field}>
          <label htmlFor={valueId}>{t('dialog.value')}</label>
          <ValueInput key={chosen} id={valueId} field={field} onChange={change} />
        </div>
      )}
    </>
  );
}

function Request({ onChange }: Pick<Props, 'onChange'>) {
  const { t } = useWords('verification');
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('dialog.text')}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 4 }}
        maxLength={500}
        placeholder={t('dialog.textHint')}
        onChange={({ target }) => {
          const text = target.value.trim();
          onChange(text.length < 2 ? null : { kind: 'return-to-family', text });
        }}
      />
    </div>
  );
}
