// Fills a fresh embedded store. {directory} is our own scratch folder.
// Derived from server/graph/model.ts by npm run derive; do not edit.

// Council
COPY Council FROM (LOAD WITH HEADERS (ref STRING, id STRING, aliases STRING, formerIds STRING, sources STRING, name STRING, shortName STRING, type STRING, tier STRING, region STRING, nation STRING, gssCode STRING, population INT64, populationYear INT64, website STRING, latitude DOUBLE, longitude DOUBLE, startedOn STRING, endedOn STRING, plannedEndOn STRING, plannedSuccessors STRING, declarationSignedOn STRING, declarationEvidence STRING, countyId STRING, clusters STRING, hexQ INT64, hexR INT64) FROM '{directory}/Council.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ref, id, string_split(aliases, '␟'), string_split(formerIds, '␟'), string_split(sources, '␟'), name, shortName, type, tier, region, nation, gssCode, population, populationYear, website, latitude, longitude, startedOn, endedOn, plannedEndOn, string_split(plannedSuccessors, '␟'), declarationSignedOn, declarationEvidence, countyId, string_split(clusters, '␟'), hexQ, hexR);
// Organisation
COPY Organisation FROM (LOAD WITH HEADERS (ref STRING, id STRING, aliases STRING, formerIds STRING, sources STRING, name STRING, kind STRING) FROM '{directory}/Organisation.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ref, id, string_split(aliases, '␟'), string_split(formerIds, '␟'), string_split(sources, '␟'), name, kind);
// Supplier
COPY Supplier FROM (LOAD WITH HEADERS (ref STRING, id STRING, aliases STRING, formerIds STRING, sources STRING, name STRING, website STRING, companiesHouseNumber STRING) FROM '{directory}/Supplier.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ref, id, string_split(aliases, '␟'), string_split(formerIds, '␟'), string_split(sources, '␟'), name, website, companiesHouseNumber);
// Project
COPY Project FROM (LOAD WITH HEADERS (ref STRING, id STRING, aliases STRING, formerIds STRING, sources STRING, name STRING, summary STRING, phases STRING, status STRING, kind STRING, outputsUrl STRING, startedOn STRING) FROM '{directory}/Project.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ref, id, string_split(aliases, '␟'), string_split(formerIds, '␟'), string_split(sources, '␟'), name, summary, string_split(phases, '␟'), status, kind, outputsUrl, startedOn);
// FundingRound
COPY FundingRound FROM (LOAD WITH HEADERS (ref STRING, id STRING, aliases STRING, formerIds STRING, sources STRING, name STRING, programme STRING, openedOn STRING, closedOn STRING, announcedOn STRING, totalGbp INT64, statedAwardCount INT64) FROM '{directory}/FundingRound.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ref, id, string_split(aliases, '␟'), string_split(formerIds, '␟'), string_split(sources, '␟'), name, programme, openedOn, closedOn, announcedOn, totalGbp, statedAwardCount);
// Pattern
COPY Pattern FROM (LOAD WITH HEADERS (ref STRING, id STRING, aliases STRING, formerIds STRING, sources STRING, name STRING, kind STRING, summary STRING, licence STRING, repositoryUrl STRING, homepageUrl STRING, maturity STRING, firstReleasedOn STRING) FROM '{directory}/Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ref, id, string_split(aliases, '␟'), string_split(formerIds, '␟'), string_split(sources, '␟'), name, kind, summary, licence, repositoryUrl, homepageUrl, maturity, firstReleasedOn);
// ServiceArea
COPY ServiceArea FROM (LOAD WITH HEADERS (ref STRING, id STRING, aliases STRING, formerIds STRING, sources STRING, name STRING, description STRING) FROM '{directory}/ServiceArea.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ref, id, string_split(aliases, '␟'), string_split(formerIds, '␟'), string_split(sources, '␟'), name, description);
// Outcome
COPY Outcome FROM (LOAD WITH HEADERS (ref STRING, id STRING, aliases STRING, formerIds STRING, sources STRING, measure STRING, value DOUBLE, unit STRING, statedOn STRING, scope STRING) FROM '{directory}/Outcome.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ref, id, string_split(aliases, '␟'), string_split(formerIds, '␟'), string_split(sources, '␟'), measure, value, unit, statedOn, scope);
// LEADS.Council.Project
COPY LEADS FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/LEADS.Council.Project.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Council', TO='Project');
// LEADS.Organisation.Project
COPY LEADS FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/LEADS.Organisation.Project.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Organisation', TO='Project');
// PARTNERS_IN.Council.Project
COPY PARTNERS_IN FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/PARTNERS_IN.Council.Project.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Council', TO='Project');
// PARTNERS_IN.Organisation.Project
COPY PARTNERS_IN FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/PARTNERS_IN.Organisation.Project.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Organisation', TO='Project');
// MEMBER_OF.Council.Project
COPY MEMBER_OF FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING, until STRING, confirmedOn STRING) FROM '{directory}/MEMBER_OF.Council.Project.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since, until, confirmedOn) (FROM='Council', TO='Project');
// MEMBER_OF.Organisation.Project
COPY MEMBER_OF FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING, until STRING, confirmedOn STRING) FROM '{directory}/MEMBER_OF.Organisation.Project.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since, until, confirmedOn) (FROM='Organisation', TO='Project');
// FUNDED_BY.Project.FundingRound
COPY FUNDED_BY FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/FUNDED_BY.Project.FundingRound.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Project', TO='FundingRound');
// AWARDED.FundingRound.Council
COPY AWARDED FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, amountGbp INT64, awardedOn STRING, projectId STRING) FROM '{directory}/AWARDED.FundingRound.Council.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), amountGbp, awardedOn, projectId) (FROM='FundingRound', TO='Council');
// AWARDED.FundingRound.Organisation
COPY AWARDED FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, amountGbp INT64, awardedOn STRING, projectId STRING) FROM '{directory}/AWARDED.FundingRound.Organisation.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), amountGbp, awardedOn, projectId) (FROM='FundingRound', TO='Organisation');
// AWARDED.FundingRound.Supplier
COPY AWARDED FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, amountGbp INT64, awardedOn STRING, projectId STRING) FROM '{directory}/AWARDED.FundingRound.Supplier.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), amountGbp, awardedOn, projectId) (FROM='FundingRound', TO='Supplier');
// SUPPLIES.Supplier.Project
COPY SUPPLIES FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING, until STRING, confirmedOn STRING, role STRING, roleAsStated STRING) FROM '{directory}/SUPPLIES.Supplier.Project.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since, until, confirmedOn, role, roleAsStated) (FROM='Supplier', TO='Project');
// SUPPLIES.Supplier.Pattern
COPY SUPPLIES FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING, until STRING, confirmedOn STRING, role STRING, roleAsStated STRING) FROM '{directory}/SUPPLIES.Supplier.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since, until, confirmedOn, role, roleAsStated) (FROM='Supplier', TO='Pattern');
// SUPPLIES.Supplier.Council
COPY SUPPLIES FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING, until STRING, confirmedOn STRING, role STRING, roleAsStated STRING) FROM '{directory}/SUPPLIES.Supplier.Council.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since, until, confirmedOn, role, roleAsStated) (FROM='Supplier', TO='Council');
// PRODUCED.Project.Pattern
COPY PRODUCED FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/PRODUCED.Project.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Project', TO='Pattern');
// ORIGINATED.Council.Pattern
COPY ORIGINATED FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/ORIGINATED.Council.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Council', TO='Pattern');
// ORIGINATED.Organisation.Pattern
COPY ORIGINATED FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/ORIGINATED.Organisation.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Organisation', TO='Pattern');
// CONTRIBUTED_TO.Council.Pattern
COPY CONTRIBUTED_TO FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/CONTRIBUTED_TO.Council.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Council', TO='Pattern');
// CONTRIBUTED_TO.Organisation.Pattern
COPY CONTRIBUTED_TO FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING) FROM '{directory}/CONTRIBUTED_TO.Organisation.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since) (FROM='Organisation', TO='Pattern');
// REUSES.Council.Pattern
COPY REUSES FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING, until STRING, confirmedOn STRING, stage STRING) FROM '{directory}/REUSES.Council.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since, until, confirmedOn, stage) (FROM='Council', TO='Pattern');
// REUSES.Organisation.Pattern
COPY REUSES FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, since STRING, until STRING, confirmedOn STRING, stage STRING) FROM '{directory}/REUSES.Organisation.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), since, until, confirmedOn, stage) (FROM='Organisation', TO='Pattern');
// BUILDS_ON.Pattern.Pattern
COPY BUILDS_ON FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/BUILDS_ON.Pattern.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Pattern', TO='Pattern');
// EXTENDS.Pattern.Pattern
COPY EXTENDS FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/EXTENDS.Pattern.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Pattern', TO='Pattern');
// IMPLEMENTS.Pattern.Pattern
COPY IMPLEMENTS FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/IMPLEMENTS.Pattern.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Pattern', TO='Pattern');
// REPLACES.Pattern.Pattern
COPY REPLACES FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/REPLACES.Pattern.Pattern.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Pattern', TO='Pattern');
// ADDRESSES.Project.ServiceArea
COPY ADDRESSES FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/ADDRESSES.Project.ServiceArea.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Project', TO='ServiceArea');
// ADDRESSES.Pattern.ServiceArea
COPY ADDRESSES FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/ADDRESSES.Pattern.ServiceArea.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Pattern', TO='ServiceArea');
// REPORTED.Project.Outcome
COPY REPORTED FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/REPORTED.Project.Outcome.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Project', TO='Outcome');
// REPORTED.Pattern.Outcome
COPY REPORTED FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING) FROM '{directory}/REPORTED.Pattern.Outcome.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟')) (FROM='Pattern', TO='Outcome');
// BORDERS.Council.Council
COPY BORDERS FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, crossing STRING) FROM '{directory}/BORDERS.Council.Council.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), crossing) (FROM='Council', TO='Council');
// SIMILAR_TO.Council.Council
COPY SIMILAR_TO FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, model STRING, rank INT64) FROM '{directory}/SIMILAR_TO.Council.Council.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), model, rank) (FROM='Council', TO='Council');
// SUCCEEDED_BY.Council.Council
COPY SUCCEEDED_BY FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, extent STRING, onDate STRING) FROM '{directory}/SUCCEEDED_BY.Council.Council.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), extent, onDate) (FROM='Council', TO='Council');
// WITHIN.Council.Council
COPY WITHIN FROM (LOAD WITH HEADERS (fromRef STRING, toRef STRING, id STRING, sources STRING, basis STRING) FROM '{directory}/WITHIN.Council.Council.csv' (HEADER=false, PARALLEL=false, ESCAPE='"') RETURN fromRef, toRef, id, string_split(sources, '␟'), basis) (FROM='Council', TO='Council');
