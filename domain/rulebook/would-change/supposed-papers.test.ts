import { expect, it } from 'vitest';
import { FALSE_INFORMATION, located, loggedInAs } from '../examples/circumstances.ts';
import { line } from '../examples-lines.ts';
import {
  answered,
  caseOf,
  contract,
  lease,
  migrant,
  owners,
  OWN_NOTHING,
  title,
  without,
  type Change,
} from '../examples-support.ts';
import { BLANK_FACTS } from '../fact-shapes.ts';
import { RULEBOOK_2021 } from '../rulebook-2021.ts';
import { wouldChange } from './would-change.ts';

const REGISTER_NOWHERE = located({ state: 'in', schoolIds: ['s1'] }, { state: 'unknown' });
const CONTRACT_ONLY = [without('property-title'), contract(), OWN_NOTHING];
const TITLE = BLANK_FACTS['property-title'];

/** The registry was asked about these alone, and answered so. */
const searched =
  (...answers: ['pupil' | 'father' | 'mother', boolean | null][]): Change =>
  (facts) => {
    OWN_NOTHING(facts);
    for (const one of facts.evidence) {
      if (one.kind !== 'property-search' || !one.facts) continue;
      one.facts.searched = answers.map(([relation, ownsUrbanHome]) => ({
        relation,
        ownsUrbanHome,
      }));
    }
  };

// What is supposed of a paper that nobody has seen: what is known stays as it is, the rest is as it should be.
it.each<[string, Change[], string[]]>([
  [
    'a mother whom the registry was not asked about: that she owns nothing either',
    [lease('2020-01-10'), searched(['pupil', false], ['father', false])],
    ['search.searched none-owned (source) → catchment 5'],
  ],
  [
    'nor the father, of whom it did not say',
    [lease('2020-01-10'), searched(['pupil', false], ['father', null])],
    ['search.searched none-owned (source) → catchment 5'],
  ],
  [
    'the father logged in: another paper is in his name (L14)',
    [...CONTRACT_ONLY, loggedInAs('father')],
    [
      'evidence.property-title fitting-paper (family) → catchment 1',
      'evidence.filed-lease fitting-paper (family) → catchment 5',
    ],
  ],
  [
    'a grandparent logged in, who may not: a paper alone does not mend that',
    [...CONTRACT_ONLY, loggedInAs('paternal-grandparent')],
    [
      'evidence.property-title fitting-paper (family) → verify 1 [logged-in]',
      'evidence.filed-lease fitting-paper (family) → verify 5 [logged-in]',
    ],
  ],
  [
    'nobody knows who logged in: a paper, and the parent in whose name it is',
    [...CONTRACT_ONLY, loggedInAs(null)],
    [
      'evidence.property-title fitting-paper (family) + submission.submittedBy.relation mother (officer) → catchment 1',
      'evidence.property-title fitting-paper (family) → verify 1 [logged-in]',
      'evidence.filed-lease fitting-paper (family) → verify 5 [logged-in]',
    ],
  ],
  [
    'an owner of nobody knows what kin, on a title that contradicts itself: the parent',
    [answered('property-title', 'conflict', { ...TITLE, owners: owners(null) })],
    ['title.status fitting-paper (officer) → catchment 1'],
  ],
  [
    'a stranger on it stays one',
    [answered('property-title', 'conflict', { ...TITLE, owners: owners('non-kin') })],
    ['title.status fitting-paper (officer) → not-eligible  [holder-in-family]'],
  ],
  [
    'title and register both without an answer: each is asked for itself',
    [answered('property-title', 'source-down'), answered('household-register', 'source-down')],
    [
      'register.status fitting-register (source) + title.status fitting-paper (source) → catchment 1',
    ],
  ],
  [
    'a register that is known to lie elsewhere stays there',
    [
      answered('household-register', 'source-down'),
      located({ state: 'in', schoolIds: ['s1'] }, { state: 'in', schoolIds: ['s2'] }),
    ],
    ['register.status fitting-register (source) → catchment 3'],
  ],
  [
    'a migrant child’s register lies in no range of the city',
    [
      migrant('2020-01-10'),
      title(),
      answered('household-register', 'source-down'),
      REGISTER_NOWHERE,
    ],
    ['register.status fitting-register (source) → catchment 3'],
  ],
  [
    'a home that is known to be outside every range stays there',
    [answered('property-title', 'source-down'), located({ state: 'outside' })],
    ['title.status fitting-paper (source) → coordinate  outside-every-catchment'],
  ],
  [
    'a lease of nobody knows when, and false information: the same route for another reason is another line',
    [lease(null), OWN_NOTHING, FALSE_INFORMATION],
    [
      'lease.filedOn ..2020-05-31 (source) + applicant.falseInformation withdrawn (officer) → catchment 5',
      'lease.filedOn ..2020-05-31 (source) → coordinate 5 false-information',
      'lease.filedOn 2020-06-01..2021-05-31 (source) → coordinate 5 short-lease false-information',
      'lease.filedOn 2021-06-01.. (source) → not-eligible 5 [by-cut-off]',
    ],
  ],
])('%s', (_, changes, lines) => {
  expect(wouldChange(caseOf(...changes), RULEBOOK_2021).map(line)).toEqual(lines);
});
