module ftl-deploy/sdk

go 1.24
