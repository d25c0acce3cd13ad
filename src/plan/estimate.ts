/** How households are estimated where a layer does not say them: footprint × floors ÷ what one household has. */

/** m² of floor area that one household has. */
export const M2_PER_HOUSEHOLD = 90;

/** Where a layer has heights and no floors. */
export const METRES_PER_FLOOR = 3;
