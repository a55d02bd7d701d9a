/**
 * The shapes that a supplied value may have. A supplied fact comes from a form and is `unknown`; only a
 * value of the right shape is laid over the evidence, so that rules may trust the types they read.
 */
export type Shape =
  | { is: 'leaf'; accepts: (value: unknown) => boolean; optional?: boolean }
  | { is: 'record'; fields: Readonly<Record<string, Shape>>; absent: boolean }
  | { is: 'list'; item: Shape };

export function leaf(accepts: (value: unknown) => boolean): Shape {
  return { is: 'leaf', accepts };
}

/** A leaf that a record may leave out: a field that older papers were recorded without. */
export function optional(accepts: (value: unknown) => boolean): Shape {
  return { is: 'leaf', accepts, optional: true };
}

/** `absent`: the record as a whole may be unknown (`null`). */
export function record(fields: Readonly<Record<string, Shape>>, absent = false): Shape {
  return { is: 'record', fields, absent };
}

export function list(item: Shape): Shape {
  return { is: 'list', item };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a whole value has the shape. Inside a record every leaf may be `null`: not known. */
export function fits(shape: Shape, value: unknown): boolean {
  switch (shape.is) {
    case 'leaf':
      return value === null || shape.accepts(value);
    case 'list':
      return Array.isArray(value) && value.every((item: unknown) => fits(shape.item, item));
    case 'record': {
      if (value === null) return shape.absent;
      if (!isRecord(value)) return false;
      return Object.entries(shape.fields).every(([field, inner]) =>
        Object.hasOwn(value, field)
          ? fits(inner, value[field])
          : inner.is === 'leaf' && inner.optional === true,
      );
    }
  }
}

/**
 * A copy of `current` with `value` at `path`; `undefined` when the path leads nowhere in the shape or
 * the value does not fit it. A supplied `null` says nothing, and is refused like a misfit.
 */
export function placed(
  shape: Shape,
  current: unknown,
  path: readonly string[],
  value: unknown,
  at = 0,
): unknown {
  const step = path[at];
  if (step === undefined) return value !== null && fits(shape, value) ? value : undefined;
  if (shape.is === 'record') {
    const field = Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined;
    if (field === undefined || !isRecord(current)) return undefined;
    const inner = placed(field, current[step], path, value, at + 1);
    return inner === undefined ? undefined : { ...current, [step]: inner };
  }
  if (shape.is === 'list') {
    if (!Array.isArray(current) || !/^\d{1,4}$/.test(step)) return undefined;
    const items: unknown[] = current;
    const index = Number(step);
    if (index >= items.length) return undefined;
    const inner = placed(shape.item, items[index], path, value, at + 1);
    return inner === undefined ? undefined : items.with(index, inner);
  }
  return undefined;
}
