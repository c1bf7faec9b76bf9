/** The cards of "think before reporting", for the tests of what stands on them. */
import { vi } from 'vitest';
import type { Category } from '../../../lib/domain/category';
import type { ChecklistAnswers } from '../../../lib/domain/checklist';
import { NO_ANSWERS } from '../../../lib/domain/checklist';
import { noneOfThese } from '../../../lib/domain/checklist-rules';
import { fakeServices, type FakeOverrides } from '../../../tests/support/fake-services';
import { samplePlaybook, sampleReport } from '../../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../../tests/support/screen';
import { ThinkFirst, type ThinkFirstProps } from '../ThinkFirst';

let screen: Screen | null = null;

export function closeCards(): void {
  screen?.close();
  screen = null;
}

/** Shows the cards of the sample page, or of another one in `about`. */
export async function open(
  overrides: FakeOverrides = {},
  start?: ChecklistAnswers,
  language: 'en' | 'x-rtl' = 'en',
  about: Partial<Pick<ThinkFirstProps, 'playbook' | 'report' | 'unsure' | 'onAskedToJoin'>> = {},
) {
  const fake = fakeServices(overrides);
  const told = {
    onRoute: vi.fn(),
    onSkip: vi.fn(),
    onBack: vi.fn(),
    onEmergencyHelp: vi.fn(),
    onSaveMode: vi.fn(),
    onAnswers: vi.fn<(answers: ChecklistAnswers) => void>(),
  };
  const seen = await show(
    <ThinkFirst
      playbook={samplePlaybook()}
      report={sampleReport()}
      {...about}
      {...told}
      {...(start === undefined ? {} : { start })}
    />,
    fake.services,
    allWords(language),
  );
  screen = seen;
  return { seen, fake, ...told };
}

/** All three cards answered up to the last, with this rule picked. */
export function picked(category: Category): ChecklistAnswers {
  return { ...noneOfThese(NO_ANSWERS), rule: { category, reasonId: null }, lookedMyself: 'yes', ruleDone: true };
}
