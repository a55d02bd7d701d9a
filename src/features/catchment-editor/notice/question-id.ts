import type { Section } from './sections.ts';

/** Where the question about a stretch stands on the screen. */
export const questionId = ({ start }: Section, { id }: { id: string }) => `question-${start}-${id}`;
