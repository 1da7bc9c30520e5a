// Which of these relationships are in the store, between which records and with which sources.
// @param refs strings  refs of the records that they start from
// @param ids strings  ids of the relationships
// @column id string  the relationship's id
// @column type string  relationship type
// @column fromRef string  where it starts
// @column toRef string  where it ends
// @column sources strings  addresses that show it
// @example {"refs": ["council:croydon"], "ids": ["leads:council:croydon>project:localgov-drupal"]}
// @example {"refs": ["council:croydon"], "ids": ["leads:council:nowhere>project:nothing"]}
MATCH (a)-[r]->(b)
WHERE a.ref IN $refs AND r.id IN $ids
RETURN r.id AS id, type(r) AS type, a.ref AS fromRef, b.ref AS toRef, r.sources AS sources
ORDER BY id
