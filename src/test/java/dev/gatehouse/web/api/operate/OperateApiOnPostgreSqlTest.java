package dev.gatehouse.web.api.operate;

import dev.gatehouse.support.OnPostgreSql;

@OnPostgreSql
class OperateApiOnPostgreSqlTest extends OperateApiTest {}
