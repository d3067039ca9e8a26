/** What a panel needs of a query, whichever hook made it. */
export type PanelQuery<Data> = {
  data: Data | undefined;
  error: unknown;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};
