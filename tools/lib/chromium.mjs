// Which Chromium tests and screenshots use. Nothing is downloaded behind the user's back.
import { Trouble, findProgram, isProgram } from './project.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium or Chrome, or undefined. CHROMIUM in the environment names one. */
export function lookForChromium() {
  const named = process.env.CHROMIUM;
  if (named && !isProgram(named)) throw new Trouble(`CHROMIUM is ${named}, which cannot be run.`);
  return named || findProgram(...NAMES);
}

/** Like `lookForChromium`, but a `Trouble` that says what to do when there is none. */
export function findChromium() {
  const found = lookForChromium();
  if (found) return found;
  throw new Trouble(
    'Chromium is missing: install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM to one.',
  );
}
