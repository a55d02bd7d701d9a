import type { CaseView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './evidence.module.css';
import { Fact } from './fact.tsx';
import { FIELDS, LISTS, type FieldName } from './fact-catalog.ts';

/** Too long for half a card. */
const WIDE = /address|certificateNumber|unitNumber/i;

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? (value as Record<string, unknown>)[key]
    : null;
}

/** The facts of one paper: its own first, then the people that stand on it, one row each. */
export function EvidenceFacts({ paper }: { paper: CaseView['evidence'][number] }) {
  const { t } = useWords('evidence');
  const list = LISTS[paper.kind];
  // Most titles were never exchanged, and have no former number to be missing.
  const isShown = (field: FieldName) =>
    field !== 'formerCertificateNumber' || at(paper.facts, field) !== null;
  const people = list ? at(paper.facts, list.list) : null;
  return (
    <>
      <dl className={styles.facts}>
        {FIELDS[paper.kind].filter(isShown).map((field) => (
          <div key={field} data-wide={WIDE.test(field) || undefined}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              <Fact factRef={`${paper.id}.${field}`} value={at(paper.facts, field)} />
            </dd>
          </div>
        ))}
      </dl>
      {list && Array.isArray(people) && people.length > 0 && (
        <table className={styles.people}>
          <caption className="visually-hidden">{t(`field.${list.list}`)}</caption>
          <thead>
            <tr>
              {list.fields.map((field) => (
                <th key={field} scope="col">
                  {field === 'name' ? t(`field.${list.list}`) : t(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person: unknown, index) => (
              // The position is the person's identity: facts are cited as `owners.1.share`.
              <tr key={index}>
                {list.fields.map((field) => (
                  <td key={field}>
                    <Fact
                      factRef={`${paper.id}.${list.list}.${index}.${field}`}
                      value={at(person, field)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
