// Every supplier with all that it supplies: a row per relationship, one with empty cells for a supplier of nothing known.
// @column ref string  name of the supplier over the whole graph
// @column id string  slug
// @column name string  name
// @column website string  home page
// @column companiesHouseNumber string  company number
// @column aliases strings  other spellings
// @column otherRef string  council, project or pattern supplied
// @column role string  what for
// @column confirmedOn string  when last shown
// @example {}
MATCH (s:Supplier)
OPTIONAL MATCH (s)-[r:SUPPLIES]->(o:Council|Project|Pattern)
RETURN s.ref AS ref, s.id AS id, s.name AS name, s.website AS website, s.companiesHouseNumber AS companiesHouseNumber,
       s.aliases AS aliases, o.ref AS otherRef, r.role AS role, r.confirmedOn AS confirmedOn
ORDER BY ref, otherRef, role
