const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
/** So near to a step counts as on it. */
const NEAR = 0.02;

export const zoomedIn = (zoom: number) => STEPS.find((step) => step > zoom + NEAR) ?? 3;
export const zoomedOut = (zoom: number) => STEPS.findLast((step) => step < zoom - NEAR) ?? 0.5;
