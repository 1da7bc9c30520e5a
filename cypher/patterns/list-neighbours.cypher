// The ten statistical neighbours of every council by the global ONS model.
// @column councilRef string  the council
// @column neighbourRef string  its neighbour
// @column rank integer  1 is nearest
// @example {}
MATCH (c:Council)-[s:SIMILAR_TO]->(n:Council)
WHERE s.model = 'global'
RETURN c.ref AS councilRef, n.ref AS neighbourRef, s.rank AS rank
ORDER BY councilRef, rank, neighbourRef
