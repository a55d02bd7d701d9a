import { met, type Rule } from '../rule.ts';
import { isAfter, submittedMs } from '../view.ts';

/**
 * L5: once submitted, pupil information is not changed any more. What a source says later, otherwise than at the
 * submission, is kept and not counted (`better` in the view); the rule says so, and an officer may rest the claim on
 * it. A source that had no answer at the submission may still give one: that changes nothing that was submitted.
 */
export const submissionLock: Rule = {
  id: 'submission-lock',
  cites: ['L5'],
  // It only reports; nothing follows from it.
  ifNotMet: 'verify',
  ifUnknown: 'blocks-unless-coordinated',
  evaluate({ facts, papers, claim }) {
    const { evidence, submission } = facts;
    let submitted: number | null = null;
    const uses: string[] = [];
    for (const paper of evidence) {
      const held = papers[paper.kind];
      if (!held || held === paper || paper === claim || paper.status !== 'found') continue;
      submitted ??= submittedMs(facts);
      if (isAfter(held, submitted) || !isAfter(paper, submitted)) continue;
      if (held.status === 'found' && JSON.stringify(held.facts) !== JSON.stringify(paper.facts)) {
        uses.push(`${paper.id}.status`);
      }
    }
    if (uses.length === 0) return null;
    const { submittedAt } = submission;
    const working = { submittedAt, answers: uses.length };
    return met(submissionLock, 'later-answers-set-aside', working, uses.sort());
  },
};
