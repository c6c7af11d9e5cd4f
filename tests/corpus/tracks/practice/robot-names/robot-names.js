export class Robot {}
Robot.releaseNames = () => {};
