import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunSummary } from '../../src/lab/timeline/event.ts';
import {
  initialState,
  isRunning,
  otherLanguages,
  presentOf,
  reduce,
} from '../../src/page/state.ts';
import type { PageState } from '../../src/page/state.ts';
import { centered, panned, zoomed } from '../../src/page/zoom.ts';
import { readPageTell, readPicture } from '../../src/protocol/page.ts';
import type { PageTell } from '../../src/protocol/page.ts';
import { event, liveOf, runOf } from '../lab/timeline/runs.ts';

const SUMMARY: RunSummary = {
  ok: true,
  wall_ms: 1,
  one_after_another_ms: 1,
  speedup: 1,
  peak_concurrency: 1,
  requests: 1,
  max_lag_ms: 0,
  leaked: [],
};
const DEMO = { slug: 'gather', number: 'P06', title: 'Gather' };
const demos = [{ ...DEMO, languages: ['python', 'typescript'] as const }];
const started: PageTell = {
  type: 'run/started',
  picture: { title: 'Gather', slug: 'gather', runs: [liveOf([])] },
};

function after(state: PageState, clock: number, ...tells: PageTell[]): PageState {
  return tells.reduce((now, tell) => reduce(now, { type: 'tell', tell, clock }), state);
}

test('a run begins, is told of, and ends', () => {
  let state = after(initialState, 0, { type: 'state', picture: null, demos, server: 'here' });
  assert.equal(isRunning(state.picture), false);
  state = after(state, 0, started);
  assert.equal(isRunning(state.picture), true);
  const events = [event({ at_ms: 3, phase: 'start' })];
  state = after(state, 100, { type: 'run/events', run: 1, events });
  assert.deepEqual(state.picture?.runs[0]?.events, events);
  assert.equal(presentOf(state.picture, state.arrival, 150), 53);
  state = after(state, 200, { type: 'run/ended', run: 1, outcome: 'ok', summary: SUMMARY });
  assert.equal(isRunning(state.picture), false);
  assert.equal(presentOf(state.picture, state.arrival, 250), undefined);
  assert.equal(state.server, 'here');
});

test('the present never goes back, and stops when a run falls silent', () => {
  const first = [event({ at_ms: 50, phase: 'start' })];
  const late = [event({ at_ms: 10, phase: 'suspend' })];
  let state = after(initialState, 0, started, { type: 'run/events', run: 1, events: first });
  state = after(state, 100, { type: 'run/events', run: 1, events: late });
  assert.equal(presentOf(state.picture, state.arrival, 100), 150);
  assert.equal(presentOf(state.picture, state.arrival, 1e9), 30_150);
});

test('what is not about a known run changes nothing', () => {
  const state = after(initialState, 0, started);
  const events = [event({ at_ms: 1, phase: 'start' })];
  assert.equal(after(state, 0, { type: 'run/events', run: 9, events }), state);
  const ended: PageTell = { type: 'run/ended', run: 9, outcome: 'ok', summary: SUMMARY };
  assert.deepEqual(after(state, 0, ended).picture, state.picture);
  assert.equal(after(initialState, 0, ended).picture, null);
});

test('state replaces the picture and keeps what the reader chose', () => {
  let state = reduce(after(initialState, 0, started), { type: 'view', view: 'table' });
  state = after(state, 0, { type: 'state', picture: null, demos: [], server: '' });
  assert.equal(state.view, 'table');
  assert.equal(state.picture, null);
});

test('the other form of a pattern is offered, by its slug or else its title', () => {
  const state = after(
    initialState,
    0,
    { type: 'state', picture: null, demos, server: '' },
    started,
  );
  assert.deepEqual(
    otherLanguages(state).map((one) => one.language),
    ['typescript'],
  );
  const unknown = { title: 'Gather', slug: 'other', runs: [] };
  assert.deepEqual(otherLanguages({ ...state, picture: unknown }), []);
});

test('messages and outputs are checked', () => {
  assert.equal(readPageTell({ type: 'run/started' }), undefined);
  assert.equal(readPageTell('state'), undefined);
  assert.deepEqual(readPageTell(started), started);
  assert.equal(readPicture({ title: 'T', runs: [{}] }), undefined);
  const picture = { title: 'T', runs: [runOf([event({ at_ms: 1, phase: 'start' })])] };
  assert.equal(readPicture(picture), picture);
});

test('zoom stays inside the whole', () => {
  const whole = { from_ms: 0, to_ms: 1000 };
  const half = zoomed(whole, null, { factor: 2, center: 250 });
  assert.deepEqual(half, { from_ms: 125, to_ms: 625 });
  assert.deepEqual(panned(whole, half, 5), { from_ms: 500, to_ms: 1000 });
  assert.deepEqual(centered(whole, half, 0), { from_ms: 0, to_ms: 500 });
  assert.equal(zoomed(whole, half, { factor: 0.5 }), null);
  assert.equal(panned(whole, null, 1), null);
});
