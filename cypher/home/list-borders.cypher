// Pairs of councils that share a boundary, each once.
// @column fromRef string  one council
// @column toRef string  the other
// @example {}
MATCH (a:Council)-[:BORDERS]->(b:Council)
RETURN a.ref AS fromRef, b.ref AS toRef
ORDER BY fromRef, toRef
