import { afterEach, describe, expect, it, vi } from 'vitest';
import { useState } from 'preact/hooks';
import { axeProblems } from '../../tests/support/axe';
import { fakeServices } from '../../tests/support/fake-services';
import { show, type Screen } from '../../tests/support/screen';
import { Button, LinkButton } from './Button';
import { Choice } from './Choice';
import { Icon } from './Icon';
import { Card, Disclosure, Progress, Row, Stack, ViewTitle } from './Layout';
import { CardList, ListButton, ListRow } from './List';
import { Badge, Notice } from './Notice';
import { RadioGroup } from './RadioGroup';
import { Name, Sentence } from '../shared/Sentence';
import { VeiledPicture } from './VeiledPicture';

let screen: Screen;
afterEach(() => {
  screen.close();
});
const { services } = fakeServices();

describe('axe in these tests', () => {
  it('does find a button without a name', async () => {
    screen = await show(<button type="button" />, services);
    expect((await axeProblems(screen.root)).join()).toContain('button-name');
  });
});

describe('a button', () => {
  it('is pressed, and when disabled stays reachable, says why and does nothing', async () => {
    const pressed = vi.fn();
    screen = await show(
      <>
        <span id="why">Later</span>
        <Button onPress={pressed}>Go</Button>
        <Button onPress={pressed} disabled describedBy="why">
          Wait
        </Button>
      </>,
      services,
    );
    await screen.press('Go');
    await screen.press('Wait');
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(screen.button('Wait').disabled).toBe(false);
    expect(screen.button('Wait').getAttribute('aria-disabled')).toBe('true');
    expect(await axeProblems(screen.root)).toEqual([]);
  });
  it('in a sentence is a button, not a link without an address', async () => {
    screen = await show(
      <p>
        Or{' '}
        <LinkButton onPress={() => undefined} label="Change the case">
          change
        </LinkButton>
      </p>,
      services,
    );
    expect(screen.button('Change the case').type).toBe('button');
  });
});

describe('a choice', () => {
  it('has its title and its hint inside one button, and an icon nobody has to see', async () => {
    screen = await show(
      <Choice icon="save" title="Save this" hint="On this computer" onPress={() => undefined} />,
      services,
    );
    expect(screen.button('Save this').textContent).toContain('On this computer');
    expect(screen.root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(await axeProblems(screen.root)).toEqual([]);
  });
  it('draws every direction-bound icon the other way round where people read from the right', async () => {
    screen = await show(
      <>
        <Icon name="back" />
        <Icon name="save" />
      </>,
      services,
    );
    expect([...screen.root.querySelectorAll('svg')].map((icon) => icon.classList.contains('icon-turns'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('layout parts', () => {
  it('a title takes the focus when its view appears', async () => {
    screen = await show(
      <Stack>
        <ViewTitle>Here</ViewTitle>
      </Stack>,
      services,
    );
    expect(document.activeElement?.textContent).toBe('Here');
  });
  it('progress tells its words and its value', async () => {
    screen = await show(<Progress label="Reading" value={0.4} />, services);
    expect(screen.root.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('40');
    expect(screen.root.querySelector('[role="status"]')?.textContent).toBe('Reading');
    expect(await axeProblems(screen.root)).toEqual([]);
  });
  it('a folded part opens by its own button, and cards and rows add no meaning', async () => {
    screen = await show(
      <Card>
        <Row fill>
          <Disclosure title="More">
            <p>Inside</p>
          </Disclosure>
        </Row>
      </Card>,
      services,
    );
    expect(screen.root.querySelector('details')?.open).toBe(false);
    expect(await axeProblems(screen.root)).toEqual([]);
  });
});

describe('notices', () => {
  it('are announced only when they appear by themselves', async () => {
    screen = await show(
      <>
        <Notice>Quiet</Notice>
        <Notice live tone="caution">
          New <Badge>wording may differ</Badge>
        </Notice>
      </>,
      services,
    );
    expect([...screen.root.querySelectorAll('.notice')].map((notice) => notice.getAttribute('role'))).toEqual([
      null,
      'status',
    ]);
    expect(await axeProblems(screen.root)).toEqual([]);
  });
});

describe('lists', () => {
  it('are lists with a name, of lines and buttons', async () => {
    const focused = vi.fn();
    screen = await show(
      <CardList label="Parts">
        <ListRow title="Picture">
          <Badge>ready</Badge>
        </ListRow>
        <ListButton icon="text" pressed onFocus={focused} onPress={() => undefined}>
          Pick
        </ListButton>
      </CardList>,
      services,
    );
    await screen.after(() => {
      screen.button('Pick').focus();
    });
    expect(focused).toHaveBeenCalled();
    expect(screen.root.querySelector('ul')?.getAttribute('aria-label')).toBe('Parts');
    expect(await axeProblems(screen.root)).toEqual([]);
  });
});

describe('a radio group', () => {
  it('asks one question and gives back one answer', async () => {
    function Ask() {
      const [value, setValue] = useState<'a' | 'b' | null>(null);
      return (
        <>
          <RadioGroup
            label="Which?"
            value={value}
            options={[
              { value: 'a', label: 'First' },
              { value: 'b', label: 'Second', hint: 'The other' },
            ]}
            onChange={setValue}
          />
          <output>{value}</output>
        </>
      );
    }
    screen = await show(<Ask />, services);
    expect(screen.root.querySelector('legend')?.textContent).toBe('Which?');
    await screen.tick('Second');
    expect(screen.root.querySelector('output')?.textContent).toBe('b');
    expect(await axeProblems(screen.root)).toEqual([]);
  });
});

describe('a sentence with a name in it', () => {
  it('keeps the order of the language and shows a name as text, never as markup', async () => {
    screen = await show(
      <p>
        <Sentence
          text="On {where}: video by {who}"
          parts={{ who: <Name>{'<b>&amp;\u202Eevil'}</Name>, where: 'Clips' }}
        />
      </p>,
      services,
    );
    expect(screen.text()).toContain('On Clips: video by <b>&amp;');
    expect(screen.root.querySelector('b')).toBeNull();
    expect(screen.root.querySelector('bdi')?.getAttribute('dir')).toBe('auto');
  });
  it('shows a place it has no part for, so that the mistake is seen', async () => {
    screen = await show(<Sentence text="By {who}" parts={{}} />, services);
    expect(screen.text()).toBe('By {who}');
  });
  it('cuts a name that fills the page', async () => {
    screen = await show(<Name>{'🙂'.repeat(3_000)}</Name>, services);
    expect([...screen.text()]).toHaveLength(81);
  });
});

describe('a stored picture', () => {
  it('is covered until the person uncovers it, and its temporary address is given back', async () => {
    const given = vi.spyOn(URL, 'createObjectURL');
    const back = vi.spyOn(URL, 'revokeObjectURL');
    const bytes = new Uint8Array([1, 2]);
    screen = await show(<VeiledPicture bytes={bytes} type="image/png" name="Picture saved yesterday" />, services);
    const veil = screen.root.querySelector('.veil');
    expect(veil?.hasAttribute('data-covered')).toBe(true);
    await screen.press('Show the picture');
    expect(veil?.hasAttribute('data-covered')).toBe(false);
    expect(screen.button('Show the picture').getAttribute('aria-pressed')).toBe('true');
    expect(await axeProblems(screen.root)).toEqual([]);
    screen.close();
    await vi.waitFor(() => {
      expect(back).toHaveBeenCalledTimes(given.mock.calls.length);
    });
  });
});
