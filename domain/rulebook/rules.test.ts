import { describe, expect, it } from 'vitest';
import {
  again,
  answered,
  demolished,
  lease,
  licence,
  migrant,
  OWN_NOTHING,
  owners,
  people,
  shared,
  submittedWith,
  title,
  type Change,
} from './examples-support.ts';
import { loggedInAs, submitted, supplied, used } from './examples/circumstances.ts';
import { saying, year2021 } from './examples/line.ts';
import { BLANK_FACTS } from './fact-shapes.ts';

describe('what a rule asks for, where the route alone does not show it', () => {
  it('asks the source for the day on a permit that was found without one', () =>
    expect(saying('permit-held', [migrant(null), OWN_NOTHING])).toMatchObject({
      because: { code: 'paper-date-unknown' },
      uses: ['permit.issuedOn'],
      needs: [{ fact: 'permit.issuedOn', from: 'source' }],
    }));

  it('asks an officer about the permit beside a lease that no source answered for', () =>
    expect(
      saying('permit-held', [
        migrant('2019-09-01'),
        answered('residence-permit', 'source-down'),
        lease('2019-09-01'),
      ]),
    ).toMatchObject({
      uses: ['permit.status'],
      needs: [{ fact: 'permit.status', from: 'officer' }],
    }));

  it('cites the permit that an officer chose, not the one asked for last', () =>
    expect(
      saying('permit-held', [
        migrant('2019-09-01'),
        again('residence-permit', '2021-06-04T09:00:00+08:00', { issuedOn: '2020-06-01' }),
        supplied('submission.home', 'permit'),
      ]),
    ).toMatchObject({ outcome: 'met', uses: ['permit.issuedOn'] }));

  it('passes over a stranger’s lease beside a permit without an address (L7)', () => {
    const bare = migrant('2019-09-01', { address: null });
    const strangers: Change = (facts) => {
      lease('2020-06-01', { tenants: people('non-kin') })(facts);
      facts.submission.basis = 'residence-permit';
    };
    expect(saying('supporting-papers', [bare, strangers, licence('2019-01-01')])).toMatchObject({
      outcome: 'met',
      because: { working: { paper: 'business-licence', since: '2019-01-01' } },
    });
    expect(saying('supporting-papers', [bare, strangers])?.because.code).toBe(
      'supporting-paper-needed',
    );
    expect(saying('supporting-papers', [bare, licence('2021-02-29')])?.because.code).toBe(
      'paper-date-unknown',
    );
  });

  it('asks for no permit beside a lease of a pupil who is no migrant', () =>
    expect(saying('permit-held', [lease('2019-09-01')])).toBeUndefined());

  it('has no opinion on co-owners of a home that nobody of the family owns', () => {
    expect(saying('co-owners', [title({ owners: owners('other-kin') })])).toBeUndefined();
    expect(saying('co-owners', [title({ owners: owners(null) })])).toBeUndefined();
  });

  it('counts strangers, and names the first of them', () =>
    expect(
      saying('co-owners', [title({ owners: owners('mother', 'non-kin', 'other-kin') })])?.because,
    ).toEqual({
      code: 'co-owner-not-direct-kin',
      working: { owners: 3, strangers: 2, relation: 'non-kin' },
    }));

  it('reckons the household alone where it owns, and grandparents where it does not', () => {
    const least30 = year2021({ minimumFamilyShare: 30 });
    const small = title({ owners: shared({ mother: 20, 'paternal-grandparent': 80 }) });
    expect(saying('co-owners', [small], least30)?.because.working).toEqual({
      share: 20,
      minimum: 30,
    });
    const grandparents = title({
      owners: shared({ 'paternal-grandparent': 20, 'maternal-grandparent': 80 }),
    });
    expect(saying('co-owners', [grandparents], least30)?.outcome).toBe('met');
  });

  it('asks for the relation that is not known before the share that is not', () => {
    const open = title({ owners: [...shared({ mother: null }), ...shared({ father: null })] });
    const third: Change = (facts) => {
      for (const one of facts.evidence)
        if (one.kind === 'property-title' && one.facts)
          one.facts.owners.push({ name: null, idNumber: null, relation: null, share: 50 });
    };
    expect(saying('co-owners', [open, third], year2021({ minimumFamilyShare: 30 }))).toMatchObject({
      because: { code: 'owner-relation-unknown' },
      needs: [{ fact: 'title.owners.2.relation', from: 'officer' }],
    });
  });

  it('cites the holder of a permit once', () =>
    expect(saying('holder-in-family', [migrant('2019-09-01')])?.uses).toEqual(['permit.holder']));

  it('asks the source for the owners of a title that names none', () =>
    expect(saying('holder-in-family', [title({ owners: [] })])?.needs).toEqual([
      { fact: 'title.owners', from: 'source' },
    ]));

  it('names the first holder where none is of the family', () =>
    expect(
      saying('holder-in-family', [lease('2020-01-10', { tenants: people('other-kin', 'non-kin') })])
        ?.because,
    ).toEqual({
      code: 'holder-not-in-family',
      working: { paper: 'filed-lease', holders: 2, relation: 'other-kin' },
    }));
});

describe('who logged in (L14)', () => {
  it('is nothing to ask before the family has submitted', () =>
    expect(saying('logged-in', [submitted({ submittedAt: null })])).toBeUndefined());

  it('does not take a checked grandparent for the uncle whose home it is', () =>
    expect(
      saying('logged-in', [title({ owners: owners('other-kin') }), loggedInAs('mother', true)]),
    ).toMatchObject({
      outcome: 'not-met',
      because: { code: 'login-not-by-named-guardian', working: { holder: 'other-kin' } },
    }));

  it('cites the holder of a permit once, and each owner of a title', () => {
    const who = ['submission.submittedBy.relation', 'submission.submittedBy.idNumber'];
    expect(saying('logged-in', [migrant('2019-09-01')])?.uses).toEqual([...who, 'permit.holder']);
    expect(saying('logged-in', [])?.uses).toEqual([
      ...who,
      'title.owners',
      'title.owners.0.relation',
      'title.owners.1.relation',
    ]);
  });

  it('asks for the first holder that is not known', () =>
    expect(saying('logged-in', [title({ owners: owners('father', null, null) })])?.needs).toEqual([
      { fact: 'title.owners.1.relation', from: 'officer' },
    ]));
});

describe('the collection window (L1)', () => {
  it.each([
    { opensAt: 'soon', closesAt: '2021-06-16T17:00:00+08:00' },
    { opensAt: '2021-06-01T09:00:00+08:00', closesAt: 'soon' },
  ])('that the year does not say, %j, refuses nobody', (collection) =>
    expect(saying('collected', [], year2021({ collection }))).toMatchObject({
      outcome: 'unknown',
      because: { code: 'submission-time-unreadable' },
    }),
  );
});

describe('what was submitted is not changed any more (L5)', () => {
  const after = '2021-06-07T09:00:00+08:00';
  const office = { usage: 'non-residential' } as const;

  it('sets aside what a source says later otherwise, and says of how many answers', () => {
    const twice: Change = (facts) => {
      again('property-title', after, office)(facts);
      const [later] = facts.evidence.slice(-1);
      // Listed out of order: the answers are shown by their ids.
      if (later) facts.evidence.unshift({ ...later, id: 'title3' });
    };
    expect(saying('submission-lock', [again('property-title', after, office)])).toMatchObject({
      outcome: 'met',
      because: { working: { submittedAt: '2021-06-05T20:15:00+08:00', answers: 1 } },
      uses: ['title2.status'],
    });
    expect(saying('submission-lock', [twice])?.uses).toEqual(['title2.status', 'title3.status']);
  });

  it.each<[string, Change[]]>([
    ['it says the same', [again('property-title', after, {})]],
    ['both were said before', [again('property-title', '2021-06-04T09:00:00+08:00', office)]],
    [
      'nothing was submitted',
      [again('property-title', after, office), submitted({ submittedAt: null })],
    ],
    [
      'there was no answer at the submission',
      [again('property-title', after, office), submittedWith('property-title', 'source-down')],
    ],
    [
      'there were two, and neither in time',
      [
        again('property-title', after, office),
        (facts) => {
          for (const one of facts.evidence) if (one.id === 'title') one.extractedAt = after;
        },
      ],
    ],
    [
      'the later answer was none',
      [
        again('property-title', after, office),
        (facts) => {
          for (const one of facts.evidence) if (one.id === 'title2') one.status = 'not-found';
        },
      ],
    ],
    [
      'the sources contradicted each other, then and now',
      [
        answered('property-title', 'conflict', BLANK_FACTS['property-title']),
        again('property-title', after, office),
        supplied('title2.decision', 'rejected'),
      ],
    ],
    [
      'an officer rests the claim on it',
      [again('property-title', after, office), supplied('submission.home', 'title2')],
    ],
  ])('has nothing to set aside where %s', (_, changes) =>
    expect(saying('submission-lock', changes)).toBeUndefined(),
  );
});

describe('the lock on a home (L10)', () => {
  it('is on titles alone', () => {
    expect(saying('property-lock', [lease('2020-01-10'), used(2020, ['R9'])])).toBeUndefined();
    expect(saying('property-lock', [demolished('2020-01-01')])).toBeUndefined();
    const unclear = { ...BLANK_FACTS['property-title'], unitNumber: 'U1' };
    expect(
      saying('property-lock', [answered('property-title', 'conflict', unclear)]),
    ).toBeUndefined();
  });

  it('shows every use that holds the home, by season and each once', () =>
    expect(
      saying('property-lock', [
        used(2021, ['R9']),
        used(2019, ['R8']),
        used(2019, ['R9']),
        used(2018, ['R9']),
        used(2020, ['R1']),
      ]),
    ).toMatchObject({
      because: { working: { season: 2021, usedIn: 2021, years: 3, freeFrom: 2024 } },
      uses: [
        'title.unitNumber',
        'applicant.familyKeys',
        'priorUses.2019.familyKeys',
        'priorUses.2020.familyKeys',
        'priorUses.2021.familyKeys',
      ],
    }));

  it('asks for each family that nobody recorded, by season and each once', () =>
    expect(
      saying('property-lock', [used(2021, []), used(2019, []), used(2020, []), used(2019, [])]),
    ).toMatchObject({
      because: { code: 'used-by-unknown-family', working: { usedIn: 2021 } },
      needs: [
        { fact: 'priorUses.2019.familyKeys', from: 'officer' },
        { fact: 'priorUses.2020.familyKeys', from: 'officer' },
        { fact: 'priorUses.2021.familyKeys', from: 'officer' },
      ],
    }));

  it('asks for this family once, where it is the one by which nobody can tell', () => {
    const nameless: Change = (facts) => {
      facts.familyKeys = [];
    };
    expect(
      saying('property-lock', [used(2020, ['R8']), used(2019, ['R9']), nameless])?.needs,
    ).toEqual([{ fact: 'applicant.familyKeys', from: 'officer' }]);
  });

  it('says of uses that are over when the last of them was', () =>
    expect(
      saying('property-lock', [used(2018, ['R9']), used(2017, ['R8'])])?.because,
    ).toMatchObject({ code: 'earlier-use-expired', working: { usedIn: 2018 } }));
});
