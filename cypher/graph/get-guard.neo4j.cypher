// What a reader compares before and after its statement: Neo4j shows a commit as it is applied, so a read
// that overlaps the switch to a new graph is asked again. A pair of its own: the embedded store reads snapshots.
// @column sequence integer  sequence of the graph, 0 when there is none
// @column switching boolean  true while a new graph is being put in place
OPTIONAL MATCH (v:GraphVersion {ref: 'graph-version:current'})
OPTIONAL MATCH (s:GraphSwitch {ref: 'graph-switch:current'})
RETURN coalesce(v.sequence, 0) AS sequence, coalesce(s.until > timestamp(), false) AS switching
