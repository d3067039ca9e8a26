type PlotSelection = {
  onClick?: (state: { activeLabel?: string | number | undefined }) => void;
  style?: { cursor: 'pointer' };
};

/** What a plot needs so that a click on it chooses the bucket under the pointer. */
export function plotSelection(onSelect: ((bucket: string) => void) | undefined): PlotSelection {
  if (onSelect === undefined) return {};
  return {
    onClick: ({ activeLabel }) => {
      if (activeLabel !== undefined) onSelect(String(activeLabel));
    },
    style: { cursor: 'pointer' },
  };
}
