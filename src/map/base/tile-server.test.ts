import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerWatch, type BaseAnswer } from './answer-watch';
import { tileOf } from './tile-server';

const PICTURE = { width: 256 } as ImageBitmap;
const picture = (): Response => new Response('…', { headers: { 'content-type': 'image/png' } });
const said = (status: number, type = 'image/png'): Response =>
  new Response(status === 204 ? null : '…', { status, headers: { 'content-type': type } });

/** A service that answers so, one answer after the other, the last one for ever. */
function service(...answers: (() => Response)[]) {
  let [clock, at] = [0, 0];
  const told: BaseAnswer[] = [];
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    asked.push(url);
    signal.throwIfAborted();
    return answers[Math.min(at++, answers.length - 1)]!();
  });
  const watch = answerWatch(
    () => clock,
    (answer) => told.push(answer),
  );
  const { signal } = new AbortController();
  return {
    told,
    asked,
    retry: watch.retry,
    wait: (ms: number) => void (clock += ms),
    tile: (by: AbortSignal = signal) => tileOf('http://t/{z}/{x}/{y}', [3, 6, 2], by, watch),
  };
}
const broken = (): Response => {
  throw new TypeError('Failed to fetch');
};

beforeEach(() => void vi.stubGlobal('createImageBitmap', async () => PICTURE));
afterEach(() => void vi.unstubAllGlobals());

describe('a tile of a service', () => {
  test('is its picture', async () => {
    const { tile, told, asked } = service(picture);
    expect(await tile()).toBe(PICTURE);
    expect([told, asked]).toEqual([['answering'], ['http://t/3/6/2']]);
  });

  test.each([204, 404, 410])('is none where the service says %i, and nothing is wrong', async (status) => {
    const { tile, told } = service(() => said(status));
    expect([await tile(), await tile(), await tile()]).toEqual([null, null, null]);
    expect(told).toEqual(['answering']);
  });

  test('that is no longer wanted is nobody’s failure', async () => {
    const { tile, told } = service(broken);
    const gone = AbortSignal.abort();
    for (let i = 0; i < 5; i++) await expect(tile(gone)).rejects.toThrow();
    expect(told).toEqual([]);
  });
});

describe('a service that fails', () => {
  const faults: readonly (readonly [string, () => Response, BaseAnswer])[] = [
    ['is down', () => said(500), 'silent'],
    ['cannot be reached', broken, 'silent'],
    ['does not know the key', () => said(403), 'refused'],
    ['has no more to give today', () => said(418), 'refused'],
    ['says so in words, as a success', () => said(200, 'application/json'), 'refused'],
  ];
  test.each(faults)('because it %s is told once and left in peace', async (_why, answer, told) => {
    const it = service(answer);
    for (let i = 0; i < 8; i++) expect(await it.tile()).toBeNull();
    expect(it.told).toEqual([told]);
    expect(it.asked).toHaveLength(3);
  });

  test('because its pictures are none', async () => {
    const it = service(picture);
    vi.stubGlobal('createImageBitmap', async () => {
      throw new DOMException('The source image could not be decoded.');
    });
    for (let i = 0; i < 3; i++) expect(await it.tile()).toBeNull();
    expect(it.told).toEqual(['silent']);
  });

  test('now and then does not count as one that does not answer', async () => {
    const it = service(broken, broken, picture, broken, broken, picture);
    for (let i = 0; i < 6; i++) await it.tile();
    expect(it.told).toEqual(['answering']);
  });

  test('is asked again after a while, and heard when it is back', async () => {
    const it = service(broken, broken, broken, broken, picture);
    for (let i = 0; i < 4; i++) await it.tile();
    it.wait(29_000);
    await it.tile();
    expect(it.asked).toHaveLength(3);
    it.wait(1_000);
    // still down: in peace again
    await it.tile();
    await it.tile();
    expect(it.asked).toHaveLength(4);
    it.wait(30_000);
    expect(await it.tile()).toBe(PICTURE);
    expect(it.told).toEqual(['silent', 'answering']);
  });

  test('is asked at once where somebody wants it', async () => {
    const it = service(broken, broken, broken, picture);
    for (let i = 0; i < 4; i++) await it.tile();
    it.retry();
    expect(await it.tile()).toBe(PICTURE);
    expect(it.told).toEqual(['silent', 'waiting', 'answering']);
  });
});
