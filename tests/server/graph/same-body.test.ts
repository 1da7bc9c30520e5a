import { counterpartOf } from '../../../server/graph/same-body';

const supplement = { sameBodies: [{ supplier: 'supplier:gds', organisation: 'organisation:government-digital-service', reason: 'One unit.' }] };

test('each of the two points to the other; anything else to nothing', () => {
  expect(counterpartOf('supplier:gds', supplement)).toBe('organisation:government-digital-service');
  expect(counterpartOf('organisation:government-digital-service', supplement)).toBe('supplier:gds');
  expect(counterpartOf('organisation:gds', supplement)).toBeUndefined();
  expect(counterpartOf('supplier:gds', {})).toBeUndefined();
});
