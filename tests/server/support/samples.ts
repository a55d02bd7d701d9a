/** The part of JSON Schema that the contract's bodies and queries use. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: unknown;
  items?: JsonSchema;
  pattern?: string;
  minimum?: number;
  default?: unknown;
}

/** Fits the patterns of the contract: a number, a fact's name, an instant, a day; otherwise plain words. */
const TEXTS = [
  'some-text',
  '202100001',
  'evidence.holder',
  '2021-06-28T09:00:00+08:00',
  '2021-08-21T00:30:00Z',
  '2021-05-25',
];

/** A value that the schema takes. */
export function sampleOf(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return sampleOf(first);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sampleOf(value)]),
      );
    case 'array':
      return schema.items ? [sampleOf(schema.items)] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string': {
      const pattern = new RegExp(schema.pattern ?? '');
      const text = TEXTS.find((candidate) => pattern.test(candidate));
      if (text === undefined) throw new Error(`no sample text fits ${schema.pattern}`);
      return text;
    }
    default:
      return null;
  }
}

/** One way to get a request wrong. */
export interface Wrong {
  how: string;
  /** The field that the answer must name. */
  field: string;
  value: unknown;
}

const HUGE_TEXT = 'x'.repeat(200_000);

/** Every wrong version of an object that differs from a good one in one field. */
export function wrongVersionsOf(schema: JsonSchema, good: Record<string, unknown>): Wrong[] {
  const versions: Wrong[] = [];
  for (const [field, property] of Object.entries(schema.properties ?? {})) {
    const add = (how: string, wrong: unknown) =>
      versions.push({ how: `${field}: ${how}`, field, value: { ...good, [field]: wrong } });
    if (schema.required?.includes(field)) {
      const { [field]: _, ...rest } = good;
      versions.push({ how: `${field}: missing`, field, value: rest });
    }
    add('null', null);
    add('a list', [1, 2]);
    add('an object', { $ne: null });
    add('a number where it does not belong', 9.5e307);
    add('a negative number', -1);
    add('a fraction', 1.5);
    add('not a number in JSON', Number.NaN);
    add('a truth value', true);
    add('an empty text', '');
    add('a very long text', HUGE_TEXT);
    add('a NUL character', 'ab\u0000cd');
    if (property.type === 'array' && property.items?.properties) {
      const item = sampleOf(property.items) as Record<string, unknown>;
      for (const inner of wrongVersionsOf(property.items, item)) {
        add(`in an item, ${inner.how}`, [inner.value]);
      }
      add('too many items', Array(20_000).fill(item));
    }
  }
  if (schema.additionalProperties === false) {
    versions.push({ how: 'an unknown field', field: 'extra', value: { ...good, extra: 1 } });
  }
  return versions;
}

/** Whether some text in it has a NUL, which PostgreSQL cannot store: wrong whatever the schema says. */
export function hasNul(value: unknown): boolean {
  return JSON.stringify(value).includes(String.raw`\u0000`);
}
