// Usage: node verify.mjs feed.json [number:hash]   (or the feed on standard input; the second is a checkpoint you kept)
// Says whether a JSON array of Værn's CloudEvents is one unbroken ledger: numbers, digests, links and hashes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const canonical = (value) => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
};
const sha256 = (value) => createHash('sha256').update(canonical(value)).digest('base64url');
const told = ({ parts, ...data }) => ({ ...data, parts: parts?.map((part) => ({ ...part, ciphertext: undefined })) });
const must = (right, number, what) => {
  if (!right) throw new Error(`broken at ${number}: ${what}`);
};

const [file, checkpoint = `0:${'A'.repeat(43)}`] = process.argv.slice(2);
let [last, link] = checkpoint.split(':');
for (const { data, hash, ...attributes } of JSON.parse(readFileSync(!file || file === '-' ? 0 : file, 'utf8'))) {
  const number = String(Number(last) + 1);
  must(attributes.sequence === number, number, 'a number is missing, doubled or out of order');
  must(attributes.previoushash === link, number, 'it does not follow the one before');
  must(!data || attributes.datadigest === sha256(told(data)), number, 'the data is not what was told');
  must(hash === sha256(attributes), number, 'an attribute is not what was told');
  [last, link] = [number, hash];
}
process.stdout.write(`intact up to ${last}:${link}\n`);
