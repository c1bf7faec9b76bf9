/**
 * Reads a backup of version 1 with its recovery key, after docs/backup-format.md and with Node alone: it shares no code with Beside, so it can judge it.
 * Prints the kinds of its entries, and the SHA-256 of each part.
 */
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [, , path, recoveryKey] = process.argv;
const file = readFileSync(path);
const lineEnd = file.indexOf(10, 14);
const line = file.subarray(14, lineEnd);
const header = JSON.parse(line);
const bytes = (text) => Buffer.from(text, 'base64');
const derive = (secret, salt, info) => Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
function open(key, iv, sealed, about) {
  const cipher = createDecipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(about));
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}

const { salt, iv, key } = header.recovery;
const opener = derive(recoveryKey, bytes(salt), 'beside backup recovery v1');
const fileKey = open(opener, bytes(iv), bytes(key), 'beside backup key v1');
const frameKey = derive(fileKey, bytes(header.salt), 'beside backup frames v1');
const headerSha256 = createHash('sha256').update(line).digest('hex');
const body = file.subarray(lineEnd + 1, file.length - 18);
const size = 1_048_576 + 16;
const count = Math.ceil(body.length / size);
const plain = [];
for (let index = 0; index < count; index += 1) {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  const about = `beside backup frame v1\n${headerSha256}\n${index}\n${index === count - 1 ? 'last' : 'more'}`;
  plain.push(open(frameKey, nonce, body.subarray(index * size, (index + 1) * size), about));
}
const stream = Buffer.concat(plain);
const found = [];
for (let at = 0; at < stream.length;) {
  const length = stream.readUInt32BE(at);
  const entry = JSON.parse(stream.subarray(at + 4, at + 4 + length));
  at += 4 + length;
  if (entry.entry !== 'part') found.push(entry.entry);
  else {
    const part = stream.subarray(at, (at += entry.bytes));
    found.push(`${entry.name} ${createHash('sha256').update(part).digest('hex')}`);
  }
}
process.stdout.write(JSON.stringify(found));
