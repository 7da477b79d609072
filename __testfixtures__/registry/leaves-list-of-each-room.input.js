export function createRoom() {
  let members = [];
  return {
    join(member) {
      members = [...members, member];
      return () => {
        members = members.filter((other) => other !== member);
      };
    },
    say: (text) => members.map((member) => `${member}: ${text}`),
  };
}
