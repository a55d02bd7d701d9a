import { Input, Radio, Select } from 'antd';
import {
  APPLICANT_KINDS,
  BASES,
  KIN_ROLES,
  TITLE_FORMS,
  USAGES,
} from '../../../domain/evidence/evidence.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AddressInput } from './address-input.tsx';
import { useCase } from './case-context.ts';
import { factTypeOf, formatFact, type FactType } from './fact-catalog.ts';
import type { FactInputProps } from './fact-value.ts';
import { PeopleInput } from './people-input.tsx';
import { PlaceInput } from './place-input.tsx';
import { useNaming } from './use-naming.ts';

const CODES: Partial<Record<FactType, readonly string[]>> = {
  kin: KIN_ROLES,
  form: TITLE_FORMS,
  usage: USAGES,
  basis: BASES,
  kind: APPLICANT_KINDS,
  // An officer has seen the paper or knows that there is none; the rest only a source can say.
  extraction: ['found', 'not-found'],
  category: ['1', '2', '3', '4', '5', '6', '7'],
};
const NATIVE: Partial<Record<FactType, string>> = {
  date: 'date',
  instant: 'datetime-local',
  percent: 'number',
  months: 'number',
  count: 'number',
};

/** Without it the browser takes years of six digits, and never goes on to the month by itself. */
const LAST_DAY = '9999-12-31';

/** The field that fits a fact: a day for a day, a choice for a code; never free text where a code belongs. */
export function FactInput(props: FactInputProps) {
  const type = factTypeOf(props.factRef);
  switch (type) {
    case 'boolean':
      return <YesOrNo {...props} />;
    case 'place':
      return <PlaceInput {...props} />;
    case 'people':
      return <PeopleInput {...props} />;
    case 'address':
      return <AddressInput {...props} />;
    default:
      return <SingleInput {...props} type={type} />;
  }
}

function YesOrNo({ id, value, onChange }: FactInputProps) {
  const { t } = useWords();
  return (
    <Radio.Group
      id={id}
      value={value}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ]}
      onChange={(event) => onChange(event.target.value === true)}
    />
  );
}

function SingleInput({ id, type, value, invalid, onChange }: FactInputProps & { type: FactType }) {
  const { t } = useWords();
  const { view } = useCase();
  const naming = useNaming();
  const status = invalid ? 'error' : undefined;
  const codes = type === 'paper' ? view.evidence.map((paper) => paper.id) : CODES[type];
  if (codes) {
    return (
      <Select<string>
        id={id}
        status={status}
        value={typeof value === 'string' || typeof value === 'number' ? String(value) : undefined}
        options={codes.map((code) => ({ value: code, label: formatFact(naming, type, code) }))}
        onChange={(next) => onChange(type === 'category' ? Number(next) : next)}
      />
    );
  }
  const native = NATIVE[type];
  return (
    <Input
      id={id}
      status={status}
      type={native ?? 'text'}
      max={native === 'date' ? LAST_DAY : undefined}
      maxLength={300}
      placeholder={type === 'keys' ? t('case:supply.keys') : undefined}
      onChange={({ target }) => onChange(read(type, native, target.value.trim()))}
    />
  );
}

/** The typed text as the fact's value; the day and time are Beijing's. */
function read(type: FactType, native: string | undefined, text: string) {
  if (text === '') return undefined;
  if (type === 'keys') return text.split(/\s+/);
  if (type === 'instant') return `${text}:00+08:00`;
  return native === 'number' ? Number(text) : text;
}
