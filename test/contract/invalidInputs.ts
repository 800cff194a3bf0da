import { z } from 'zod';

interface Schema {
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const MOST_BUILT = 6_000_000;
const wrongTypes: Record<string, unknown> = {
  string: 7,
  integer: 'seven',
  number: 'seven',
  boolean: 'yes',
  array: {},
  object: [],
};

/** Values that break one rule of a field's schema each. */
function breakField(schema: Schema): unknown[] {
  const broken: unknown[] = [];
  if (schema.type && schema.type in wrongTypes) broken.push(wrongTypes[schema.type]);
  if (schema.enum) broken.push('no-such-word');
  if (schema.pattern) broken.push('%%% \n');
  if (schema.minimum !== undefined) broken.push(schema.minimum - 1);
  if (schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER) broken.push(schema.maximum + 1);
  if (schema.type === 'integer') broken.push(1.5);
  if (schema.minLength) broken.push('');
  if (schema.maxLength !== undefined && schema.maxLength < MOST_BUILT) broken.push('x'.repeat(schema.maxLength + 1));
  if (schema.minItems) broken.push([]);
  if (schema.items) broken.push([{ wrong: true }, null]);
  return broken;
}

/** Inputs that a call must refuse, made from its schema around an input that it accepts. */
export function makeInvalidInputs(schema: z.ZodType, valid: Record<string, unknown>): unknown[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const fields = Object.entries(json.properties ?? {});
  const wrongFields = fields.flatMap(([name, field]) =>
    breakField(field).map((value) => ({ ...valid, [name]: value })),
  );
  const missing = (json.required ?? []).map((name) =>
    Object.fromEntries(Object.entries(valid).filter(([key]) => key !== name)),
  );
  return [null, 'text', 7, [], { ...valid, surplus: 1 }, ...wrongFields, ...missing];
}
