import { at, pad } from '../random.ts';

/** An area code that was never assigned, so that no made-up number belongs to a living person. */
const MADE_UP_AREA = '360199';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** GB 11643: written here again and not taken from the domain, so that each is a check on the other. */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index += 1)
    sum += at(WEIGHTS, index) * (first17.charCodeAt(index) - 48);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

/** `serial` from 0 to 499 is the number of the person among those of that day and sex. */
export function idNumberOf(birthDate: string, sex: 'male' | 'female', serial: number): string {
  const sequence = serial * 2 + (sex === 'male' ? 1 : 0);
  const first17 = `${MADE_UP_AREA}${birthDate.replaceAll('-', '')}${pad(sequence, 3)}`;
  return first17 + checkCharacter(first17);
}
