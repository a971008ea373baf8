import { read } from '@/lib/transfer/detect';
import type { Source } from '@/lib/transfer/incoming';

/**
 * Reads a file that is made while it is read, and prints how many people were in it, in how many seconds, and the most
 * memory this process ever held, in MB: `node --import tsx tests/support/read-large.ts monica 100`, in MB of file, or
 * `vcard 50000`, in cards. Its own process, because nobody else's memory is to be counted.
 */
const [, , kind = '', many = ''] = process.argv;

const picture = Buffer.alloc(1_500_000, 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB').toString('latin1');
const folded = picture.slice(0, 1_200).replace(/.{74}/g, '$&\r\n ');

function* monica(megabytes: number): Generator<string> {
  const photos = Math.round(megabytes / 1.5);
  const of = (type: string, values: string[]) =>
    `{"count":${values.length},"type":"${type}","values":[${values.join(',')}]}`;
  const note = (at: number) =>
    `{"created_at":"2021-03-04","properties":{"body":"Note ${at}: ${'likes rye bread '.repeat(8)}"}}`;
  yield '{"version":"1.0-preview.1","app_version":"4.0.0","account":{"uuid":"a","data":[{"count":1,"type":"contact","values":[';
  for (let at = 0; at < 5_000; at += 1)
    yield `${at ? ',' : ''}{"uuid":"c-${at}","properties":{"first_name":"Person","last_name":"${at}","avatar":{"avatar_photo":"p-${at}"}},"data":[${of('note', [note(at), note(at + 1)])}]}`;
  yield ']},{"count":1,"type":"photo","values":[';
  for (let at = 0; at < photos; at += 1)
    yield `${at ? ',' : ''}{"uuid":"p-${at}","properties":{"dataUrl":"data:image/jpeg;base64,${picture}"}}`;
  yield ']}]}}';
}

function* vcard(cards: number): Generator<string> {
  for (let at = 0; at < cards; at += 1)
    yield `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-${at}\r\nFN:Person ${at}\r\nN:${at};Person;;;\r\nTEL;TYPE=CELL:+49 170 ${at}\r\nitem1.EMAIL;TYPE=pref:p${at}@example.com\r\nADR;TYPE=HOME:;;Street ${at};Town;;123;Land\r\nNOTE:Likes long walks\\, and tea\r\nPHOTO;ENCODING=b;TYPE=PNG:${folded}\r\nEND:VCARD\r\n`;
}

function made(pieces: () => Generator<string>): Source {
  async function* open() {
    let waiting: Buffer[] = [];
    let size = 0;
    for (const piece of pieces()) {
      waiting.push(Buffer.from(piece, 'latin1'));
      size += piece.length;
      if (size < 65_536) continue;
      const all = Buffer.concat(waiting);
      for (let at = 0; at < all.length; at += 65_536) yield all.subarray(at, at + 65_536);
      [waiting, size] = [[], 0];
    }
    yield Buffer.concat(waiting);
  }
  return { name: kind, size: 1, open };
}

const source = made(() => (kind === 'monica' ? monica(Number(many)) : vcard(Number(many))));
const began = performance.now();
let [people, pictures] = [0, 0];
for await (const reading of read(source)) {
  if (!('row' in reading)) continue;
  people += 1;
  if (reading.row.photo) pictures += 1;
}
const seconds = (performance.now() - began) / 1000;
console.log(
  JSON.stringify({ people, pictures, seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }),
);
