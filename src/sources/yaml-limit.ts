/** Most bytes a YAML file may have. */
export const LARGEST_YAML = 1_000_000;
