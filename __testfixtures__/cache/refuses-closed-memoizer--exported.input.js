import moize from "moize";

export const area = moize((shape) => shape.width * shape.height);
