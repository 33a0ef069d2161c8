/** A Python version as one number, 311 for "3.11"; undefined when the text is no version. */
export function pythonVersion(text: string): number | undefined {
  const found = /^(\d)\.(\d{1,2})$/.exec(text.trim());
  return found ? Number(found[1]) * 100 + Number(found[2]) : undefined;
}

/**
 * The lowest Python version that a requirement allows, as 311 for 3.11: `>=3.9,<4`, `~=3.10`, and
 * the forms `^3.9` and `3.9 || 3.10` of Poetry. Undefined when it names no lowest one.
 */
export function lowestPython(requirement: string): number | undefined {
  const bounds = requirement.split('||').map(lowestOf);
  const known = bounds.filter((bound) => bound !== undefined);
  return known.length < bounds.length ? undefined : Math.min(...known);
}

/** Of clauses that must all hold, the highest lower bound counts. */
function lowestOf(clauses: string): number | undefined {
  let most: number | undefined;
  for (const clause of clauses.split(/,|\s+(?=[<>=!~^])/)) {
    const found = /^\s*(?:>=?|~=?|={2,3}|\^|)\s*v?(\d)(?:\.(\d+))?(?:\.[\d*]+)*\s*$/.exec(clause);
    if (!found) continue;
    const version = Number(found[1]) * 100 + Number(found[2] ?? 0);
    if (most === undefined || version > most) most = version;
  }
  return most;
}
