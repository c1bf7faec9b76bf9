import { TARGET_KINDS } from '../../../lib/domain/playbook-acting';

/** What can be picked as "what was reported". */
export const TARGET_CHOICES = [...TARGET_KINDS, 'other'] as const;
