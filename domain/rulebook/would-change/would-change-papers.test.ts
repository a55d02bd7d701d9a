import { expect, it } from 'vitest';
import { EXAMPLES } from '../examples.ts';
import {
  basis,
  GRANDPARENTS_HOME,
  located,
  loggedInAs,
  submitted,
  used,
} from '../examples/circumstances.ts';
import { line } from '../examples-lines.ts';
import {
  answered,
  caseOf,
  contract,
  demolished,
  lease,
  licence,
  migrant,
  owners,
  OWN_NOTHING,
  owns,
  register,
  title,
  type Change,
} from '../examples-support.ts';
import { evaluate } from '../evaluate.ts';
import { RULEBOOK_2021 } from '../rulebook-2021.ts';
import { wouldChange } from './would-change.ts';

const REGISTER_NOWHERE = located({ state: 'in', schoolIds: ['s1'] }, { state: 'unknown' });
const NO_ADDRESS = { address: null };

// What would change a verdict, paper by paper: what the family, an officer or a source can still say, and what is as it is.
it.each<[string, Change[], string[]]>([
  [
    'a register that was not found: an officer, and the family is supposed where the home is',
    [answered('household-register', 'not-found'), REGISTER_NOWHERE],
    ['register.status fitting-register (officer) → catchment 1'],
  ],
  [
    'a migrant child’s register, while the source is down',
    [
      migrant('2020-01-10'),
      OWN_NOTHING,
      answered('household-register', 'source-down'),
      REGISTER_NOWHERE,
    ],
    ['register.status fitting-register (source) → catchment 7'],
  ],
  [
    'a register that names nobody: with the pupil on it, or without',
    [register({ members: [] })],
    [
      'register.members with-pupil (officer) → catchment 1',
      'register.members without-pupil (officer) → catchment 3',
    ],
  ],
  [
    'a register that may be urban: migrants alone would be none',
    [register({ urban: null })],
    ['register.urban true (source) → catchment 1'],
  ],
  [
    'a register elsewhere: a migrant child, or a mistake in the register',
    [register({ urban: false })],
    [
      'applicant.kind migrant (officer) → catchment 3',
      'register.urban true (nobody) → catchment 1',
    ],
  ],
  [
    'a migrant child on an urban register: the kind, or a mistake',
    [(facts) => void (facts.kind = 'migrant')],
    [
      'applicant.kind urban|returning (officer) → catchment 1',
      'register.urban false (nobody) → catchment 3',
    ],
  ],
  [
    'a tenant of whom nobody asked the registry: that nobody owns a home',
    [lease('2020-01-10')],
    ['evidence.property-search none-owned (source) → catchment 5'],
  ],
  [
    'a mother of whom the registry did not say',
    [lease('2020-01-10'), owns(false, false, null)],
    ['search.searched.2.ownsUrbanHome false (source) → catchment 5'],
  ],
  [
    'the registry is down',
    [lease('2020-01-10'), answered('property-search', 'source-down')],
    ['search.status none-owned (source) → catchment 5'],
  ],
  [
    'a lease that ended the day before the cut-off',
    [lease('2020-01-10', { endsOn: '2021-05-30' }), OWN_NOTHING],
    [
      'lease.endsOn 2021-05-31.. (officer) → catchment 5',
      'evidence.property-title fitting-paper (family) → catchment 1',
      'evidence.filed-lease fitting-paper (family) → catchment 5',
    ],
  ],
  [
    'a lease that begins the day after',
    [lease('2020-01-10', { startsOn: '2021-06-01' }), OWN_NOTHING],
    [
      'lease.startsOn ..2021-05-31 (officer) → catchment 5',
      'evidence.property-title fitting-paper (family) → catchment 1',
      'evidence.filed-lease fitting-paper (family) → catchment 5',
    ],
  ],
  [
    'a permit a day short (L9): its day is its day, another paper may serve',
    [migrant('2020-06-01'), OWN_NOTHING],
    [
      'permit.issuedOn ..2020-05-31 (nobody) → catchment 7',
      'evidence.property-title fitting-paper (family) → catchment 3',
      'evidence.residence-permit fitting-paper (family) → catchment 7',
    ],
  ],
  [
    'a purchase contract beside it helps nobody (L6)',
    [migrant('2020-06-01'), contract(), OWN_NOTHING],
    [
      'permit.issuedOn ..2020-05-31 (nobody) → catchment 7',
      'evidence.property-title fitting-paper (family) → catchment 3',
      'evidence.residence-permit fitting-paper (family) → catchment 7',
    ],
  ],
  [
    'a permit without address: a paper beside it (L7)',
    [migrant('2020-01-10', NO_ADDRESS), OWN_NOTHING],
    ['evidence.filed-lease fitting-paper (family) → catchment 7'],
  ],
  [
    'a permit without address, and a licence a day short',
    [migrant('2020-01-10', NO_ADDRESS), licence('2020-06-01'), OWN_NOTHING],
    [
      'permit.address in-a-range (officer) → catchment 7',
      'permit.address elsewhere (officer) → catchment 7',
      'licence.issuedOn ..2020-05-31 (nobody) → catchment 7',
      'permit.address outside (officer) → coordinate  outside-every-catchment',
    ],
  ],
  [
    'a permit in the name of nobody knows whom',
    [migrant('2020-01-10', { holder: null }), OWN_NOTHING],
    [
      'permit.holder pupil|mother (officer) → catchment 7',
      'permit.holder paternal-grandparent|maternal-grandparent|sibling|other-kin|non-kin (officer) → not-eligible 7 [holder-in-family]',
    ],
  ],
  [
    'a permit that was not found',
    [migrant('2020-01-10'), answered('residence-permit', 'not-found'), OWN_NOTHING],
    [
      'permit.status fitting-paper (family) → catchment 7',
      'evidence.property-title fitting-paper (family) → catchment 3',
      'evidence.residence-permit fitting-paper (family) → catchment 7',
    ],
  ],
  [
    'a demolition agreement of nobody knows when',
    [demolished(null)],
    [
      'agreement.signedOn ..2021-05-31 (source) → catchment 1',
      'agreement.signedOn 2021-06-01.. (source) → not-eligible 1 [by-cut-off]',
    ],
  ],
  [
    'a demolition agreement signed after the cut-off',
    [demolished('2021-06-01')],
    [
      'agreement.signedOn ..2021-05-31 (nobody) → catchment 1',
      'evidence.property-title fitting-paper (family) → catchment 1',
      'evidence.filed-lease fitting-paper (family) → verify  [no-home-owned]',
    ],
  ],
  [
    'a title registered after the cut-off (L8)',
    [title({ registeredOn: '2021-06-01' }), OWN_NOTHING],
    [
      'title.registeredOn ..2021-05-31 (nobody) → catchment 1',
      'evidence.property-title fitting-paper (family) → catchment 1',
      'evidence.filed-lease fitting-paper (family) → catchment 5',
    ],
  ],
  [
    'a title with neither date nor number',
    [title({ registeredOn: null, certificateNumber: null })],
    [
      'title.registeredOn ..2021-05-31 (source) → catchment 1',
      'title.registeredOn 2021-06-01.. (source) → not-eligible 1 [by-cut-off]',
    ],
  ],
  [
    'a title that does not say what the home is',
    [title({ usage: null })],
    ['title.usage residential (source) → catchment 1'],
  ],
  [
    'a title without the unit’s number (L10)',
    [title({ unitNumber: null })],
    ['title.unitNumber never-used (source) → catchment 1'],
  ],
  [
    'a title that names nobody',
    [title({ owners: [] })],
    [
      'title.owners pupil|mother (source) → catchment 1',
      'title.owners sibling|other-kin|non-kin (source) → not-eligible  [holder-in-family]',
    ],
  ],
  [
    'a title whose source is down, and a home nobody located',
    [answered('property-title', 'source-down'), located({ state: 'unknown' })],
    ['title.status fitting-paper (source) → catchment 1'],
  ],
  [
    'a basis that nobody stated',
    [lease('2020-01-10'), basis(null), OWN_NOTHING],
    ['submission.basis lease (family) → catchment 5'],
  ],
  [
    'nobody knows who logged in (L14): either owner',
    [loggedInAs(null)],
    ['submission.submittedBy.relation father|mother (officer) → catchment 1'],
  ],
  [
    'the father logged in with the mother’s title (L14)',
    [title({ owners: owners('mother') }), loggedInAs('father')],
    [
      'submission.submittedBy.relation mother (officer) → catchment 1',
      'title.owners.0.relation pupil|father (nobody) → catchment 1',
    ],
  ],
  [
    'two earlier uses by nobody knows whom (L10): both by this family, or either by another',
    [used(2019, []), used(2020, [])],
    [
      'priorUses.2019.familyKeys this-family (officer) + priorUses.2020.familyKeys this-family (officer) → catchment 1',
      'priorUses.2019.familyKeys another-family (officer) → coordinate 1 property-lock',
      'priorUses.2020.familyKeys another-family (officer) → coordinate 1 property-lock',
    ],
  ],
  [
    'a family that has no name of its own: whether it is that one (L10)',
    [used(2020, ['R9']), (facts) => void (facts.familyKeys = [])],
    [
      'applicant.familyKeys this-family (officer) → catchment 1',
      'applicant.familyKeys another-family (officer) → coordinate 1 property-lock',
    ],
  ],
  [
    'a home outside every range: nobody can move it',
    [located({ state: 'outside' })],
    [
      'located.home in-a-range (nobody) → catchment 1',
      'located.home elsewhere (nobody) → catchment 3',
    ],
  ],
  [
    'a grandparent’s home, and a day late (L1)',
    [GRANDPARENTS_HOME, submitted({ submittedAt: '2021-06-17T10:00:00+08:00' }), OWN_NOTHING],
    ['submission.submittedAt in-collection (nobody) → catchment 4'],
  ],
])('%s', (_, changes, lines) => {
  expect(wouldChange(caseOf(...changes), RULEBOOK_2021).map(line)).toEqual(lines);
});

it('of every worked example that is not on its way to the catchment, as the document beside this says', async () => {
  const told = EXAMPLES.flatMap(({ en, facts, rulebook, asOf }) => {
    const { route, category, reasons } = evaluate(facts, rulebook, asOf);
    const lines = wouldChange(facts, rulebook, asOf).map((change) => `    ${line(change)}`);
    return route === 'catchment'
      ? []
      : [en, `  ${[route, category, ...reasons].join(' ').trim()}`, ...lines];
  });
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('examples.txt');
});
