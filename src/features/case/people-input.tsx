import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { KIN_ROLES } from '../../../domain/evidence/evidence.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCase } from './case-context.ts';
import styles from './dialogs.module.css';
import type { FactInputProps } from './fact-value.ts';

type Field = 'relation' | 'name' | 'share' | 'movedIn' | 'ownsUrbanHome';
type Person = Partial<Record<Field, string | number | boolean>>;

/** Of each list of people: what is asked, and what a person of it is when nothing is known of them. */
const LISTS: Record<string, { asked: Field[]; blank: Record<string, null> }> = {
  owners: {
    asked: ['relation', 'name', 'share'],
    blank: { name: null, idNumber: null, relation: null, share: null },
  },
  tenants: {
    asked: ['relation', 'name'],
    blank: { name: null, idNumber: null, relation: null },
  },
  members: {
    asked: ['relation', 'name', 'movedIn'],
    blank: { name: null, idNumber: null, relation: null, movedIn: null },
  },
  searched: {
    asked: ['relation', 'ownsUrbanHome'],
    blank: { relation: null, ownsUrbanHome: null },
  },
};
/** Who must own nothing (policy §3): the three whom the registry is asked about. */
const HOUSEHOLD: Person[] = [{ relation: 'pupil' }, { relation: 'father' }, { relation: 'mother' }];

/** The people that stand on a paper, one row each. */
export function PeopleInput({ id, factRef, invalid, onChange }: FactInputProps) {
  const { t } = useWords('case');
  const { view } = useCase();
  const [paperId = '', list = ''] = factRef.split('.');
  const { asked, blank } = LISTS[list] ?? { asked: ['relation' as const], blank: {} };
  const [people, setPeople] = useState<Person[]>(() => {
    if (list !== 'searched') return [{}];
    const facts = view.evidence.find((paper) => paper.id === paperId)?.facts;
    const known = facts && 'searched' in facts ? facts.searched : [];
    return HOUSEHOLD.map(({ relation }) => ({
      relation,
      ownsUrbanHome: known.find((each) => each.relation === relation)?.ownsUrbanHome ?? undefined,
    }));
  });
  const change = (next: Person[]) => {
    setPeople(next);
    const answered = (person: Person) =>
      person.relation !== undefined && (list !== 'searched' || person.ownsUrbanHome !== undefined);
    const whole = next.every(answered);
    onChange(whole ? next.map((person) => fill(blank, person)) : undefined);
  };
  const set = (at: number, field: Field, value: Person[Field]) =>
    change(people.map((person, index) => (index === at ? { ...person, [field]: value } : person)));

  return (
    <div className={styles.field}>
      {people.map((person, at) => (
        // The place in the list is the person's identity, as on the paper.
        <div
          key={at}
          className={styles.person}
          role="group"
          aria-label={t('supply.people.person', { n: at + 1 })}
        >
          {asked.map((field) => (
            <PersonField
              key={field}
              id={at === 0 && field === 'relation' ? id : undefined}
              field={field}
              value={person[field]}
              invalid={invalid && (field === 'relation' || field === 'ownsUrbanHome')}
              onChange={(value) => set(at, field, value)}
            />
          ))}
          <Button
            type="text"
            icon={<CloseOutlined />}
            disabled={people.length === 1}
            aria-label={t('supply.people.remove', { n: at + 1 })}
            onClick={() => change(people.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button type="dashed" size="small" onClick={() => change([...people, {}])}>
        {t('supply.people.add')}
      </Button>
    </div>
  );
}

/** What was left empty is not known. */
function fill(blank: Record<string, null>, person: Person): Record<string, unknown> {
  const given = Object.entries(person).filter(([, value]) => value !== undefined);
  return { ...blank, ...Object.fromEntries(given) };
}

interface PersonFieldProps {
  id?: string;
  field: Field;
  value: Person[Field];
  invalid: boolean;
  onChange: (value: Person[Field]) => void;
}

function PersonField({ id, field, value, invalid, onChange }: PersonFieldProps) {
  const { t } = useWords();
  const label = t(`evidence:field.${field}`);
  const shared = { id, 'aria-label': label, placeholder: label } as const;
  const missing = invalid && value === undefined ? 'error' : undefined;
  if (field === 'relation') {
    return (
      <Select
        {...shared}
        status={missing}
        value={value}
        options={KIN_ROLES.map((role) => ({ value: role, label: t(`domain:kin.${role}`) }))}
        onChange={onChange}
      />
    );
  }
  if (field === 'ownsUrbanHome') {
    return (
      <Select
        {...shared}
        status={missing}
        value={value}
        options={[
          { value: false, label: t('case:supply.people.ownsNone') },
          { value: true, label: t('case:supply.people.owns') },
        ]}
        onChange={onChange}
      />
    );
  }
  const type = field === 'share' ? 'number' : field === 'movedIn' ? 'date' : 'text';
  return (
    <Input
      {...shared}
      type={type}
      maxLength={60}
      suffix={field === 'share' ? '%' : undefined}
      value={value === undefined ? '' : String(value)}
      onChange={({ target }) =>
        onChange(
          target.value === '' ? undefined : type === 'number' ? Number(target.value) : target.value,
        )
      }
    />
  );
}
