import { useTranslation } from 'react-i18next';
import type { MoreResources } from './zh-CN/more-resources.ts';
import type { Resources } from './zh-CN/resources.ts';

type AllResources = Resources & MoreResources;
export type Namespace = keyof AllResources;

type Stem<K extends string> = K extends `${infer Name}_${'one' | 'other'}` ? Name : K;
type KeysIn<Words> = {
  [K in keyof Words & string]: Words[K] extends string ? Stem<K> : `${K}.${KeysIn<Words[K]>}`;
}[keyof Words & string];
/** An interface, so that the keys of a namespace are computed once in a check. */
type Keys = { [N in Namespace]: KeysIn<AllResources[N]> };
type QualifiedKey = { [N in Namespace]: `${N}:${Keys[N]}` }[Namespace];
type KeyOf<N extends Namespace> = Keys[N] | QualifiedKey;

/**
 * `t` that knows every word of the console as `namespace:key`, and those of `N` by the key alone. The type is
 * our own: i18next's computes its overloads anew at every call (a million instantiations for this console).
 */
export interface T<N extends Namespace = 'common'> {
  (key: KeyOf<N> | KeyOf<N>[], figures?: Record<string, unknown>): string;
}

/** The part of i18next that a screen needs, with a `t` that does not take any string. */
export interface Speech {
  t: T;
  language: string;
  exists(key: string): boolean;
}

export interface WordsOf<N extends Namespace = 'common'> {
  t: T<N>;
  i18n: Speech;
}

export function useWords<N extends Namespace = 'common'>(namespace?: N): WordsOf<N> {
  const { t, i18n } = useTranslation(namespace ?? 'common');
  return { t: t as unknown as T<N>, i18n: i18n as unknown as Speech };
}
