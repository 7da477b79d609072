export function senderOf(send: (text: string) => void) {
  let sent = 0;
  return (text: string): boolean => {
    sent = sent + 1;
    if (sent % 10 === 0) send(text);
    return sent % 10 === 0;
  };
}
