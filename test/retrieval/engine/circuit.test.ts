import { beforeEach, expect, test } from 'vitest';
import { Circuit, CircuitOpen } from '../../../src/retrieval/engine/opensearch/circuit.ts';
import { Unavailable } from '../../../src/unavailable.ts';

let now = 0;
let circuit: Circuit;
beforeEach(() => {
  now = 0;
  const settings = { failures: 3, first: 500, longest: 1500, requestsARetry: 4, reserve: 2 };
  circuit = new Circuit(settings, () => now);
});

const fail = () => {
  circuit.enter();
  circuit.failed();
};

test('two failures are borne, the third opens it', () => {
  fail();
  fail();
  expect(() => circuit.enter()).not.toThrow();
  circuit.failed();
  expect(() => circuit.enter()).toThrow(CircuitOpen);
  expect(() => circuit.enter()).toThrow(Unavailable);
});

test('a success between failures begins the count anew', () => {
  fail();
  fail();
  circuit.enter();
  circuit.succeeded();
  fail();
  fail();
  expect(() => circuit.enter()).not.toThrow();
});

test('after a while one request is let through to see, and when it succeeds all are', () => {
  for (let times = 0; times < 3; times++) fail();
  now = 499;
  expect(() => circuit.enter()).toThrow(CircuitOpen);
  now = 500;
  expect(() => circuit.enter()).not.toThrow();
  expect(() => circuit.enter()).toThrow(CircuitOpen);
  circuit.succeeded();
  expect(() => circuit.enter()).not.toThrow();
  expect(() => circuit.enter()).not.toThrow();
});

test('each time that it fails it stays open twice as long, and no longer than the longest', () => {
  for (let times = 0; times < 3; times++) fail();
  for (const [at, until] of [
    [500, 1500],
    [1500, 3000],
    [3000, 4500],
  ] as const) {
    now = at;
    fail();
    now = until - 1;
    expect(() => circuit.enter()).toThrow(CircuitOpen);
  }
});

test('what was under way when it opened opens it no wider', () => {
  for (let times = 0; times < 5; times++) circuit.enter();
  for (let times = 0; times < 5; times++) circuit.failed();
  now = 500;
  expect(() => circuit.enter()).not.toThrow();
});

test('retries are used up, and come back with requests', () => {
  expect([circuit.mayRetry(), circuit.mayRetry(), circuit.mayRetry()]).toEqual([true, true, false]);
  for (let times = 0; times < 3; times++) circuit.enter();
  expect(circuit.mayRetry()).toBe(false);
  circuit.enter();
  expect(circuit.mayRetry()).toBe(true);
  expect(circuit.mayRetry()).toBe(false);
});
