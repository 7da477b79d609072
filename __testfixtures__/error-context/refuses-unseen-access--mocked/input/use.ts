declare const vi: { mock(path: string, make: () => unknown): void };

vi.mock("./level", () => ({ level: 3 }));
