import { Robot } from './robot-names';

const areSequential = (a, b) => Math.abs(Number(a.slice(1)) - Number(b.slice(1))) <= 1;

describe('Robot', () => {
  let robot;
  beforeEach(() => {
    robot = new Robot();
  });
  afterEach(() => {
    Robot.releaseNames();
  });
  test('has a name', () => {
    expect(robot.name).toMatch(/^[A-Z]\d{3}$/);
  });
  xtest('the name is read-only', () => {
    expect(() => {
      robot.name = 'x';
    }).toThrow();
  });
  xtest('a reset gives another name', () => {
    const before = robot.name;
    robot.reset();
    expect(robot.name).not.toEqual(before);
  });
  xtest('many names are different', () => {
    const names = new Set([robot.name]);
    for (let i = 0; i < 200; i++) names.add(new Robot().name);
    expect(names.size).toBe(201);
  });
  xtest('names are not in order', () => {
    const names = Array.from({ length: 20 }, () => new Robot().name);
    expect(names.every((name, i) => i === 0 || areSequential(names[i - 1], name))).toBe(false);
  });
});
