import { z } from 'zod';
import { toEngine } from '../contract/hostChannel.ts';
import { createEngine } from './engine.ts';
import { openLog } from './log.ts';
import { connectParent } from './parentPort.ts';

const options = z
  .object({ scratchFolder: z.string(), logFile: z.string(), hostName: z.string() })
  .parse(JSON.parse(process.argv[2] ?? 'null'));

const parent = connectParent();
const log = openLog(options.logFile);
const engine = createEngine({ ...options, log, send: (message) => parent.send(JSON.stringify(message)) });

async function shutDown(): Promise<never> {
  await engine.close();
  process.exit(0);
}

function receive(text: string): void {
  const message: unknown = JSON.parse(text);
  const own = toEngine.safeParse(message);
  if (!own.success) engine.receive(message);
  else if (own.data.host === 'grant') engine.grant(own.data);
  else void shutDown();
}

process.on('uncaughtException', (error) => {
  log.write('crash', { error });
  process.exit(1);
});
parent.onMessage(receive);
parent.onGone(() => void shutDown());
parent.send(JSON.stringify({ engine: 'started', pid: process.pid }));
