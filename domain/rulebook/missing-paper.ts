import type { EvidenceKind } from '../evidence/evidence.ts';
import { unknown, type Rule, type RuleFinding } from './rule.ts';
import type { Supplier } from './verdict.ts';
import { paperOf, type View } from './view.ts';

/**
 * The finding for a paper that no source has given, told apart by why: each has another person to ask.
 * None of them is a "no". `bringer`: who can bring a paper never asked for.
 */
export function missingPaper(
  rule: Pick<Rule, 'id' | 'cites'>,
  view: View,
  kind: EvidenceKind,
  bringer: Supplier,
): RuleFinding {
  const paper = paperOf(view, kind);
  if (!paper) {
    const fact = `evidence.${kind}`;
    return unknown(rule, 'paper-missing', { paper: kind }, [], [{ fact, from: bringer }]);
  }
  if (paper.decision === 'rejected') {
    // What the rejected paper should have shown is not known by that; another one has to.
    return unknown(
      rule,
      'paper-rejected',
      { paper: kind },
      [`${paper.id}.decision`],
      [{ fact: `evidence.${kind}`, from: bringer }],
    );
  }
  const fact = `${paper.id}.status`;
  switch (paper.status) {
    case 'source-down':
      return unknown(
        rule,
        'source-down',
        { paper: kind, source: paper.source },
        [fact],
        [{ fact, from: 'source' }],
      );
    case 'conflict':
      return unknown(
        rule,
        'sources-conflict',
        { paper: kind, source: paper.source },
        [fact],
        [{ fact, from: 'officer' }],
      );
    default:
      return unknown(rule, 'paper-not-found', { paper: kind }, [fact], [{ fact, from: 'officer' }]);
  }
}
