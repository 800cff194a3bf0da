import { acquireLock } from '../../db/lock.ts';

const result = acquireLock(process.argv[2], { host: 'child-host', user: 'child' });
process.stdout.write(`${result.ok ? 'held' : `refused ${result.holder.pid}`}\n`);
process.stdin.on('data', () => {
  if (result.ok) result.release();
  process.exit(0);
});
