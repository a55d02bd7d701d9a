import { expect, it } from 'vitest';
import { located, loggedInAs, submitted } from '../examples/circumstances.ts';
import { line } from '../examples-lines.ts';
import { caseOf, owners, register, title, type Change } from '../examples-support.ts';
import { RULEBOOK_2021 } from '../rulebook-2021.ts';
import { wouldChange } from './would-change.ts';

/** Only the lines of several answers. */
const together = (...changes: Change[]) =>
  wouldChange(caseOf(...changes), RULEBOOK_2021)
    .filter(({ conditions }) => conditions.length > 1)
    .map(line);

const NOWHERE = located({ state: 'unknown' });
const AT_SOME_TIME = submitted({ submittedAt: 'soon' });
const DIRECT = 'pupil|father|mother|paternal-grandparent|maternal-grandparent';

it('an answer that only opens the next question is a step all the same', () => {
  // Of a home that nobody located the usage is not asked before it lies in a range.
  expect(together(title({ usage: null }), NOWHERE)).toEqual([
    'located.home in-a-range (officer) + title.usage residential (source) → catchment 1',
  ]);
});

it('of the answers to one step only those stay that are right with each that stays at the others', () => {
  // The mother's own title would do as well, but not with the father logged in (L14).
  expect(together(title({ owners: owners(null) }), loggedInAs(null))).toEqual([
    'title.owners.0.relation pupil|father (officer) + submission.submittedBy.relation father (officer) → catchment 1',
  ]);
});

it('six answers are listed; of a case that lacks seven nobody is helped by a list', () => {
  const six = [NOWHERE, register({ urban: null }), loggedInAs(null), AT_SOME_TIME];
  const open = { usage: null, unitNumber: null, owners: owners('father') };
  expect(together(title(open), ...six)).toEqual([
    'submission.submittedAt in-collection (officer) + register.urban true (source) + ' +
      'submission.submittedBy.relation father (officer) + title.unitNumber never-used (source) + ' +
      'located.home in-a-range (officer) + title.usage residential (source) → catchment 1',
  ]);
  const oneMore = { ...open, registeredOn: null, certificateNumber: null };
  expect(together(title(oneMore), ...six)).toEqual([]);
});

it('where the ways through the steps are too many to try, fewer answers are named, and each of them is right', () => {
  const unknown = owners(null, null, null, null, null);
  const among = (index: number, roles: string) =>
    `title.owners.${index}.relation ${roles} (officer)`;
  expect(together(title({ owners: unknown }))).toEqual([
    [
      among(0, 'pupil|father|mother'),
      among(1, DIRECT),
      among(2, DIRECT),
      among(3, DIRECT),
      `${among(4, 'pupil')} → catchment 1`,
    ].join(' + '),
  ]);
});
