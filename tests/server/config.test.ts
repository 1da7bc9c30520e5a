import { readConfig } from '../../server/config';

test.each([['1', 1], ['10.0.0.0/8', '10.0.0.0/8'], ['false', false], ['', false]])('TRUST_PROXY=%s', (value, expected) => {
  expect(readConfig({ TRUST_PROXY: value }).trustProxy).toBe(expected);
});

test.each(['true', 'TRUE', ' true '])('TRUST_PROXY=%s is refused with advice', (value) => {
  expect(() => readConfig({ TRUST_PROXY: value })).toThrow(/TRUST_PROXY: .*give the number of proxies in front, such as 1/);
});
