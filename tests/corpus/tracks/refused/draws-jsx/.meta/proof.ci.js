export const f = () => <b>1</b>;
