// Tells readers that the new graph is in place.
// A pair of its own: the embedded store switches files instead.
MATCH (s:GraphSwitch {ref: 'graph-switch:current'}) SET s.until = 0
