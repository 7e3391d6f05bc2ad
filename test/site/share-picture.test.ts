import { describe, expect, it } from 'vitest';
import { sharePicture } from '../../site/features/reveal/share-picture';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 73.5 148.7" width="735" height="1487"><rect width="9" height="9"/></svg>';
const pictured = { drawing, name: 'iPhone 13', line: 'One of 40 Phones, drawn by round 123456789', slogan: 'Drawn & checked' };
const sizeOf = (svg: string) => Number(svg.match(/y="330" font-size="(\d+)"/)![1]);

describe('the picture of a drawn Phone', () => {
  it('is as large as networks show whole, and holds the phone’s own drawing', () => {
    const svg = sharePicture(pictured);
    expect(svg).toContain('viewBox="0 0 1200 630" width="1200" height="630"');
    expect(svg).toContain('viewBox="-1 -1 73.5 148.7" x="656" y="75" width="240" height="480"><rect width="9" height="9"/>');
    expect(svg).toContain('Drawn &amp; checked');
  });

  it('sets a long name smaller, and a long line in two', () => {
    expect(sizeOf(sharePicture({ ...pictured, name: 'iPhone 13 Pro Max' }))).toBeLessThan(sizeOf(sharePicture(pictured)));
    expect(sharePicture(pictured).match(/font-size="36"/g)).toHaveLength(2);
    expect(sharePicture({ ...pictured, line: '40台のうちの1台、ラウンド123456789で割り当て' }).match(/font-size="36"/g)!.length).toBeGreaterThan(1);
  });

  it('takes no markup from a text', () => {
    expect(sharePicture({ ...pictured, name: '<script>' })).not.toContain('<script');
  });
});
