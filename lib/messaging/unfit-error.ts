/**
 * An answer or an event that is not what was agreed on: a bug of ours, to be noted as a fault. Its name tells which one
 * (`ReplyDescribeError`, `EventStepPressedError`), in words of our own: nothing of what was said goes into it.
 */
export function unfitError(what: 'Reply' | 'Event', of = ''): Error {
  const error = new Error();
  error.name = `${what}${of.charAt(0).toUpperCase()}${of.slice(1)}Error`;
  return error;
}
