module csv-tool

go 1.24

require ftl-deploy/sdk v0.0.0

// The SDK lies in this folder; it is yours to keep with the tool.
replace ftl-deploy/sdk => ./ftl-sdk
