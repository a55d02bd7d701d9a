import { parseTree, type ParseError } from 'jsonc-parser';

/** Where a text stops being JSON, line and column from 1; `null`: it is JSON throughout. */
export function jsonFaultPlace(text: string): { line: number; column: number } | null {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (!first) return null;
  const before = text.slice(0, first.offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
