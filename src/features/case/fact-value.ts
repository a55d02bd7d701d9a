/** What a supplied fact can be; the service checks that it fits (domain/rulebook/supplied.ts). */
export type FactValue =
  | string
  | number
  | boolean
  | (string | Record<string, unknown>)[]
  | Record<string, unknown>;

export interface FactInputProps {
  id: string;
  factRef: string;
  value: FactValue | undefined;
  invalid: boolean;
  /** `undefined` while the answer is not whole. */
  onChange: (value: FactValue | undefined) => void;
}
