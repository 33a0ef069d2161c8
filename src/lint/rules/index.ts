// Written by `npm run generate` from the names of the files beside it.
import type { Rule } from '../rule.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [];
