import { describe, expect, it } from 'vitest';
import type { KinRole, Known } from '../evidence/evidence.ts';
import { groundsOf, type Grounds } from './category-grounds.ts';
import {
  caseOf,
  demolished,
  IN_S1,
  lease,
  migrant,
  owners,
  people,
  register,
  title,
  without,
  type Change,
} from './examples-support.ts';
import { located } from './examples/circumstances.ts';
import { viewOf } from './view.ts';

const ground = <K extends keyof Grounds>(name: K, ...changes: Change[]): Grounds[K] =>
  groundsOf(viewOf(caseOf(...changes), '2021-06-20'))[name];

/** A register under this head, with these people on it. */
function under(head: Known<KinRole>, ...relations: Known<KinRole>[]): Change {
  const members = people(...relations).map((person) => ({ ...person, movedIn: null }));
  return register({ head, members });
}
const officer = (fact: string) => ({ fact, from: 'officer' });
const source = (fact: string) => ({ fact, from: 'source' });
const member = (at: number) => `register.members.${at}.relation`;
const owner = (at: number) => `title.owners.${at}.relation`;

describe('with a parent on the register (policy §3)', () => {
  const read = ['register.head', 'register.members'];

  it.each<[string, Change, boolean | null, string[], object[]]>([
    ['a parent is the head', under('mother', 'pupil', null), true, [], []],
    [
      'a parent is on it',
      under('paternal-grandparent', 'pupil', 'father'),
      true,
      [member(0), member(1)],
      [],
    ],
    ['a parent is on it, its head is not known', under(null, 'mother'), true, [member(0)], []],
    [
      'none of them is',
      under('paternal-grandparent', 'pupil', 'other-kin'),
      false,
      [member(0), member(1)],
      [],
    ],
    ['nobody is on it but another head', under('paternal-grandparent'), false, [], []],
    [
      'one of them is not known',
      under('paternal-grandparent', 'pupil', null),
      null,
      [member(0), member(1)],
      [officer(member(1))],
    ],
    ['its head is not known', under(null, 'pupil'), null, [member(0)], [officer('register.head')]],
    ['neither is known', under(null, null), null, [member(0)], [officer(member(0))]],
  ])('%s', (_, change, value, uses, needs) =>
    expect(ground('withParent', change)).toEqual({ value, uses: [...read, ...uses], needs }),
  );

  it('is not known without a register', () => {
    const head = 'evidence.household-register.head';
    expect(ground('withParent', without('household-register'))).toEqual({
      value: null,
      uses: [head, 'evidence.household-register.members'],
      needs: [officer(head)],
    });
  });

  it.each<[Known<KinRole>, string | null]>([
    ['father', 'parent'],
    ['maternal-grandparent', 'grandparent'],
    ['sibling', 'other'],
    [null, null],
  ])('the head %s is a %s', (head, value) =>
    expect(ground('head', under(head, 'pupil'))).toEqual({
      value,
      uses: ['register.head'],
      needs: [officer('register.head')],
    }),
  );
});

describe('registered where the home is (policy §3)', () => {
  const where = ['located.home', 'located.register'];
  const all = [...where, 'register.members'];
  const nowhere = located(IN_S1, { state: 'unknown' });

  it.each<[string, Change[], boolean | null, string[], object[]]>([
    ['in the same range', [], true, all, []],
    ['outside the urban districts', [register({ urban: false })], false, ['register.urban'], []],
    ['outside every range', [located(IN_S1, { state: 'outside' })], false, where, []],
    ['on a register without the pupil', [under('father', 'father')], false, all, []],
    [
      'on one without the pupil, nobody knows where',
      [under('father', 'father'), nowhere],
      false,
      all,
      [],
    ],
    ['on one that shows nobody', [under('father')], null, all, [officer('register.members')]],
    [
      'on one with somebody not known',
      [under('father', null)],
      null,
      all,
      [officer('register.members')],
    ],
    ['nobody knows where', [nowhere], null, all, [officer('located.register')]],
    [
      'nobody knows where or whether',
      [under('father'), nowhere],
      null,
      all,
      [officer('located.register'), officer('register.members')],
    ],
    [
      'the home lies in no range',
      [located({ state: 'outside' })],
      null,
      all,
      [officer('located.register')],
    ],
  ])('%s', (_, changes, value, uses, needs) =>
    expect(ground('inside', ...changes)).toEqual({ value, uses, needs }),
  );

  it('asks the source whether the register is an urban one', () =>
    expect(ground('urban', register({ urban: null }))).toEqual({
      value: null,
      uses: ['register.urban'],
      needs: [source('register.urban')],
    }));
});

describe('what home it is (policy §3)', () => {
  it.each<[string, Change, string | null, string[], object[]]>([
    [
      'the parents own it',
      title(),
      'own-residential',
      ['title.owners', owner(0), owner(1), 'title.usage'],
      [],
    ],
    [
      'a grandparent does',
      title({ owners: owners('paternal-grandparent') }),
      'grandparent-residential',
      ['title.owners', owner(0), 'title.usage'],
      [],
    ],
    [
      'another does',
      title({ owners: owners('other-kin') }),
      'other',
      ['title.owners', owner(0)],
      [],
    ],
    [
      'another does, its use not written',
      title({ owners: owners('other-kin'), usage: null }),
      'other',
      ['title.owners', owner(0)],
      [],
    ],
    ['it is rented', lease('2020-01-10'), 'rented', [], []],
    ['it is on a permit', migrant('2019-09-01'), 'permit', [], []],
    ['it was demolished', demolished('2020-01-01'), 'own-residential', ['agreement.signatory'], []],
    [
      'it was demolished, whose it was is not known',
      demolished('2020-01-01', null),
      null,
      ['agreement.signatory'],
      [officer('agreement.signatory')],
    ],
    ['no paper was found', without('property-title'), null, [], []],
    [
      'a title names nobody',
      title({ owners: [] }),
      null,
      ['title.owners', 'title.usage'],
      [source('title.owners')],
    ],
    [
      'one owner is not known',
      title({ owners: owners('paternal-grandparent', null) }),
      null,
      ['title.owners', owner(0), owner(1), 'title.usage'],
      [officer(owner(1))],
    ],
    [
      'its use is not written',
      title({ owners: owners('mother', null), usage: null }),
      null,
      ['title.owners', owner(0), owner(1), 'title.usage'],
      [source('title.usage')],
    ],
    [
      'neither owner nor use is known',
      title({ owners: owners(null), usage: null }),
      null,
      ['title.owners', owner(0), 'title.usage'],
      [officer(owner(0)), source('title.usage')],
    ],
  ])('%s', (_, change, value, uses, needs) =>
    expect(ground('home', change)).toEqual({ value, uses, needs }),
  );
});
