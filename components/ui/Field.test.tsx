import { afterEach, describe, expect, it } from 'vitest';
import { useState } from 'preact/hooks';
import { fakeServices } from '../../tests/support/fake-services';
import { show, type Screen } from '../../tests/support/screen';
import { Check, Field, Select } from './Field';

let screen: Screen;
afterEach(() => {
  screen.close();
});

describe('a field', () => {
  it('is named by its label, described by its hint, and gives back what is typed', async () => {
    const seen: string[] = [];
    screen = await show(
      <Field
        label="Number"
        hint="If they gave one"
        value=""
        onChange={(value) => {
          seen.push(value);
        }}
      />,
      fakeServices().services,
    );
    const input = screen.field('Number');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('If they gave one');
    expect(input.getAttribute('dir')).toBe('auto');
    // Browsers write what is typed into their session files unless the element itself says no.
    expect(input.getAttribute('autocomplete')).toBe('off');
    await screen.type('Number', 'A-17');
    expect(seen).toEqual(['A-17']);
  });

  it('ties a problem to the field and announces it', async () => {
    screen = await show(
      <Field label="When" type="date" value="" problem="This day is not over yet" onChange={() => undefined} />,
      fakeServices().services,
    );
    const input = screen.field('When');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const problem = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(problem?.textContent).toBe('This day is not over yet');
    expect(problem?.getAttribute('role')).toBe('alert');
  });

  it('becomes a larger one when it has lines', async () => {
    screen = await show(
      <Field label="Words" lines={4} value="a" onChange={() => undefined} />,
      fakeServices().services,
    );
    expect(screen.field('Words').tagName).toBe('TEXTAREA');
  });
});

describe('a select and a tick', () => {
  it('show what is chosen and tell what changes', async () => {
    function Both() {
      const [country, setCountry] = useState('de');
      const [on, setOn] = useState(false);
      return (
        <>
          <Select
            label="Country"
            value={country}
            options={[
              { value: 'de', label: 'Germany' },
              { value: 'ie', label: 'Ireland' },
            ]}
            onChange={setCountry}
          />
          <Check label="Add the address" hint="Only if you like" checked={on} onChange={setOn} />
          <output>{`${country} ${String(on)}`}</output>
        </>
      );
    }
    screen = await show(<Both />, fakeServices().services);
    await screen.type('Country', 'ie');
    await screen.tick('Add the address');
    expect(screen.root.querySelector('output')?.textContent).toBe('ie true');
  });
});
