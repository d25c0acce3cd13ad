import { expect, test } from 'vitest';
import { turns } from './turns';

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test('jobs are done in the order they were given, however long they take', async () => {
  const order: string[] = [];
  const line = turns(later(5).then(() => order.push('begin')));
  void line.run(async () => (await later(10), order.push('slow')));
  void line.run(async () => order.push('fast'));
  expect(line.busy()).toBe(true);
  await line.done();
  expect(order).toEqual(['begin', 'slow', 'fast']);
  expect(line.busy()).toBe(false);
});

test('a job that fails tells whoever gave it, and the next is done', async () => {
  const line = turns(Promise.resolve());
  const failed = line.run(async () => Promise.reject(new Error('no such source')));
  const next = line.run(async () => 'drawn');
  await expect(failed).rejects.toThrow('no such source');
  await expect(next).resolves.toBe('drawn');
});

test('to be done is to be done with what was given meanwhile too', async () => {
  const order: string[] = [];
  const line = turns(Promise.resolve());
  void line.run(async () => void line.run(async () => (await later(5), order.push('inner'))));
  await line.done();
  expect(order).toEqual(['inner']);
});
