import { describe, expect, it } from 'vitest';
import { altFault } from '../../../worker/campaign/alt';
import { picture } from '../../../worker/campaign/block';

describe('the text in a picture’s place', () => {
  it.each([
    'Two phones on a kitchen table, one with a scratched frame',
    'Zwei Handys auf einem Küchentisch', 'Un téléphone dans une main', 'Photographer with an iPhone 13', 'Bildschirm mit Riss', '机の上の二台のスマートフォン', 'iPhone 12',
  ])('may be %s', (text) => {
    expect(altFault(text)).toBeNull();
  });

  it.each([
    ['', 'missing'], ['  a ', 'missing'],
    ['IMG_2041', 'file-name'], ['DSC-0017', 'file-name'], ['hero-final-2.jpg', 'file-name'], ['Screenshot 2', 'file-name'],
    ['???', 'no-words'], ['1 2 3 4', 'no-words'],
    ['Image of a phone', 'says-picture'], ['A photo of two phones', 'says-picture'], ['Bild von einem Handy', 'says-picture'], ['Foto', 'says-picture'], ['Photo d’un téléphone', 'says-picture'], ['Imagen de un móvil', 'says-picture'], ['Una foto di un telefono', 'says-picture'], ['二台のスマートフォンの写真', 'says-picture'],
    ['phone '.repeat(40), 'too-long'],
  ])('may not be “%s”: %s', (text, fault) => {
    expect(altFault(text)).toBe(fault);
  });
});

describe('a campaign’s picture', () => {
  const upload = 'pic_house_01ks8m3v9q4w7x2c5n6b8t0r1y';

  it('is drawn from the catalogue, seen from the back where nothing else is said', () => {
    expect(picture.parse({ model: 'apple-iphone-13', alt: 'The back of an iPhone 13' })).toEqual({ model: 'apple-iphone-13', side: 'back', alt: 'The back of an iPhone 13' });
  });

  it('or uploaded', () => {
    expect(picture.parse({ upload, alt: 'Two phones on a table' })).toEqual({ upload, alt: 'Two phones on a table' });
  });

  it.each([
    ['both at once', { upload, model: 'apple-iphone-13', alt: 'Two phones' }],
    ['neither', { alt: 'Two phones' }],
    ['an address', { upload: 'https://evil.example/x.png', alt: 'Two phones' }],
    ['something else’s id', { upload: 'rev_house_01ks8m3v9q4w7x2c5n6b8t0r1y', alt: 'Two phones' }],
    ['without words', { upload }],
  ])('is not %s', (_, value) => {
    expect(picture.safeParse(value).success).toBe(false);
  });
});
