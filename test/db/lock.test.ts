import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acquireLock } from '../../db/lock.ts';
import { makeFolder } from './fixture.ts';

const ME = { host: 'here', user: 'tester' };
const script = join(import.meta.dirname, 'lockHolder.mjs');

async function startChild(path: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [script, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [chunk] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  return { child, said: String(chunk).trim() };
}

const makePath = (): string => join(makeFolder(), 'p.crosscheck');

describe('acquireLock', () => {
  it('is had once, and again after release, and leaves nothing behind', () => {
    const path = makePath();
    const first = acquireLock(path, ME);
    expect(acquireLock(path, ME)).toMatchObject({ ok: false, holder: { pid: process.pid, ...ME } });
    if (first.ok) first.release();
    expect(existsSync(`${path}-lock`)).toBe(false);
    const second = acquireLock(path, ME);
    expect(second.ok).toBe(true);
    if (second.ok) second.release();
  });

  it('tells who holds it in another process', async () => {
    const path = makePath();
    const { child, said } = await startChild(path);
    expect(said).toBe('held');
    const refused = acquireLock(path, ME);
    expect(refused).toMatchObject({ ok: false, holder: { pid: child.pid, host: 'child-host', user: 'child' } });
    expect(refused.ok || Date.parse(refused.holder.since)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('is free again when its holder is killed', async () => {
    const path = makePath();
    const { child } = await startChild(path);
    expect(acquireLock(path, ME).ok).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const mine = acquireLock(path, ME);
    expect(mine.ok).toBe(true);
    if (mine.ok) mine.release();
  });

  it('goes to exactly one of many that start together', async () => {
    const path = makePath();
    const children = await Promise.all(Array.from({ length: 6 }, () => startChild(path)));
    const said = children.map((child) => child.said.split(' ')[0]);
    expect(said.filter((word) => word === 'held')).toHaveLength(1);
    const winner = children.find((child) => child.said === 'held');
    expect(acquireLock(path, ME)).toMatchObject({ ok: false, holder: { pid: winner?.child.pid } });
  });

  it('is handed over while others keep trying', async () => {
    const path = makePath();
    for (let round = 0; round < 3; round += 1) {
      const { child, said } = await startChild(path);
      expect(said).toBe('held');
      child.stdin?.write('release\n');
      await once(child, 'exit');
      expect(existsSync(`${path}-lock`)).toBe(false);
    }
  });
});
