// Every service area with the number of patterns that are about it.
// @column id string  slug
// @column name string  name
// @column patterns integer  patterns about it
// @example {}
MATCH (a:ServiceArea)
OPTIONAL MATCH (p:Pattern)-[:ADDRESSES]->(a)
RETURN a.id AS id, a.name AS name, count(DISTINCT p.ref) AS patterns
ORDER BY name, id
