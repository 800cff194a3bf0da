export * from './client.ts';
export * from './dispatch.ts';
export * from './envelope.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './table.ts';
