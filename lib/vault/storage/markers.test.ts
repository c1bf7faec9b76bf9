import { describe, expect, it } from 'vitest';
import { memoryKeyValue } from '../testing/test-vault';
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
