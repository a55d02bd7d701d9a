import { describe, expect, it } from 'vitest';
import { BASES, EVIDENCE_KINDS, type Evidence } from '../evidence/evidence.ts';
import { caseOf } from './examples-support.ts';
import { BLANK_FACTS, SOURCE_OF } from './fact-shapes.ts';
import { basisOfPaper, homeFromPaper, PAPER_OF_BASIS } from './home.ts';

const PAPERS = BASES.map((basis) => PAPER_OF_BASIS[basis]);

/** A paper that a source found. */
function found(kind: Evidence['kind'], facts: unknown): Evidence {
  const extractedAt = '2021-06-03T09:00:00+08:00';
  return {
    id: 'e',
    kind,
    source: SOURCE_OF[kind],
    extractedAt,
    status: 'found',
    facts,
  } as Evidence;
}

describe('the paper that a claim rests on (L6, L7, L8)', () => {
  it.each(BASES)('carries its own basis: %s', (basis) =>
    expect(basisOfPaper(PAPER_OF_BASIS[basis])).toBe(basis),
  );

  it.each(EVIDENCE_KINDS.filter((kind) => !PAPERS.some((paper) => paper === kind)))(
    'is no %s',
    (kind) => {
      expect(basisOfPaper(kind)).toBeNull();
      expect(homeFromPaper(found(kind, BLANK_FACTS[kind]))).toBeNull();
    },
  );

  it.each(PAPERS)('shows no home where a %s was found with nothing on it', (kind) => {
    expect(homeFromPaper(found(kind, null))).toBeNull();
    expect(homeFromPaper(found(kind, BLANK_FACTS[kind]))?.basis).toBe(basisOfPaper(kind));
  });

  it('says where each holder is written', () => {
    const title = caseOf().evidence.find(({ kind }) => kind === 'property-title');
    expect(title && homeFromPaper(title)?.holders.map(({ ref }) => ref)).toEqual([
      'title.owners.0.relation',
      'title.owners.1.relation',
    ]);
  });
});
