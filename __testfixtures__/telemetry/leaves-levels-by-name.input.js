const LEVELS = Object.freeze({ debug: 10, info: 20, warn: 30 });

export const isLoud = (name) => (LEVELS[name] ?? 0) >= LEVELS.warn;
