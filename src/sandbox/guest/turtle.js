/**
 * The turtle of one realm: starts in the middle of 400 by 400 units, looking right, pen down. `orders` has each order's
 * French and English name and a maker that is told the name in use. `endByFlood` never returns.
 */
export function makeTurtle(p, inspect, host, options, endByFlood) {
  let drawBuffer = '';
  let bufferedStrokes = 0;
  let strokes = 0;
  let hasMoved = false;
  const flush = () => {
    if (drawBuffer !== '' || hasMoved) host.draw('[' + drawBuffer + ']', turtle.x, turtle.y, turtle.angle);
    drawBuffer = '';
    bufferedStrokes = 0;
    hasMoved = false;
  };
  const turtle = { __proto__: null, x: 200, y: 200, angle: 0, isDown: true, color: 'black', width: 2 };
  const tidy = (value) => {
    const near = p.round(value * 1e9) / 1e9;
    return near === 0 ? 0 : near;
  };
  const number = (value, order) => {
    const found = typeof value === 'string' && p.trim(value) !== '' ? p.toNumber(value) : value;
    if (typeof found !== 'number' || found !== found || found === Infinity || found === -Infinity) {
      throw new p.TypeErrorConstructor(order + '() needs a number, got ' + inspect(value, false));
    }
    return p.max(-1e6, p.min(1e6, found));
  };
  const moveTo = (x, y) => {
    if (turtle.isDown && (x !== turtle.x || y !== turtle.y)) {
      strokes += 1;
      if (strokes > options.drawCommands) {
        endByFlood('drawing');
      }
      const parts =
        p.numberToString(turtle.x) +
        ',' +
        p.numberToString(turtle.y) +
        ',' +
        p.numberToString(x) +
        ',' +
        p.numberToString(y);
      drawBuffer +=
        (drawBuffer === '' ? '' : ',') +
        '[' +
        parts +
        ',' +
        p.quote(turtle.color) +
        ',' +
        p.numberToString(turtle.width) +
        ']';
      bufferedStrokes += 1;
    }
    turtle.x = x;
    turtle.y = y;
    hasMoved = true;
    if (bufferedStrokes >= 500) flush();
  };
  const walk = (distance) => {
    const angle = (turtle.angle * p.PI) / 180;
    moveTo(tidy(turtle.x + distance * p.cos(angle)), tidy(turtle.y + distance * p.sin(angle)));
  };
  const turn = (degrees) => {
    turtle.angle = tidy((((turtle.angle + degrees) % 360) + 360) % 360);
    hasMoved = true;
  };
  const orders = [
    [
      'avancer',
      'forward',
      (order) => (distance) => {
        walk(number(distance, order));
      },
    ],
    [
      'reculer',
      'back',
      (order) => (distance) => {
        walk(-number(distance, order));
      },
    ],
    [
      'droite',
      'right',
      (order) => (degrees) => {
        turn(number(degrees, order));
      },
    ],
    [
      'gauche',
      'left',
      (order) => (degrees) => {
        turn(-number(degrees, order));
      },
    ],
    [
      'lever',
      'penUp',
      () => () => {
        turtle.isDown = false;
      },
    ],
    [
      'baisser',
      'penDown',
      () => () => {
        turtle.isDown = true;
      },
    ],
    [
      'aller',
      'goTo',
      (order) => (x, y) => {
        moveTo(number(x, order), number(y, order));
      },
    ],
    [
      'couleur',
      'color',
      (order) => (name) => {
        turtle.color = options.readColor(name, order);
      },
    ],
    [
      'epaisseur',
      'lineWidth',
      (order) => (width) => {
        turtle.width = p.max(0.1, p.min(400, number(width, order)));
      },
    ],
  ];
  return { __proto__: null, flush, number, orders };
}
