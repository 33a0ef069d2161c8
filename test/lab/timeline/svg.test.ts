import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { escapeXml } from '../../../src/lab/timeline/escape.ts';
import { ticks } from '../../../src/lab/timeline/scale.ts';
import { renderSvg } from '../../../src/lab/timeline/svg.ts';
import { event, IN_TURN, requests, runOf, TOGETHER } from './runs.ts';

const FILE = { width: 640, theme: 'light', interactive: false } as const;
const PAGE = { width: 640, theme: 'css', interactive: true } as const;

test('a file for two short runs', (t) => {
  const picture = {
    title: 'Two requests',
    runs: [
      runOf(IN_TURN.slice(0, 4), { title: 'One after another' }),
      runOf(TOGETHER.slice(0, 4), { title: 'Together' }),
    ],
  };
  const svg = renderSvg(picture, FILE);
  assert.ok(svg.split('\n').length <= 80);
  // Kept as a picture, so that a reviewer can look at a change: --test-update-snapshots renews it.
  const path = fileURLToPath(new URL('two-runs.svg', import.meta.url));
  t.assert.fileSnapshot(`${svg}\n`, path, { serializers: [(value: string) => value] });
});

test('text of programs cannot become markup', () => {
  const evil = `<script>alert(1)</script>"]]>' onload='x' &lt;\u0000\u202e`;
  const run = runOf(
    [
      event({ at_ms: 0, phase: 'start', name: evil, id: evil }),
      event({ at_ms: 10, phase: 'error', id: evil, detail: { error: evil } }),
    ],
    { title: evil },
  );
  for (const options of [FILE, PAGE, { ...PAGE, width: 320 }]) {
    const svg = renderSvg({ title: evil, runs: [run, run] }, options);
    assert.doesNotMatch(svg, /<script|\]\]>|onload='|\u0000|\u202e/);
    const bare = svg.replaceAll(/"[^"<>]*"/g, '""');
    assert.doesNotMatch(bare, /="[^"]/, 'every attribute value is closed');
  }
  assert.equal(escapeXml(`a<b>&"'\ud800`), 'a&lt;b&gt;&amp;&quot;&#39;\ufffd');
});

test('no style attribute, which the policy of the page forbids', () => {
  const svg = renderSvg({ title: 'T', runs: [runOf(IN_TURN)] }, PAGE);
  assert.doesNotMatch(svg, /\sstyle=|<style/);
});

test('bars carry what the page needs; a file carries titles instead', () => {
  const picture = { title: 'T', runs: [runOf(requests([[0, 302]]), { run: 7 })] };
  const page = renderSvg(picture, PAGE);
  assert.match(page, /tabindex="-1" data-run="7" data-line="12"/);
  assert.match(page, /aria-label="GET \/delay\/0.3 · 0 → 302 ms · waited 302 ms/);
  const file = renderSvg(picture, FILE);
  assert.doesNotMatch(file, /tabindex|data-run|class="al-ink/);
  assert.match(file, /<title>GET/);
});

test('how a lane ended is said by words and by shapes that differ', () => {
  const ended = (phase: 'end' | 'error' | 'cancel'): string => {
    const detail = phase === 'error' ? { detail: { error: 'TimeoutError: late' } } : {};
    const events = [event({ at_ms: 0, phase: 'start' }), event({ at_ms: 40, phase, ...detail })];
    return renderSvg({ title: 'T', runs: [runOf(events)] }, FILE);
  };
  assert.match(ended('error'), />40 ms TimeoutError</);
  assert.match(ended('cancel'), />40 ms cancelled</);
  const marks = (['end', 'error', 'cancel'] as const).map(
    (phase) => /translate\([^)]*\)" d="([^"]*)"/.exec(ended(phase))?.[1],
  );
  assert.equal(marks[0], undefined);
  assert.notEqual(marks[1], marks[2]);
});

test('a zoomed picture points to what lies outside', () => {
  const picture = { title: 'T', runs: [runOf(IN_TURN)] };
  const svg = renderSvg(picture, { ...PAGE, window: { from_ms: 0, to_ms: 300 } });
  assert.equal(svg.match(/data-outside=/g)?.length, 4);
  assert.equal(svg.match(/role="gridcell"/g)?.length, 5);
});

test('ticks are round, inside the window, and few', () => {
  const whole = { from_ms: 0, to_ms: 1520 };
  assert.deepEqual(ticks(whole, 8), [0, 200, 400, 600, 800, 1000, 1200, 1400]);
  assert.deepEqual(ticks({ from_ms: 310, to_ms: 330 }, 4), [310, 315, 320, 325, 330]);
});
