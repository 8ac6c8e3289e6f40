import type { SimulatedAnswer } from '../../server.ts';
import { type FieldProblem, validationFailed } from '../answers.ts';

const LONGEST_BODY = 65_536;
const LONGEST_TITLE = 256;

function tooLong(text: unknown, longest: number): boolean {
  return typeof text === 'string' && [...text].length > longest;
}

/** Why a title or a body cannot be stored; undefined when it can. */
export function textProblem(
  resource: FieldProblem['resource'],
  { title, body }: { readonly title?: unknown; readonly body?: unknown },
): SimulatedAnswer | undefined {
  const custom = (field: string, message: string) => validationFailed({ resource, code: 'custom', field, message });
  if (title === '') return validationFailed({ resource, code: 'missing_field', field: 'title' });
  if (tooLong(title, LONGEST_TITLE))
    return custom('title', `title is too long (maximum is ${LONGEST_TITLE} characters)`);
  return tooLong(body, LONGEST_BODY)
    ? custom('body', `body is too long (maximum is ${LONGEST_BODY} characters)`)
    : undefined;
}
