import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createPipelinePool } from '../../electron/engine/pipelinePool.ts';

const bytes = new TextEncoder().encode('Harbour report\n\nThe harbour signed 12 projects in 2020.');

it('begins nothing before the screen was served', async () => {
  const served = Promise.withResolvers<void>();
  const pool = createPipelinePool({ size: 1, giveWay: () => served.promise });
  let result: unknown;
  const parsing = pool.parse({ bytes, fileName: 'harbour.txt', dates: {} }).then((parsed) => {
    result = parsed;
  });
  await setTimeout(50);
  expect(result).toBeUndefined();
  served.resolve();
  await parsing;
  expect(result).toHaveProperty('ok');
  await pool.close();
});
