export default function (name) {
  return name === undefined ? 'Bonjour' : `Bonjour ${name}`;
}
