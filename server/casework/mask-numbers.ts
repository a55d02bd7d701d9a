import { maskIdNumber } from '../../domain/identity/mask.ts';

const ID_NUMBER = /\d{17}[\dXx]/g;

/**
 * The same data with every ID number in it masked, under whatever name and inside whatever text it stands (policy
 * §5): papers carry them, and so may facts that officers supplied and reasons that they wrote.
 */
export function maskNumbers<T>(value: T): T {
  return masked(value) as T;
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(ID_NUMBER, maskIdNumber);
  if (Array.isArray(value)) return value.map(masked);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'idNumber' && typeof inner === 'string' ? maskIdNumber(inner) : masked(inner),
    ]),
  );
}
