const colours = Object.freeze({ red: 1, green: 2 });

export const codeOf = (name: keyof typeof colours): number => colours[name];
