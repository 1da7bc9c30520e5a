import { Gate } from '../../../server/web/gate';

const pause = (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); });

test('no more at once than may be, in the order in which they came', async () => {
  const gate = new Gate(2, 1_000);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all([0, 1, 2, 3, 4].map((i) => gate.through(async () => {
    inside += 1;
    most = Math.max(most, inside);
    order.push(i);
    await pause(5);
    inside -= 1;
  })));
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4]]);
});

test('whose turn does not come in time is told, and one that fails makes room', async () => {
  const gate = new Gate(1, 20);
  const long = gate.through(() => pause(60));
  await expect(gate.through(() => pause(1))).rejects.toMatchObject({ name: 'GraphUnavailable' });
  await long;
  await expect(gate.through(() => Promise.reject(new Error('inside')))).rejects.toThrow('inside');
  expect(await gate.through(() => Promise.resolve('next'))).toBe('next');
});
