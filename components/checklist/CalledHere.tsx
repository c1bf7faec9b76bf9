import type { Playbook } from '../../lib/domain/playbook';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { isWeak, knownWords } from '../../lib/playbooks/steps';
import { BasisNote } from '../guide/BasisNote';
import { useServices } from '../services';
import { LinkButton } from '../ui/Button';
import { RadioGroup } from '../ui/RadioGroup';
import { useWords } from '../words';
import '../help/help.css';
import type { RuleLine } from './rule-lines';

interface CalledHereProps {
  readonly line: RuleLine;
  readonly playbook: Playbook;
  readonly language: string | null;
  readonly chosen: string | null;
  readonly onChoose: (reasonId: string) => void;
}

/** "On this platform this is called: ...", with the rule itself. Where several fit, the person picks one. */
export function CalledHere({ line, playbook, language, chosen, onChoose }: CalledHereProps) {
  const t = useWords();
  const { shell } = useServices();
  const rule = line.rules.find((one) => one.reason.id === chosen) ?? line.rules[0];
  if (rule === undefined) return null;
  return (
    <div class="stack inset" data-gap="tight">
      {line.rules.length === 1 ? (
        <p role="status">
          {t('checklist.rule.called', { platform: playbook.name, reason: reasonWords(rule, language) })}
        </p>
      ) : (
        <RadioGroup
          label={t('checklist.rule.called.some', { platform: playbook.name })}
          value={rule.reason.id}
          onChange={onChoose}
          options={line.rules.map((one) => ({ value: one.reason.id, label: reasonWords(one, language) }))}
        />
      )}
      <BasisNote basis={rule.reason.label.basis} platformName={playbook.name} weak={isWeak(rule.reason.label.basis)} />
      <p>
        <LinkButton
          onPress={() => {
            shell.openOfficial(rule.reason.rule);
          }}
        >
          {t('checklist.rule.read', { platform: playbook.name })}
        </LinkButton>
      </p>
    </div>
  );
}

/** The reason as the platform words it, with the entry of its second list where exactly one fits. */
export function reasonWords(chosen: ChosenReason, language: string | null): string {
  const [sub, ...others] = chosen.subs;
  const first = knownWords(chosen.reason.label, language) ?? chosen.reason.id;
  const second = sub === undefined || others.length > 0 ? null : knownWords(sub.label, language);
  return second === null ? first : `${first} › ${second}`;
}
