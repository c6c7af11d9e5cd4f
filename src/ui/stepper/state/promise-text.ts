/** Whether a value as it is written is a promise: its class says less to a beginner than that an answer will come. */
export function isPromise(text: string): boolean {
  return text === 'Promise {}';
}
