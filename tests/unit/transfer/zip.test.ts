import { describe, expect, it } from 'vitest';
import { detect, read } from '@/lib/transfer/detect';
import { Unreadable } from '@/lib/transfer/incoming';
import { LIMITS, TOO_MUCH } from '@/lib/transfer/limits';
import { allOf, bytesOf, file, peopleIn, zip } from '../../support/files';

const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nEND:VCARD\n';
const table = 'First Name,Last Name,Connected On\nAda,Lovelace,05 Mar 2024\n';
const names = async (source: Awaited<ReturnType<typeof zip>>) =>
  peopleIn(await allOf(read(source))).map(({ name }) => name);

describe('A zip', () => {
  it('may lie in another, and in a third', async () => {
    const inner = await bytesOf(await zip({ 'Connections.csv': table }));
    const middle = await bytesOf(await zip({ 'Basic_LinkedInDataExport.zip': inner }));
    const outer = await zip({ 'a folder/download.zip': middle });
    expect((await detect(outer)).kind).toBe('linkedin');
    expect(await names(outer)).toEqual(['Ada Lovelace']);
    const deeper = await zip({ 'x.zip': await bytesOf(outer) });
    await expect(detect(deeper)).rejects.toThrow(TOO_MUCH.zipDepth);
  });

  it('may hold cards, what a Mac leaves behind, and names that lead out of any folder', async () => {
    const source = await zip({ 'all.vcf': card, '__MACOSX/._all.vcf': 'junk', '.DS_Store': 'junk' });
    expect((await detect(source)).kind).toBe('vcard');
    expect(await names(source)).toEqual(['Ada Lovelace']);
    const bytes = Buffer.from(await bytesOf(source));
    const sly = Buffer.from(bytes.toString('latin1').replaceAll('all.vcf', '../a.vc'), 'latin1');
    expect((await detect(file(sly))).kind).toBe('vcard');
  });

  it('may be Facebook’s, where most files tell of other things', async () => {
    const source = await zip({
      'connections/friends/your_friends.json':
        '{"friends_v2":[{"name":"Ada Lovelace","timestamp":1466000000}]}',
      'posts/posts.json': '[{"data":[]}]',
    });
    expect((await detect(source)).kind).toBe('facebook');
    const readings = await allOf(read(source));
    expect(peopleIn(readings).map(({ name }) => name)).toEqual(['Ada Lovelace']);
    expect(readings.at(-1)).toEqual({
      remark: 'One other file of this zip tells of nobody, so it was not read.',
    });
  });

  it('is read as well where its parts cannot be had apart', async () => {
    const { part: _, ...whole } = await zip({ 'Connections.csv': table, 'x.txt': 'x'.repeat(1000) });
    expect(await names(whole)).toEqual(['Ada Lovelace']);
  });

  it('may hold a single table nobody knows; of several it must be said which', async () => {
    expect((await detect(await zip({ 'people.csv': 'Name,Email\nAda,a@x.org\n' }))).questions).toMatchObject([
      { asks: 'columns' },
    ]);
    await expect(
      detect(await zip({ 'a.csv': 'Name,Email\nAda,a@b.c\n', 'b.csv': 'Name,Email\nBo,b@b.c\n' })),
    ).rejects.toThrow('one by one');
  });

  it('may be an Excel file, or hold nobody', async () => {
    await expect(detect(await zip({ '[Content_Types].xml': '<?xml?>', 'xl/a.xml': '<a/>' }))).rejects.toThrow(
      'CSV',
    );
    await expect(detect(await zip({ 'a.pdf': '%PDF-1.7' }))).rejects.toThrow('No file in this zip');
    await expect(detect(await zip({}))).rejects.toThrow('No file in this zip');
  });

  it('may be cut off anywhere, or damaged: it says so and nothing is read', async () => {
    const bytes = Buffer.from(await bytesOf(await zip({ 'Connections.csv': table.repeat(9) })));
    for (let end = 4; end < bytes.length; end += 31)
      await expect(allOf(read(file(bytes.subarray(0, end))))).rejects.toThrow('damaged');
    // Packed as it is, or not at all: a letter that changed does not pass for another.
    const stored = Buffer.from(await bytesOf(await zip({ 'Connections.csv': table }, 'x.zip', false)));
    stored[stored.indexOf('Lovelace')] = 0x4d;
    await expect(allOf(read(file(stored)))).rejects.toThrow('damaged');
    for (let at = 0; at < bytes.length; at += 7) {
      const hurt = Buffer.from(bytes);
      hurt[at] = 0xff ^ (hurt[at] ?? 0);
      await allOf(read(file(hurt))).catch((error) => expect(error).toBeInstanceOf(Unreadable));
    }
  });

  it('may be locked with a password', async () => {
    const bytes = Buffer.from(await bytesOf(await zip({ 'Connections.csv': table })));
    for (let at = 0; at < bytes.length - 8; at++) {
      const [local, central] = [bytes.readUInt32LE(at) === 0x04034b50, bytes.readUInt32LE(at) === 0x02014b50];
      if (local || central) bytes[at + (local ? 6 : 8)] = (bytes[at + (local ? 6 : 8)] ?? 0) | 1;
    }
    await expect(detect(file(bytes))).rejects.toThrow('locked with a password');
  });

  it('is turned away where it holds too many files, or swells when unpacked', async () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.zipEntries + 1 }, (_, at) => [`${at}.csv`, 'x']),
    );
    await expect(detect(await zip(many))).rejects.toThrow(TOO_MUCH.zipEntries);
    await expect(detect(await zip({ 'bomb.csv': new Uint8Array(12_000_000) }))).rejects.toThrow(
      TOO_MUCH.zipRatio,
    );
  });
});
