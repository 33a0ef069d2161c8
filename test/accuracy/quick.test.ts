import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findingsOf, keyText, readVerdicts } from '../../accuracy/findings.ts';
import { fetchPackage, PACKAGES, sitePackages } from '../../accuracy/packages.ts';
import { plantIn, type Plant } from '../../accuracy/plant.ts';
import { findSites } from '../../accuracy/sites.ts';

const chosen = PACKAGES.filter(({ quick }) => quick === true);
const folders = chosen.map((wanted) => ({ wanted, fetched: fetchPackage(wanted, false) }));
const absent = folders.some(({ fetched }) => !fetched.ok) || sitePackages() === undefined;
const skip = absent
  ? 'the packages are not here: `npm run accuracy -- --quick` fetches them'
  : false;

/** The share of plants that were found; every kind asked about must have been planted. */
function share(plants: readonly Plant[], kind: Plant['kind'], origin?: Plant['origin']): number {
  const asked = plants.filter((p) => p.kind === kind && (!origin || p.origin === origin));
  assert.ok(asked.length > 0, `nothing was planted: ${kind} ${origin ?? ''}`);
  return asked.filter(({ found }) => found).length / asked.length;
}

describe('mistakes planted in small packages', { skip }, () => {
  test('most of them are found', async () => {
    const plants: Plant[] = [];
    for (const { wanted, fetched } of folders) {
      assert.ok(fetched.ok);
      plants.push(...(await plantIn(wanted, fetched.folder, { files: 8, perFile: 40 })));
    }
    assert.ok(share(plants, 'bare', 'file') >= 0.95);
    assert.ok(share(plants, 'bare', 'project') >= 0.8);
    assert.ok(share(plants, 'session') >= 0.95);
    assert.equal(share(plants, 'blocking'), 1);
    assert.equal(share(plants, 'blocking, helpers'), 1);
  });

  test('what is found in them as they are has been read and judged', () => {
    const verdicts = readVerdicts();
    for (const { wanted, fetched } of folders) {
      assert.ok(fetched.ok);
      for (const finding of findingsOf(wanted, fetched.folder)) {
        assert.equal(verdicts.get(keyText(finding))?.verdict, true, keyText(finding));
      }
    }
  });
});

test('places for mistakes are found by syntax alone', () => {
  const { awaits, withs } = findSites(`import aiohttp


async def main():
    await go()
    if not await ready():
        return await stop()
    page = await load(await name())
    print(page)
    async with aiohttp.ClientSession() as session:
        await session.get("/")
`);
  assert.deepEqual(
    awaits.map(({ callee, context, rows }) => `${callee}: ${context} ${rows.join(' ')}`),
    [
      'go: bare 4',
      'ready: condition 5',
      'stop: returned 6',
      'load: assigned, used 7 8',
      'name: argument 7',
      'session.get: bare 10',
    ],
  );
  assert.deepEqual(
    withs.map(({ callee, name, keptToItself, closed }) => ({ callee, name, keptToItself, closed })),
    [{ callee: 'aiohttp.ClientSession', name: 'session', keptToItself: true, closed: false }],
  );
});
