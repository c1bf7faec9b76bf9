import { describe, expect, it } from 'vitest';
import { createNavigation } from './views';

describe('moving between views', () => {
  it('goes back the way it came, and stays at home there', () => {
    const nav = createNavigation();
    nav.open({ kind: 'save' });
    nav.open({ kind: 'case-choice' });
    nav.back();
    expect(nav.view.value.kind).toBe('save');
    nav.back();
    nav.back();
    expect(nav.view.value.kind).toBe('home');
    expect(nav.canGoBack.value).toBe(false);
  });
  it('has home beneath a view it starts with', () => {
    const nav = createNavigation({ kind: 'help', topic: 'any' });
    nav.back();
    expect(nav.view.value.kind).toBe('home');
  });
  it('does not pile up the same view, but begins it anew', () => {
    const nav = createNavigation();
    nav.open({ kind: 'save' });
    const turn = nav.turn.value;
    nav.open({ kind: 'save' });
    expect(nav.turn.value).toBeGreaterThan(turn);
    nav.back();
    expect(nav.view.value.kind).toBe('home');
  });
  it('does not come back to a view that was replaced', () => {
    const nav = createNavigation();
    nav.open({ kind: 'save' });
    nav.replace({ kind: 'think' });
    nav.back();
    expect(nav.view.value.kind).toBe('home');
  });
});
