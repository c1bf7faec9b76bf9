import { describe, expect, it } from 'vitest';
import { doorMarks, markWords, recogniseDoor, type OpenDoor } from '../../lib/domain/recognise-door';
import { labelsInDialog } from '../../lib/page/find/dialog-labels';
import { loadPlaybook, PLAYBOOK_IDS } from '../../lib/playbooks/registry';
import { readFixture, readPage } from '../support/playbook-harness';

/** Which door the open window is, on the stand-ins of each report window. */

const VIDEO = 'https://www.tiktok.com/@mara.lin/video/7300000000000000001';

async function recognised(id: string, file: string, address: string): Promise<OpenDoor | null> {
  const playbook = await loadPlaybook(id);
  const marks = doorMarks(playbook);
  return recogniseDoor(labelsInDialog(readFixture(playbook, file, address).view, markWords(marks)), marks);
}

async function onPage(html: string): Promise<OpenDoor | null> {
  const playbook = await loadPlaybook('tiktok');
  const marks = doorMarks(playbook);
  return recogniseDoor(labelsInDialog(readPage(playbook, html, VIDEO).view, markWords(marks)), marks);
}

describe('the window that is open', () => {
  it.each([
    ['tiktok', 'report-form.en.html', VIDEO, { door: 'rules', lawUnder: 'Report illegal content' }],
    ['tiktok', 'illegal-form.en.html', VIDEO, { door: 'law' }],
    ['x', 'report-dialog.en.html', 'https://x.com/mara_lin/status/1800000000000000001', { door: 'rules' }],
    ['instagram', 'report-dialog.en.html', 'https://www.instagram.com/p/AAAAAAAAAAA/', { door: 'rules' }],
    ['twitch', 'wizard.en.html', 'https://www.twitch.tv/mara_lin', { door: 'rules' }],
  ])('%s, %s', async (id, file, address, door) => {
    expect(await recognised(id, file, address)).toMatchObject(door);
  });

  it.each([
    ['tiktok', 'video.en.html', VIDEO],
    ['tiktok', 'changed.en.html', VIDEO],
    ['x', 'post.en.html', 'https://x.com/mara_lin/status/1800000000000000001'],
    // Their windows have no role of a dialog here: what is not sure is not said.
    ['youtube', 'report-form.en.html', 'https://www.youtube.com/watch?v=aaaaaaaaaaa'],
    ['reddit', 'dialog.en.html', 'https://www.reddit.com/r/harbour/comments/1abc23/comment/kaa1/'],
    ['youtube', 'watch.en.html', 'https://www.youtube.com/watch?v=aaaaaaaaaaa'],
  ])('is not made up where none is open, or none is sure: %s, %s', async (id, file, address) => {
    expect(await recognised(id, file, address)).toBeNull();
  });
});

describe('decoys', () => {
  const reasons = '<button>Hate and harassment</button><button>Suicide and self-harm</button>';
  it('a single word of a form, or words outside of any window, say nothing', async () => {
    expect(await onPage(`<main>${reasons}</main>`)).toBeNull();
    expect(await onPage('<div role="dialog"><button>Hate and harassment</button></div>')).toBeNull();
  });
  it('words of a window that is hidden or lies under another say nothing', async () => {
    expect(await onPage(`<div role="dialog" hidden>${reasons}</div>`)).toBeNull();
    expect(await onPage(`<div role="dialog">${reasons}</div><div role="dialog"><p>Cookies?</p></div>`)).toBeNull();
  });
  it('a comment shown in the window that quotes the reasons says nothing', async () => {
    expect(await onPage('<div role="dialog"><p>Hate and harassment</p><p>Suicide and self-harm</p></div>')).toBeNull();
  });
  it('a window with the words of both says nothing', async () => {
    const law = '<label>Relevant law</label><label>Legal jurisdiction</label>';
    expect(await onPage(`<div role="dialog">${reasons}${law}</div>`)).toBeNull();
  });
  it('gives back nothing but words that Beside asked for', async () => {
    const { view } = readPage(
      await loadPlaybook('tiktok'),
      '<div role="dialog"><button>My secret name</button><button>Spam</button></div>',
      VIDEO,
    );
    expect(labelsInDialog(view, ['Spam', 'Fraud'])).toEqual(['Spam']);
  });
});

it.each(PLAYBOOK_IDS)('%s: no word marks both doors', async (id) => {
  const { rules, law, toLaw } = doorMarks(await loadPlaybook(id));
  expect(rules.filter((word) => law.includes(word) || toLaw.includes(word))).toEqual([]);
});
