// Tells readers that a new graph is about to be put in place; it lapses by itself if the loader dies.
// A pair of its own: the embedded store switches files instead.
// @param forMs integer  milliseconds until it lapses
MERGE (s:GraphSwitch {ref: 'graph-switch:current'}) SET s.until = timestamp() + $forMs
