#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { errorText } from '../base/log.ts';
import { processIo } from './output.ts';

/** Something that could not be done at all. */
const FAILURE = 2;

// Compiled code is kept between runs: a third of a short run is compiling. It helps what is loaded
// from here on, so this file is small. Node 20 cannot.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const io = processIo();
try {
  const { commandLine } = await import('./commands.ts');
  process.exitCode = await commandLine(process.argv.slice(2), io);
} catch (error) {
  io.err(`async-lab: ${errorText(error)}\n`);
  process.exitCode = FAILURE;
}
