import { Button, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Edition } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useFirstFocus } from '../../../lib/use-first-focus.ts';
import { formatInstant } from '../../../lib/format.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { paths } from '../../../paths.ts';
import { EditionActions } from '../lifecycle/edition-actions.tsx';
import { editionName } from '../lifecycle/edition-name.ts';
import { lifecycleMutations } from '../lifecycle/mutations.ts';
import { Refusal } from '../lifecycle/refusal.tsx';
import { StateTag } from '../lifecycle/state-tag.tsx';
import styles from './editions.module.css';

interface Props {
  edition: Edition;
  editions: readonly Edition[];
  onDiscarded: () => void;
}

/** One edition: what it is, who did what to it and when, and what may be done next. */
export function EditionDetail({ edition, editions, onDiscarded }: Props) {
  const { t } = useWords('editions');
  const [renaming, setRenaming] = useState(false);
  const mayEdit = edition.actions.some(({ name, allowed }) => name === 'edit' && allowed);
  const mayPublish = edition.actions.some(({ name, allowed }) => name === 'publish' && allowed);
  return (
    <section className={styles.card} aria-label={editionName(t, edition)}>
      <header className={styles.detailHead}>
        {renaming ? (
          <Rename edition={edition} onClose={() => setRenaming(false)} />
        ) : (
          <>
            <h2>{editionName(t, edition)}</h2>
            <StateTag state={edition.state} />
            {mayEdit && (
              <Button size="small" type="link" onClick={() => setRenaming(true)}>
                {t('rename')}
              </Button>
            )}
          </>
        )}
        <Link
          className={styles.look}
          to={paths.catchments(
            new URLSearchParams({ district: edition.districtId, edition: edition.id }),
          )}
        >
          {t('look')}
        </Link>
      </header>
      <Facts edition={edition} editions={editions} />
      <EditionActions edition={edition} editions={editions} onDiscarded={onDiscarded} />
      {edition.state === 'checked' && !mayPublish && (
        <p className={styles.faint}>{t('waitsForSecond')}</p>
      )}
    </section>
  );
}

function Facts({ edition, editions }: Pick<Props, 'edition' | 'editions'>) {
  const { t } = useWords('editions');
  const personName = usePersonName();
  const nameOf = (id: string) => {
    const found = editions.find((each) => each.id === id);
    return found ? editionName(t, found) : t('gone');
  };
  const facts: [string, ReactNode][] = [];
  if (edition.author && edition.createdAt) {
    const at = formatInstant(edition.createdAt);
    facts.push([t('fact.created'), t('byAt', { by: personName(edition.author), at })]);
  } else facts.push([t('fact.created'), t('takenIn')]);
  if (edition.basedOnId) facts.push([t('fact.basedOn'), nameOf(edition.basedOnId)]);
  if (edition.correctsId) facts.push([t('fact.corrects'), nameOf(edition.correctsId)]);
  if (edition.editors.length > 0) {
    facts.push([t('fact.editors'), edition.editors.map(personName).join(t('and'))]);
  }
  if (edition.updatedAt) facts.push([t('fact.updated'), formatInstant(edition.updatedAt)]);
  if (edition.checkedBy && edition.checkedAt) {
    const at = formatInstant(edition.checkedAt);
    facts.push([t('fact.checked'), t('byAt', { by: personName(edition.checkedBy), at })]);
  }
  if (edition.embargoUntil && edition.state === 'scheduled') {
    facts.push([t('fact.embargo'), formatInstant(edition.embargoUntil)]);
  }
  if (edition.publishedAt) {
    const at = formatInstant(edition.publishedAt);
    const by = edition.publishedBy && personName(edition.publishedBy);
    facts.push([t('fact.published'), by ? t('byAt', { by, at }) : at]);
  }
  if (edition.supersededById) {
    facts.push([t('fact.supersededBy'), nameOf(edition.supersededById)]);
  }
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {edition.releaseProblem && (
        <p role="alert" className={styles.problem}>
          {t('releaseProblem')} {edition.releaseProblem}
        </p>
      )}
    </>
  );
}

function Rename({ edition, onClose }: { edition: Edition; onClose: () => void }) {
  const { t } = useWords('editions');
  const firstFocus = useFirstFocus();
  const [name, setName] = useState(edition.name ?? '');
  const rename = useMutation(lifecycleMutations.rename(useQueryClient(), edition.id));
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        rename.mutate({ version: edition.version, name: name.trim() }, { onSuccess: onClose });
      }}
    >
      <Input
        ref={firstFocus}
        size="small"
        aria-label={t('create.name')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <Button size="small" type="primary" htmlType="submit" loading={rename.isPending}>
        {t('common:save')}
      </Button>
      <Button size="small" onClick={onClose}>
        {t('common:cancel')}
      </Button>
      <Refusal error={rename.error} />
    </form>
  );
}
