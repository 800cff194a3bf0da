import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CallError } from '../../electron/contract/errors.ts';
import { type CallName, calls } from '../../electron/contract/table.ts';
import { makeInvalidInputs } from './invalidInputs.ts';
import { TRANSPORTS, type Transport } from './transports.ts';
import { STEPS } from './validInputs.ts';

const names = Object.keys(calls) as CallName[];

test('every call of the table has a step, and the other way round', () => {
  expect(STEPS.map(({ name }) => name).sort()).toEqual([...names].sort());
});

async function failureOf(promise: Promise<unknown>): Promise<CallError> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof CallError) return outcome;
  throw new Error(`no CallError came back, but ${String(outcome)}`);
}

describe.each(Object.entries(TRANSPORTS))('over %s', (_name, open) => {
  let transport: Transport;
  beforeAll(async () => {
    transport = await open();
  });
  afterAll(() => transport?.close());

  test.each(STEPS)('$name answers what its schema says', async ({ name, input, mayBeUnavailable }) => {
    const { client, ground } = transport;
    const given = (await input(client, ground)) as never;
    const answer = await client.call(name, given).catch((error: unknown) => {
      if (mayBeUnavailable && error instanceof CallError && ['not-available', 'no-such-handle'].includes(error.code))
        return null;
      if (name.startsWith('host.') && error instanceof CallError && error.code === 'not-available') return null;
      throw error;
    });
    if (answer !== null || !name.startsWith('host.'))
      expect(calls[name].output.safeParse(answer).error).toBeUndefined();
  });

  test('a project is open for what follows', async () => {
    const { client, ground } = transport;
    expect(await client.call('project.open', { handle: ground.project })).toMatchObject({ isReadOnly: false });
  });

  test.each(names)('%s refuses what its schema forbids, every time with a reply', async (name) => {
    const { client, ground } = transport;
    const step = STEPS.find((found) => found.name === name);
    const valid = await Promise.resolve(step?.input(client, ground)).catch(() => ({}));
    const inputs = makeInvalidInputs(calls[name].input, (valid ?? {}) as Record<string, unknown>);
    expect(inputs.length).toBeGreaterThan(4);
    for (const input of inputs) {
      // A default takes the place of what is missing, and a check that JSON Schema cannot say may accept; zod is the judge.
      if (calls[name].input.safeParse(input).success) continue;
      const { code } = await failureOf(client.call(name, input as never));
      expect(['bad-input', 'not-available']).toContain(code);
    }
  });

  test('an unknown call, a wrong name and a cancelled nothing get their replies', async () => {
    const { client } = transport;
    expect((await failureOf(client.call('no.such.call' as never, {} as never))).code).toBe('unknown-call');
    expect((await failureOf(client.call('toString' as never, {} as never))).code).toBe('unknown-call');
    expect((await failureOf(client.call('facts.get', { id: 999_999_999 as never }))).code).toBe('no-such-row');
  });
});
