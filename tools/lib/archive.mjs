// Reads what a zip archive says it contains (a .vsix is one): names and sizes, no contents.
import { readFileSync } from 'node:fs';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/**
 * The archive's files as `{ name, size, packed }`, sizes in bytes.
 * Throws when the file is not a plain zip archive.
 */
export function filesInArchive(file) {
  const bytes = readFileSync(file);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error(`${file} is not a zip archive.`);

  const files = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`${file} is damaged at byte ${at}.`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    const packed = bytes.readUInt32LE(at + 20);
    if (!name.endsWith('/')) files.push({ name, size: bytes.readUInt32LE(at + 24), packed });
    at += ENTRY_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
