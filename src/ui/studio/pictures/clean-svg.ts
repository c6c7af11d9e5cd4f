const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Elements that only draw. All others are left out: programs, pages inside the drawing, links, animations. */
const DRAWING = new Set(
  (
    'svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath title desc style image ' +
    'linearGradient radialGradient stop clipPath mask pattern marker filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology ' +
    'feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);
/** What drawing programs leave for themselves; taking it out changes nothing that anybody sees. */
const IDLE = new Set(['metadata', 'animate', 'animateTransform', 'animateMotion', 'set', 'mpath']);

/** A drawing that only draws, and whether anything had to be taken out that could have acted. */
export interface CleanSvg {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isCleaned: boolean;
}

/**
 * The same drawing without anything that runs, leads out of it or fetches: it stays harmless even when somebody opens the
 * file itself from the school's server. Null when it is no drawing that can be read.
 */
export function cleanSvg(bytes: Uint8Array): CleanSvg | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const page = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = page.documentElement;
  if (root.namespaceURI !== SVG || root.localName !== 'svg' || page.querySelector('parsererror') !== null)
    return null;
  let isCleaned = false;
  const note = (): void => {
    isCleaned = true;
  };
  for (const element of [root, ...root.querySelectorAll('*')]) cleanElement(element, note);
  // Only the drawing itself: instructions for readers and declarations stand before it.
  return { bytes: new TextEncoder().encode(new XMLSerializer().serializeToString(root)), isCleaned };
}

function cleanElement(element: Element, note: () => void): void {
  const isOurs = element.namespaceURI === SVG && DRAWING.has(element.localName);
  if (!isOurs && element.namespaceURI === SVG && element.localName === 'a') {
    element.replaceWith(...element.childNodes);
    return note();
  }
  if (!isOurs || (element.localName === 'style' && !isQuiet(element.textContent))) {
    if (element.namespaceURI === SVG && !IDLE.has(element.localName)) note();
    element.remove();
    return;
  }
  for (const attribute of [...element.attributes]) {
    const { name, localName, namespaceURI, value } = attribute;
    const isPlain = namespaceURI === null || namespaceURI === XLINK || namespaceURI === XML;
    const isDeclaration = name === 'xmlns' || name.startsWith('xmlns:');
    if (isDeclaration || (isPlain && isHarmless(element, localName, value))) continue;
    element.removeAttributeNode(attribute);
    if (isPlain) note();
  }
}

function isHarmless(element: Element, name: string, value: string): boolean {
  if (/^on/i.test(name)) return false;
  if (name === 'href')
    return (
      /^\s*#/.test(value) ||
      (element.localName === 'image' && /^\s*data:image\/(?:png|jpeg|webp);base64,/i.test(value))
    );
  return isQuiet(value);
}

/** Whether a value or a style names nothing outside of the drawing. */
function isQuiet(style: string): boolean {
  const isEscaped = style.includes('\\');
  const leads = /@import|javascript:|(?:image-set|src|url)\s*\((?!\s*["']?#)/i.test(style);
  return !isEscaped && !leads;
}
