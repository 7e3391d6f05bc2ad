import type { HTMLAttributes } from 'astro/types';
import type { AddressField } from '../../../worker/shared/markets/record';

type Kind = Pick<HTMLAttributes<'input'>, 'type' | 'autocomplete' | 'inputmode' | 'autocapitalize' | 'spellcheck' | 'maxlength'>;

/** How browsers and keyboards help with a field. There is no token for a name in kana. */
export const fieldKinds: Record<AddressField | 'email' | 'phone', Kind> = {
  email: { type: 'email', autocomplete: 'email', inputmode: 'email', autocapitalize: 'none', spellcheck: false, maxlength: 254 },
  phone: { type: 'tel', autocomplete: 'tel', inputmode: 'tel', maxlength: 22 },
  name: { autocomplete: 'name', autocapitalize: 'words', spellcheck: false, maxlength: 120 },
  familyName: { autocomplete: 'family-name', spellcheck: false, maxlength: 120 },
  givenName: { autocomplete: 'given-name', spellcheck: false, maxlength: 120 },
  familyNameKana: { spellcheck: false, maxlength: 120 },
  givenNameKana: { spellcheck: false, maxlength: 120 },
  line1: { autocomplete: 'address-line1', maxlength: 120 },
  line2: { autocomplete: 'address-line2', maxlength: 120 },
  postalCode: { autocomplete: 'postal-code', spellcheck: false, maxlength: 12 },
  city: { autocomplete: 'address-level2', maxlength: 120 },
  division: { autocomplete: 'address-level1' },
};

/** A postal code of digits gets the keypad; one with letters gets capitals. */
export function postalKeyboard(example: string): Kind {
  return /^[\d-]+$/.test(example) ? { inputmode: 'numeric' } : { autocapitalize: 'characters' };
}
