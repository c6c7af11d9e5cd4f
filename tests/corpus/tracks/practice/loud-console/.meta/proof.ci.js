export const shout = (text) => console.log(text.toUpperCase());
export const dice = () => Math.floor(Math.random() * 6) + 1;
dice.time = () => Date.now();
