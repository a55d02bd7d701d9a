import { describe, expect, it } from 'vitest';
import { KIN_ROLES, type KinRole, type Known } from '../../evidence/evidence.ts';
import { EXAMPLES } from '../examples.ts';
import {
  FALSE_INFORMATION,
  GRANDPARENTS_HOME,
  located,
  loggedInAs,
  submitted,
  used,
} from '../examples/circumstances.ts';
import {
  answered,
  caseOf,
  contract,
  lease,
  owners,
  OWN_NOTHING,
  register,
  shared,
  title,
  without,
  type Change,
} from '../examples-support.ts';
import { line } from '../examples-lines.ts';
import { evaluate } from '../evaluate.ts';
import { RULEBOOK_2021 } from '../rulebook-2021.ts';
import type { Rulebook } from '../rulebook.ts';
import { wouldChange } from './would-change.ts';

const linesOf = (changes: Change[], rulebook: Rulebook = RULEBOOK_2021, asOf?: string) =>
  wouldChange(caseOf(...changes), rulebook, asOf).map(line);

/** The registry was asked about these alone. */
const searchedOf =
  (answers: Partial<Record<KinRole, Known<boolean>>>): Change =>
  (facts) => {
    OWN_NOTHING(facts);
    for (const one of facts.evidence) {
      if (one.kind !== 'property-search' || !one.facts) continue;
      one.facts.searched = KIN_ROLES.filter((relation) => relation in answers).map((relation) => ({
        relation,
        ownsUrbanHome: answers[relation] ?? null,
      }));
    }
  };

const DIRECT = 'pupil|father|mother|paternal-grandparent|maternal-grandparent';

describe('what would change a verdict', () => {
  it.each<[string, Change[], string[]]>([
    ['a settled case: nothing', [], []],
    [
      'a lease a day short: a date is a date',
      [lease('2020-06-01'), OWN_NOTHING],
      ['lease.filedOn ..2020-05-31 (nobody) → catchment 5 '],
    ],
    [
      'a lease of nobody knows when: each of three answers',
      [lease(null), OWN_NOTHING],
      [
        'lease.filedOn ..2020-05-31 (source) → catchment 5 ',
        'lease.filedOn 2020-06-01..2021-05-31 (source) → coordinate 5 short-lease',
        'lease.filedOn 2021-06-01.. (source) → not-eligible 5 [by-cut-off]',
      ],
    ],
    [
      'a co-owner whom nobody knows: direct kin or not',
      [title({ owners: owners('mother', null) })],
      [
        `title.owners.1.relation ${DIRECT} (officer) → catchment 1 `,
        'title.owners.1.relation sibling|other-kin|non-kin (officer) → coordinate 1 non-direct-kin-co-ownership',
      ],
    ],
    [
      'a co-owner known to be an aunt: only a mistake in the record',
      [title({ owners: owners('mother', 'other-kin') })],
      [`title.owners.1.relation ${DIRECT} (nobody) → catchment 1 `],
    ],
    [
      'false information and a short lease: both together',
      [lease('2020-06-01'), OWN_NOTHING, FALSE_INFORMATION],
      [
        'lease.filedOn ..2020-05-31 (nobody) + applicant.falseInformation withdrawn (officer) → catchment 5 ',
      ],
    ],
    [
      'a purchase contract: another paper, if the family has one',
      [without('property-title'), contract(), OWN_NOTHING],
      [
        'evidence.property-title fitting-paper (family) → catchment 1 ',
        'evidence.filed-lease fitting-paper (family) → catchment 5 ',
      ],
    ],
    [
      'an old title not found: an officer, by its true number',
      [answered('property-title', 'not-found')],
      [
        'title.certificateNumber right-number (family) → catchment 1',
        'title.status fitting-paper (officer) → catchment 1 ',
      ],
    ],
    [
      'the registry was down: it answers, or it has none',
      [lease('2020-01-10'), OWN_NOTHING, answered('filed-lease', 'source-down')],
      [
        'lease.status fitting-paper (source) → catchment 5 ',
        'lease.status not-found (source) → not-eligible  [paper-accepted]',
      ],
    ],
    [
      'another family used the home: the season is the season',
      [used(2020, ['R9'])],
      [
        'title.unitNumber never-used (nobody) → catchment 1 ',
        'priorUses.2020.familyKeys this-family (nobody) → catchment 1 ',
      ],
    ],
    [
      'a family nobody recorded used it',
      [used(2020, [])],
      [
        'priorUses.2020.familyKeys this-family (officer) → catchment 1 ',
        'priorUses.2020.familyKeys another-family (officer) → coordinate 1 property-lock',
      ],
    ],
    [
      'a grandparent whose face was never checked',
      [GRANDPARENTS_HOME, loggedInAs('mother', null), OWN_NOTHING],
      ['submission.grandparentVerified true (family) → catchment 4 '],
    ],
    [
      'a head whom nobody knows: one category or the other',
      [register({ head: null })],
      [
        'register.head pupil|paternal-grandparent|maternal-grandparent|sibling|other-kin|non-kin (officer) → catchment 3 ',
        'register.head father|mother (officer) → catchment 1 ',
      ],
    ],
    [
      'a home that nobody located',
      [located({ state: 'unknown' })],
      [
        'located.home in-a-range (officer) → catchment 1 ',
        'located.home elsewhere (officer) → catchment 3 ',
        'located.home outside (officer) → coordinate  outside-every-catchment',
      ],
    ],
    [
      'submitted a second late: nobody can submit it now',
      [submitted({ submittedAt: '2021-06-16T17:00:01+08:00' })],
      ['submission.submittedAt in-collection (nobody) → catchment 1 '],
    ],
    [
      'late, and the lease of nobody knows when: of its days only those that serve in time',
      [submitted({ submittedAt: '2021-06-16T17:00:01+08:00' }), lease(null), OWN_NOTHING],
      [
        'lease.filedOn ..2020-05-31 (source) + submission.submittedAt in-collection (nobody) → catchment 5 ',
        'submission.submittedAt in-collection (nobody) → verify 5 [by-cut-off]',
      ],
    ],
    [
      'late, at an uncle’s home: of its owners only those beside whom the mother may log in (L14)',
      [
        submitted({ submittedAt: '2021-06-16T17:00:01+08:00' }),
        title({ owners: owners('other-kin') }),
      ],
      [
        'title.owners.0.relation pupil|mother (nobody) + submission.submittedAt in-collection (nobody) → catchment 1',
      ],
    ],
    [
      'a father known to own, a mother of whom nobody was asked: he stays an owner',
      [lease('2020-01-10'), searchedOf({ father: true })],
      ['evidence.property-title fitting-paper (family) → catchment 1'],
    ],
  ])('%s', (_, changes, lines) => {
    expect(linesOf(changes)).toEqual(lines.map((each) => each.trim()));
  });

  it('before the closing day a family can still submit', () => {
    expect(linesOf([submitted({ submittedAt: null })], RULEBOOK_2021, '2021-06-15')).toEqual([
      'submission.submittedAt in-collection (family) → catchment 1',
    ]);
  });

  it('names the least share where a year asks for one', () => {
    const parameters = { ...RULEBOOK_2021.parameters, minimumFamilyShare: 30 };
    const facts = [title({ owners: shared({ mother: 29, 'paternal-grandparent': 71 }) })];
    expect(linesOf(facts, { ...RULEBOOK_2021, parameters })).toEqual([
      'title.owners.0.share ≥30 (nobody) → catchment 1',
    ]);
  });

  it('is another outcome each time, never one that is there already, and leaves the case alone', () => {
    for (const { facts, rulebook, asOf } of EXAMPLES) {
      const before = JSON.stringify(facts);
      const { route, category } = evaluate(facts, rulebook, asOf);
      const changes = wouldChange(facts, rulebook, asOf);
      expect(JSON.stringify(facts)).toBe(before);
      expect(route === 'catchment' && changes.length > 0).toBe(false);
      for (const change of changes) {
        expect(change.conditions.length).toBeGreaterThan(0);
        expect(change.route === route && change.category === category).toBe(false);
      }
      expect(new Set(changes.map(line)).size).toBe(changes.length);
    }
  });

  it('has something to say of every example but one, which needs two answers that are known', () => {
    const silent = EXAMPLES.filter(
      ({ facts, rulebook, asOf, route }) =>
        route !== 'catchment' && wouldChange(facts, rulebook, asOf).length === 0,
    );
    expect(silent.map(({ en }) => en)).toEqual([
      'owned by the mother, a friend and somebody unknown: one is enough',
    ]);
  });
});
