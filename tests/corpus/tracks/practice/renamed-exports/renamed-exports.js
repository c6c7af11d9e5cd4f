const area = () => {};
export { area as surface };
export const unit = 'm';
