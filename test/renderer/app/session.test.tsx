// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CallError } from '../../../electron/contract/index.ts';
import { readsOf } from '../../../renderer/app/invalidation.ts';
import { useRead } from '../../../renderer/app/queries.ts';
import { createFakeEngine } from '../fakeEngine.ts';
import { renderScreen } from '../renderScreen.tsx';
import { makeProject } from '../rows.ts';

afterEach(cleanup);

const Name = () => <p>{useRead('project.info', {}).data?.name ?? 'none'}</p>;

test('a call that waits fails with engine-stopped when the wire breaks', async () => {
  const engine = createFakeEngine({ 'project.info': () => new Promise(() => undefined) });
  const waiting = engine.session.call('project.info', {});
  engine.drop();
  await expect(waiting).rejects.toEqual(new CallError('engine-stopped'));
  expect(engine.session.connection.get()).toBe('lost');
});

test('reads again by itself once the wire is back', async () => {
  let name = 'before';
  const engine = createFakeEngine({ 'project.info': () => makeProject({ name }) });
  renderScreen(engine.session, <Name />);
  await screen.findByText('before');
  engine.drop();
  name = 'after';
  engine.restore();
  await screen.findByText('after');
});

test('reads again after changed events of its scope', async () => {
  let name = 'first';
  const engine = createFakeEngine({ 'project.info': () => makeProject({ name }) });
  renderScreen(engine.session, <Name />);
  await screen.findByText('first');
  name = 'second';
  engine.emit('changed', { scopes: ['facts'] });
  await screen.findByText('second');
});

test('engine events move the connection', async () => {
  const engine = createFakeEngine({});
  engine.emit('engine', { state: 'stopped' });
  await waitFor(() => expect(engine.session.connection.get()).toBe('restarting'));
  engine.emit('engine', { state: 'ready' });
  await waitFor(() => expect(engine.session.connection.get()).toBe('open'));
});

test('calls of one page carry ids that no other page has', async () => {
  const engine = createFakeEngine({});
  const other = createFakeEngine({});
  expect(engine.session.nextId('facts.page')).not.toBe(other.session.nextId('facts.page'));
});

test('a change of decisions reaches the matrix, findings and charts', () => {
  const reads = readsOf(['decisions']);
  for (const name of ['matrix.get', 'findings.get', 'charts.model', 'decisions.page']) expect(reads).toContain(name);
  expect(reads).not.toContain('articles.page');
});
