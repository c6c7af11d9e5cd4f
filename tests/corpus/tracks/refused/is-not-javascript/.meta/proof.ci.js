export const f = () => {{;
