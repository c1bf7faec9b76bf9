import { describe, expect, it } from 'vitest';
import { freshFiles } from '../testing/memory-files';
import { freshBrowser, idNumber, memoryKeyValue, openVault, save, valueOf } from '../testing/test-vault';
import { fileValues } from './file-values';
import { createMarkers } from './markers';

const link = (sequence: number) => ({ sequence, digest: String(sequence).repeat(64).slice(0, 64) });

describe('the copy of the head of the log', () => {
  it('never moves back, so that a log that was cut off still shows', async () => {
    const markers = createMarkers({ files: memoryKeyValue(), local: memoryKeyValue() }, 'beside');
    await markers.rememberHead(link(5));
    await markers.rememberHead(link(4));
    expect(await markers.head()).toEqual(link(5));
    await markers.rememberHead(link(6));
    expect(await markers.head()).toEqual(link(6));
  });

  it('stays with the newer link where two writes overtake each other', async () => {
    const markers = createMarkers({ files: memoryKeyValue(), local: memoryKeyValue() }, 'beside');
    await Promise.all([9, 8, 7].map((sequence) => markers.rememberHead(link(sequence))));
    expect(await markers.head()).toEqual(link(9));
  });

  it('is put right where something else was written in its place', async () => {
    const keyValue = memoryKeyValue();
    const markers = createMarkers({ files: memoryKeyValue(), local: keyValue }, 'beside');
    await keyValue.set('beside.head', { sequence: 'many', digest: 'x' });
    await markers.rememberHead(link(1));
    expect(await markers.head()).toEqual(link(1));
  });
});

describe('a key of the note whose bytes a power cut kept from the disk', () => {
  const torn = '\0'.repeat(60);

  it('keeps nobody from the first save', async () => {
    const keyValue = freshBrowser();
    freshFiles().set('beside.note-key', torn);
    const vault = openVault(keyValue);
    await vault.resume();
    await save(vault, 1);
    expect(valueOf(await openVault(keyValue).checkContent()).noteMissing).toBe(false);
  });

  it('is made anew, and what is saved is there', async () => {
    const keyValue = freshBrowser();
    const files = freshFiles();
    await save(openVault(keyValue), 1);
    files.set('beside.note-key', torn);
    const markers = createMarkers({ files: fileValues(), local: keyValue }, 'beside');
    expect(await markers.head()).toBeNull();
    await openVault(keyValue).resume();
    await save(openVault(keyValue), 2);
    expect((await markers.head())?.sequence).toBe(3);
    expect(valueOf(await openVault(keyValue).openItem(idNumber(1))).record.id).toBe(idNumber(1));
  });
});
