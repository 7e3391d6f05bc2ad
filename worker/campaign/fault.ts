import type { z } from 'zod';

/** What one issue objects to, as the end of a sentence that begins with “It”. */
export function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? `needs at least ${issue.minimum} characters` : issue.origin === 'array' ? `needs at least ${issue.minimum}` : `is less than ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `has more than ${issue.maximum} characters` : issue.origin === 'array' ? `has more than ${issue.maximum}` : `is more than ${issue.maximum}`;
    case 'invalid_type':
      return issue.message.includes('undefined') ? 'is missing' : `is no ${nouns[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'is missing, or none of the kinds there are';
    case 'unrecognized_keys':
      return `has something that nobody knows: ${issue.keys.join(', ')}`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? 'is not of the form that is asked for' : issue.message;
    default:
      return issue.message;
  }
}

const nouns: Readonly<Record<string, string>> = { string: 'text', number: 'number', int: 'whole number', array: 'list', object: 'group of fields' };
