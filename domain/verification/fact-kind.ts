import type { Evidence } from '../evidence/evidence.ts';
import type { FactRef } from '../rulebook/verdict.ts';

/**
 * What kind of fact a reference names, the same for every case: `e2.owners.1.relation` of a title is
 * `property-title.owners.*.relation`. By it one answer can be given to many cases at once.
 */
export function factKind(ref: FactRef, evidence: readonly Pick<Evidence, 'id' | 'kind'>[]): string {
  const paper = evidence.find(({ id }) => ref === id || ref.startsWith(`${id}.`));
  const named = paper ? paper.kind + ref.slice(paper.id.length) : ref.replace(/^evidence\./, '');
  return named.replace(/\.\d+(?=\.|$)/g, '.*');
}
