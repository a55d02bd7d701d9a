import { currentDesk } from './desk.ts';
import { unsentByPerson } from './vault.ts';

/** How many check-ins this person would leave behind unsent. */
export async function unsentOf(personId: string): Promise<number> {
  const kept = (await unsentByPerson()).find((each) => each.personId === personId)?.n ?? 0;
  const desk = await currentDesk();
  return Math.max(kept, desk?.outbox.view().items.length ?? 0);
}
