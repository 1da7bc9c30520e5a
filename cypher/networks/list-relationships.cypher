// Every relationship of the graph, for what is held of it in memory.
// @column id string  the relationship's id
// @column type string  relationship type
// @column fromRef string  where it starts
// @column toRef string  where it ends
// @column since string  from when, as precise as the source
// @column until string  until when
// @column confirmedOn string  when a source last showed it
// @column detail string  stage of a use, role of a supplier, model of a similarity
// @column rank integer  place among statistical neighbours
// @column amountGbp integer  whole pounds of an award
// @column awardedOn string  date of an award
// @column projectId string  project an award was for
// @column extent string  how much of an ended council's area
// @column onDate string  last day of an ended council
// @column roleAsStated string  the source’s own word for a role
// @column crossing string  whether a border is on land or across water
// @column basis string  what says that an area lies in another
// @column sources strings  addresses that show it
// @example {}
MATCH (a)-[r]->(b)
RETURN r.id AS id, type(r) AS type, a.ref AS fromRef, b.ref AS toRef, r.since AS since, r.until AS until, r.confirmedOn AS confirmedOn,
       coalesce(r.stage, r.role, r.model) AS detail, r.rank AS rank, r.amountGbp AS amountGbp, r.awardedOn AS awardedOn,
       r.projectId AS projectId, r.extent AS extent, r.onDate AS onDate,
       r.roleAsStated AS roleAsStated, r.crossing AS crossing, r.basis AS basis, r.sources AS sources
ORDER BY id
