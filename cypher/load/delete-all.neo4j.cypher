// Empties the graph of all records, within the load's transaction.
// A pair of its own: the embedded store writes a new file instead.
MATCH (n) WHERE NOT n:GraphVersion AND NOT n:GraphSwitch DETACH DELETE n
