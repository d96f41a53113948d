/** The picture as a file of its own: light colours, because it is printed and put into documents. */
import { fitted } from './shapes';
import type { Picture, Shape, Tone } from './shapes';

const COLOURS: Readonly<Record<Tone, string>> = {
  ...{ text: '#1A1A1A', quiet: '#595959', bar: '#2F75B5', track: '#D9D9D9', due: '#1A1A1A', axis: '#595959' },
  ...{ green: '#107C10', yellow: '#8A6100', red: '#C4314B', none: '#595959' },
};
const MARGIN = 16;

/** @param lines above the picture: its title, and what is due by which way of counting */
export function svgFile({ width, height, figures }: Picture, lines: readonly string[]): string {
  const head = lines.length * 20 + 8;
  const size = [width + 2 * MARGIN, height + head + 2 * MARGIN];
  const texts = lines.map((text, i) =>
    shapeText({
      kind: 'text',
      x: 0,
      y: 14 + 20 * i,
      text: fitted(text, i === 0 ? 15 : 12, width),
      tone: 'text',
      size: i === 0 ? 15 : 12,
      isBold: i === 0,
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="0 0 ${size.join(' ')}" font-family="sans-serif">`,
    `<title>${escaped(lines[0] ?? '')}</title><rect width="100%" height="100%" fill="#FFFFFF"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">${texts.join('')}</g>`,
    `<g transform="translate(${MARGIN} ${MARGIN + head})">`,
    ...figures.map(
      ({ label, shapes }) => `<g><title>${escaped(label)}</title>${shapes.map(shapeText).join('')}</g>`,
    ),
    '</g></svg>\n',
  ].join('');
}

function shapeText(shape: Shape): string {
  const colour = COLOURS[shape.tone];
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${colour}"/>`;
    case 'line': {
      const dashes = shape.isDashed ? ' stroke-dasharray="5 3"' : '';
      return `<polyline points="${shape.points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="${shape.wide}"${dashes}/>`;
    }
    case 'text': {
      const bold = shape.isBold ? ' font-weight="600"' : '';
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" text-anchor="${shape.anchor ?? 'start'}" fill="${colour}"${bold}>${escaped(shape.text)}</text>`;
    }
  }
}

/** Without characters that XML has no place for. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
